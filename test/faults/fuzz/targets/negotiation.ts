import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { importNegotiation, readWorkspace } from '../../../../db/negotiations.ts'
import { openStore } from '../../../../db/open.ts'
import { loadFormulas } from '../../../../domain/formula/formulaLanguage.ts'
import type { Negotiation } from '../../../../domain/negotiation/negotiation.ts'
import { parseNegotiationBytes } from '../../../../domain/negotiation/parseNegotiationText.ts'
import { serializeNegotiation } from '../../../../domain/negotiation/serializeNegotiation.ts'
import { toNegotiation } from '../../../../domain/scenarios/toNegotiation.ts'
import { toWorkspace } from '../../../../domain/scenarios/toWorkspace.ts'
import { fullNegotiation } from '../../../domain/negotiation/fullNegotiation.ts'
import { commandHolds } from '../commandHolds.ts'
import type { Dice } from '../dice.ts'
import { mutated } from '../mutate.ts'
import { mustHold, type Target } from '../target.ts'

const migrationsFolder = fileURLToPath(new URL('../../../../db/migrations', import.meta.url))
const cases = [
  '01-four-tier-methods',
  '02-whole-or-marginal',
  '04-two-sided-year',
  '05-promotion',
  '06-new-product',
]
const words = [
  '"__proto__":',
  '{"a":',
  '[[[[',
  ']',
  '}',
  ',',
  '"',
  '\\u0000',
  '\\ud800',
  'null',
  '1e999',
  'true',
  '"id":"P1",',
  '"rate":',
]

/** What may stand where a value stands, sound or not. */
const values: readonly unknown[] = [
  null,
  true,
  -0,
  -1,
  0,
  1,
  1e15,
  1e16,
  1e308,
  5e-324,
  0.1,
  '',
  'x',
  '__proto__',
  'P1',
  '2027-13',
  '2027-02-30',
  '２０２７-01',
  [],
  {},
  [[]],
  { kind: 'formula', formula: '1/0' },
  { kind: 'formula', formula: 'volume^volume' },
  { kind: 'percent' },
  Array.from({ length: 13 }, () => 1),
  '\u202egnp',
  '\u0000',
  '界'.repeat(5_000),
  Array.from({ length: 3_000 }, (_, at) => at),
]

/** The negotiation file: text made worse, or a value somewhere in it exchanged, doubled or left out. */
export async function negotiationTarget(): Promise<Target> {
  await loadFormulas()
  const texts = [
    serializeNegotiation(fullNegotiation()),
    ...cases.map((name) => {
      const file = new URL(`../../../fixtures/cases/${name}.json`, import.meta.url)
      return JSON.stringify(JSON.parse(readFileSync(file, 'utf8')).negotiation)
    }),
  ]
  const good = texts.map((text) => new Uint8Array(Buffer.from(text)))
  return {
    make: async (dice) => {
      const text = dice.pick(texts)
      if (dice.below(3) === 0) return mutated(dice, Buffer.from(text), good, words)
      return new Uint8Array(Buffer.from(JSON.stringify(changedSomewhere(dice, JSON.parse(text)))))
    },
    attempt: async (file, folder) => {
      const parsed = parseNegotiationBytes(file, (utf8) =>
        new TextDecoder('utf-8', { fatal: true }).decode(utf8),
      )
      if (!parsed.ok) {
        mustHold(parsed.error.length > 0, 'refused without a fault')
        for (const { path: place, found, allowed } of parsed.error) {
          mustHold(
            typeof place === 'string' && found !== '' && allowed !== '',
            `a fault without words: ${place}`,
          )
          mustHold(found.length <= 200, `a find of ${found.length} characters`)
        }
      }
      const place = path.join(folder, 'hostile.json')
      writeFileSync(place, file)
      const { exit } = await commandHolds('check', [place], folder)
      mustHold(exit === (parsed.ok ? 0 : 2), `check says ${exit}`)
      if (parsed.ok) await commandHolds('simulate', [place, '--json'], folder)
      rmSync(place)
      if (parsed.ok) staysTheSame(parsed.value)
      return parsed.ok ? 'accepted' : 'refused'
    },
  }
}

/** What is accepted is stored and read back as it was, to the last character. */
function staysTheSame(negotiation: Negotiation): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'fuzz-store-'))
  const opened = openStore(path.join(folder, 'deals.db'), { migrationsFolder })
  if (!opened.ok) throw new Error(opened.error.kind)
  try {
    const arrival = { id: 'N1', action: 'N1', at: '2026-11-23T09:00:00.000Z' }
    importNegotiation(opened.value, arrival, negotiation)
    const stored = serializeNegotiation(toNegotiation(readWorkspace(opened.value, 'N1')))
    const meant = serializeNegotiation(toNegotiation(toWorkspace(negotiation)))
    mustHold(stored === meant, 'stored as something else')
  } finally {
    opened.value.close()
    rmSync(folder, { recursive: true })
  }
}

/** A value tree with one to four of its places changed. */
function changedSomewhere(dice: Dice, root: unknown): unknown {
  for (let changes = dice.below(4) + 1; changes > 0; changes -= 1) {
    const { holder, key } = dice.pick(placesOf(root))
    const other = dice.pick(placesOf(root))
    const what = dice.below(4)
    if (Array.isArray(holder)) {
      const at = Number(key)
      if (what === 0) holder.splice(at, 1)
      else if (what === 1) holder.splice(at, 0, structuredClone(holder[at]))
      else holder[at] = structuredClone(what === 2 ? dice.pick(values) : other.holder[other.key])
    } else if (what === 0) delete holder[key]
    else if (what === 1) holder[`${key}s`] = holder[key]
    else holder[key] = structuredClone(what === 2 ? dice.pick(values) : other.holder[other.key])
  }
  return root
}

/** An object or a list, both by the names of their places. */
// biome-ignore lint/suspicious/noExplicitAny: whatever stands in a file may be put anywhere in it
type Holder = any

function placesOf(root: unknown): { readonly holder: Holder; readonly key: string }[] {
  const places: { readonly holder: Holder; readonly key: string }[] = []
  const walk = (value: unknown, depth: number) => {
    if (typeof value !== 'object' || value === null || depth > 12) return
    for (const key of Object.keys(value).slice(0, 60)) {
      places.push({ holder: value, key })
      walk((value as Holder)[key], depth + 1)
    }
  }
  walk(root, 0)
  return places
}
