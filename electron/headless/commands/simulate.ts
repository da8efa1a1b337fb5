import { simulate as simulateScenario } from '../../../domain/engine/simulate.ts'
import type { Simulation } from '../../../domain/engine/simulation.ts'
import type { Negotiation, Scenario } from '../../../domain/negotiation/negotiation.ts'
import { err, ok, type Result } from '../../../domain/result.ts'
import { defineCommand } from '../command.ts'
import { figuresTable } from '../figuresTable.ts'
import { done, jsonAnswer, refused } from '../outcome.ts'
import { publishedFigures } from '../publishedFigures.ts'
import { readNegotiation, refusedRead, scenarioOf } from '../readNegotiation.ts'

const SLICES = ['month', 'product', 'category'] as const
type Slice = (typeof SLICES)[number]

/** Both parties' figures of every scenario, or of one. Source of every key: docs/calculation.md §7. */
export const simulate = defineCommand(
  'simulate',
  {
    places: ['FILE'],
    values: { scenario: 'ID', by: SLICES.join(','), db: 'FILE', negotiation: 'ID' },
    flags: ['json', 'notes'],
  },
  async ({ places, values, flags }) => {
    const slices = slicesOf(values.by)
    if (!slices.ok) return refused(slices.error)
    const read = await readNegotiation({ file: places.FILE, db: values.db, negotiation: values.negotiation })
    if (!read.ok) return refusedRead(read.error)
    const asked = askedScenarios(read.value, values.scenario)
    if (!asked.ok) return refused(asked.error)
    const results = asked.value.map((scenario) => ({
      scenario,
      simulation: simulateScenario(read.value, scenario),
    }))
    if (!flags.has('json')) return done(figuresTable(results))
    const answers = results.map(({ scenario, simulation }) => [
      scenario.id,
      {
        ...publishedFigures(read.value, scenario, simulation),
        ...sliced(simulation, slices.value),
        ...(flags.has('notes') ? { notes: simulation.notes } : {}),
      },
    ])
    return done(jsonAnswer(Object.fromEntries(answers)))
  },
)

function sliced(simulation: Simulation, slices: readonly Slice[]) {
  return {
    ...(slices.includes('month') ? { byMonth: simulation.byMonth } : {}),
    ...(slices.includes('product') ? { byProduct: simulation.byProduct } : {}),
    ...(slices.includes('category') ? { byCategory: simulation.byCategory } : {}),
  }
}

function askedScenarios(
  negotiation: Negotiation,
  id: string | undefined,
): Result<readonly Scenario[], string> {
  if (id === undefined) return ok(negotiation.scenarios)
  const scenario = scenarioOf(negotiation, id)
  return scenario.ok ? ok([scenario.value]) : scenario
}

function slicesOf(text: string | undefined): Result<readonly Slice[], string> {
  const words = text === undefined ? [] : text.split(',').map((word) => word.trim())
  const slices = SLICES.filter((slice) => words.includes(slice))
  const unknown = words.find((word) => !SLICES.some((slice) => slice === word))
  if (unknown === undefined) return ok(slices)
  return err(`--by: found ${JSON.stringify(unknown)}, allowed ${SLICES.join(', ')}`)
}
