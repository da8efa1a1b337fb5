import { type BridgeStep, bridge } from '../../../domain/compare/bridge.ts'
import { simulate } from '../../../domain/engine/simulate.ts'
import { defineCommand } from '../command.ts'
import { alignedTable, figure } from '../figuresTable.ts'
import { done, jsonAnswer, refused } from '../outcome.ts'
import { publishedFigures } from '../publishedFigures.ts'
import { readNegotiation, refusedRead, scenarioOf } from '../readNegotiation.ts'

const LANGUAGES = ['zh', 'en'] as const
type Language = (typeof LANGUAGES)[number]

/** The key under which the answer holds the steps, beside the two scenarios' ids. */
const BRIDGE = 'bridge'

/** Two scenarios of one negotiation and the steps from the first to the second. Source: docs/calculation.md §7. */
export const compare = defineCommand(
  'compare',
  {
    places: ['FILE', 'A', 'B'],
    values: { lang: 'zh|en', db: 'FILE', negotiation: 'ID' },
    flags: ['json'],
  },
  async ({ places, values, flags }) => {
    const lang = LANGUAGES.find((each) => each === (values.lang ?? 'zh'))
    if (lang === undefined) return refused(`--lang: found ${JSON.stringify(values.lang)}, allowed zh, en`)
    const isStored = values.db !== undefined && places.B === undefined
    const [file, a, b] = isStored ? [undefined, places.FILE, places.A] : [places.FILE, places.A, places.B]
    const read = await readNegotiation({ file, db: values.db, negotiation: values.negotiation })
    if (!read.ok) return refusedRead(read.error)
    const negotiation = read.value
    if (a === undefined || b === undefined) {
      return refused(`Two scenarios are needed: ${a === undefined ? 'A and B are' : 'B is'} missing.`)
    }
    const [from, to] = [scenarioOf(negotiation, a), scenarioOf(negotiation, b)]
    if (!from.ok) return refused(from.error)
    if (!to.ok) return refused(to.error)
    const results = [from.value, to.value].map((scenario) => ({
      scenario,
      simulation: simulate(negotiation, scenario),
    }))
    const steps = bridge(negotiation, from.value, to.value)
    if (!flags.has('json')) return done(bridgeTable(steps, lang))
    if (a === BRIDGE || b === BRIDGE) {
      return refused(
        `A, B: found the scenario "${BRIDGE}", allowed any other id: the answer's steps stand under it`,
      )
    }
    const figures = results.map(({ scenario, simulation }) => [
      scenario.id,
      publishedFigures(negotiation, scenario, simulation),
    ])
    const answered = steps.map(({ kind, id, label, change, supplier, retailer }) => ({
      kind,
      id,
      label: label[lang],
      change,
      supplier,
      retailer,
    }))
    return done(jsonAnswer({ ...Object.fromEntries(figures), [BRIDGE]: answered }))
  },
)

function bridgeTable(steps: readonly BridgeStep[], lang: Language): string {
  const total = (side: 'supplier' | 'retailer') => steps.reduce((sum, step) => sum + step[side], 0)
  return alignedTable([
    ['', 'supplier.contribution', 'retailer.totalMargin'],
    ...steps.map(({ kind, id, label, supplier, retailer }) => [
      kind === id ? label[lang] : `${label[lang]} (${kind} ${id})`,
      figure(supplier),
      figure(retailer),
    ]),
    ['=', figure(total('supplier')), figure(total('retailer'))],
  ])
}
