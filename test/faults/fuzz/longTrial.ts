import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { projectFolder, say } from '../../../scripts/run.ts'
import { type Broken, tryFiles } from './tryFiles.ts'

/**
 * Tries hostile files for as long as asked: `npm run fuzz -- --minutes N --seed S [--target T]`. Each file that breaks a
 * rule is kept under test-results/fuzz with the words to try it again. Exit 1 where there was one.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    target: { type: 'string' },
  },
})
const all = ['negotiation', 'workbook', 'csv', 'paper'] as const
const wanted = all.filter((target) => values.target === undefined || values.target === target)
const [minutes, seed] = [Number(values.minutes), Number(values.seed)]
if (wanted.length === 0 || !(minutes > 0) || !Number.isSafeInteger(seed) || seed < 0) {
  say(`--minutes: a number above 0; --seed: a whole number of 0 or more; --target: one of ${all.join(', ')}`)
  process.exit(2)
}
const BATCH = { negotiation: 4_000, workbook: 500, csv: 2_000, paper: 500 } as const
const end = Date.now() + minutes * 60_000
const folder = path.join(projectFolder, 'test-results', 'fuzz')
const counts = new Map<string, number>()
let broken = 0
let batch = 0

function keep(found: Broken): void {
  broken += 1
  mkdirSync(folder, { recursive: true })
  const name = `${found.target}-${found.seed}-${found.place}`
  if (found.bytes !== null) writeFileSync(path.join(folder, name), Buffer.from(found.bytes, 'base64'))
  say(`${name}: ${found.broken}`)
  const again = `${found.target} ${found.seed} ${found.place} 1`
  say(`  again: node test/faults/fuzz/fuzzProcess.ts ${again}`)
}

/** Takes one batch after the other, each kind of file in turn, until the time is up. */
async function work(): Promise<void> {
  while (Date.now() < end) {
    const target = wanted[batch % wanted.length] ?? 'negotiation'
    const count = BATCH[target]
    const first = Math.floor(batch / wanted.length) * count
    batch += 1
    const tried = await tryFiles({ target, seed, first, count })
    for (const [ending, times] of Object.entries(tried.endings)) {
      const key = `${target}: ${ending}`
      counts.set(key, (counts.get(key) ?? 0) + times)
    }
    tried.broken.forEach(keep)
  }
}

await Promise.all(Array.from({ length: Math.min(wanted.length, availableParallelism()) }, work))
for (const [key, times] of [...counts].sort()) process.stdout.write(`${key} ${times}\n`)
process.stdout.write(
  `${[...counts.values()].reduce((sum, each) => sum + each, 0)} files tried, ${broken} broke a rule\n`,
)
process.exitCode = broken === 0 ? 0 : 1
