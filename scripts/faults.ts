import { parseArgs } from 'node:util'
import { runNode, say } from './run.ts'

/**
 * The long form of the store's fault tests: `npm run faults -- [--kills N] [--seed S]`. Kills 200 programs at moments of
 * chance unless more or fewer are asked for, and lets every call to the disk fail. Exit 1 where a test failed.
 */
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '20261128' } },
})
const [kills, seed] = [Number(values.kills), Number(values.seed)]
if (!Number.isSafeInteger(kills) || kills < 5 || !Number.isSafeInteger(seed) || seed < 0) {
  say('--kills: a whole number of 5 or more; --seed: a whole number of 0 or more')
  process.exit(2)
}
const SECONDS_PER_KILL = 20
const limit = `--testTimeout=${(120 + (kills / 5) * SECONDS_PER_KILL) * 1000}`
const tests = ['test/faults/kills', 'test/faults/failing', 'test/faults/real', 'test/faults/two']
const { code } = await runNode(
  'node_modules/vitest/vitest.mjs',
  ['run', '--config=test/vitest.config.ts', '--project=unit', limit, ...tests],
  { env: { DEALTABLE_KILLS: String(kills), DEALTABLE_FAULT_SEED: String(seed) } },
)
process.exitCode = code === 0 ? 0 : 1
