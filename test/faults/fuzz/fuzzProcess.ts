import { mkdtempSync, readdirSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { diceOf } from './dice.ts'
import { targets } from './targets.ts'

/**
 * Tries hostile files of one kind, one after the other, and says a line of JSON before each and about each that breaks
 * a rule. Arguments: target, seed, first case, number of cases.
 */
const [name = '', seed = '0', first = '0', count = '0'] = process.argv.slice(2)
const LARGEST_MEMORY_KB = 1_500_000
const say = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`)
const load = targets[name as keyof typeof targets]
if (load === undefined) throw new Error(`no target ${name}`)
const target = await load()
const folder = mkdtempSync(path.join(tmpdir(), 'fuzz-'))
const endings = new Map<string, number>()
for (let place = Number(first); place < Number(first) + Number(count); place += 1) {
  say({ begins: place })
  const file = await target.make(diceOf(Number(seed), place))
  try {
    const ending = await target.attempt(file, folder)
    endings.set(ending, (endings.get(ending) ?? 0) + 1)
    const { maxRSS } = process.resourceUsage()
    if (maxRSS > LARGEST_MEMORY_KB) throw new Error(`memory of ${Math.round(maxRSS / 1024)} MB`)
    if (Object.keys(Object.prototype).length > 0) throw new Error('Object.prototype was polluted')
  } catch (cause) {
    const broken = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
    say({ broken, case: place, bytes: Buffer.from(file).toString('base64') })
    for (const left of readdirSync(folder)) rmSync(path.join(folder, left))
  }
}
rmSync(folder, { recursive: true, force: true })
say({ endings: Object.fromEntries(endings) })
