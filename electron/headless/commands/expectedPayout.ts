import {
  type OutcomeDistribution,
  expectedPayout as payoutOf,
} from '../../../domain/decisions/expectedPayout.ts'
import { monthsOfYear } from '../../../domain/negotiation/calendar.ts'
import { err, ok, type Result } from '../../../domain/result.ts'
import { defineCommand } from '../command.ts'
import { figureFormulas } from '../figureFormulas.ts'
import { numberOption } from '../numberOption.ts'
import { done, jsonAnswer, refused } from '../outcome.ts'
import { readScenario } from '../readScenario.ts'

const FACTOR = { least: 0, most: 1000 } as const

/** What a tiered or growth term is expected to pay when the plan may turn out otherwise. Source: docs/calculation.md §9. */
export const expectedPayout = defineCommand(
  'expected-payout',
  {
    places: ['FILE'],
    values: {
      scenario: 'ID',
      term: 'ID',
      normal: 'MEAN,SD',
      outcomes: 'FACTOR:PROBABILITY,…',
      db: 'FILE',
      negotiation: 'ID',
    },
    flags: ['json'],
    required: ['scenario', 'term'],
  },
  async ({ places, values }) => {
    const distribution = distributionOf(values.normal, values.outcomes)
    if (!distribution.ok) return refused(distribution.error)
    const { term } = values
    const read = await readScenario(
      { file: places.FILE, db: values.db, negotiation: values.negotiation },
      values.scenario ?? '',
    )
    if (!read.ok) return read.error
    const { negotiation, scenario } = read.value
    const paid = payoutOf(negotiation, scenario, term ?? '', distribution.value)
    if (!paid.ok) {
      return paid.error.kind === 'no-tiers'
        ? refused(`--term: found ${JSON.stringify(term)}, allowed a tiered or growth term of the scenario`)
        : refused('--outcomes: found probabilities that are not 1 together, allowed some that are')
    }
    const months = monthsOfYear(negotiation.year.start)
    const periods = paid.value.periods.map((period) => ({ ...period, month: months[period.month] }))
    return done(
      jsonAnswer({ expected: paid.value.expected, periods, formulas: figureFormulas(['expectedPayout']) }),
    )
  },
)

function distributionOf(
  normal: string | undefined,
  outcomes: string | undefined,
): Result<OutcomeDistribution, string> {
  if ((normal === undefined) === (outcomes === undefined))
    return err('Either --normal or --outcomes is needed.')
  if (normal !== undefined) {
    const figures = numbers('normal', normal.split(','), 2)
    if (!figures.ok) return figures
    const [mean = 0, sd = 0] = figures.value
    return ok({ kind: 'normal', mean, sd })
  }
  const pairs = (outcomes ?? '').split(',').map((pair) => numbers('outcomes', pair.split(':'), 2))
  const wrong = pairs.find((pair) => !pair.ok)
  if (wrong !== undefined && !wrong.ok) return wrong
  const read = pairs.flatMap((pair) => (pair.ok ? [pair.value] : []))
  return ok({
    kind: 'discrete',
    outcomes: read.map(([factor = 0, probability = 0]) => ({ factor, probability })),
  })
}

function numbers(name: string, texts: readonly string[], count: number): Result<readonly number[], string> {
  if (texts.length !== count) {
    return err(`--${name}: found ${texts.length} number(s) together, allowed ${count}`)
  }
  const read = texts.map((text) => numberOption(name, text, FACTOR))
  const wrong = read.find((each) => !each.ok)
  if (wrong !== undefined && !wrong.ok) return wrong
  return ok(read.flatMap((each) => (each.ok ? [each.value] : [])))
}
