import { type Range, type WalkOut, walkOut } from '../../../domain/decisions/walkOut.ts'
import { type DecisionFigure, decisionWords } from '../../../domain/locale/decisionWords.ts'
import { monthsOfYear } from '../../../domain/negotiation/calendar.ts'
import { err, ok, type Result } from '../../../domain/result.ts'
import { defineCommand } from '../command.ts'
import { figureFormulas } from '../figureFormulas.ts'
import { numberOption, rangeOption } from '../numberOption.ts'
import { done, jsonAnswer, refused } from '../outcome.ts'
import { readScenario } from '../readScenario.ts'

const FIGURES = [
  'loss',
  'lossPerWeek',
  'concessionPerYear',
  'concession',
  'breakEvenProbability',
  'breakEvenWeeks',
] as const satisfies readonly DecisionFigure[]

/** What a walk-out would lose beside what giving in would cost; a range asked for is answered as one. Source: docs/calculation.md §9. */
export const walkout = defineCommand(
  'walkout',
  {
    places: ['FILE'],
    values: {
      scenario: 'ID',
      weeks: 'N',
      diverted: 'X|LOW..HIGH',
      lasting: 'Y|LOW..HIGH',
      'concession-points': 'P',
      years: 'Z',
      from: 'YYYY-MM',
      db: 'FILE',
      negotiation: 'ID',
    },
    flags: ['json'],
    required: ['scenario', 'weeks', 'diverted', 'lasting', 'concession-points', 'years'],
  },
  async ({ places, values, flags }) => {
    const weeks = numberOption('weeks', values.weeks ?? '', { least: 0, most: 52, isAbove: true })
    if (!weeks.ok) return refused(weeks.error)
    const diverted = rangeOption('diverted', values.diverted ?? '', { least: 0, most: 1 })
    if (!diverted.ok) return refused(diverted.error)
    const lasting = rangeOption('lasting', values.lasting ?? '', { least: 0, most: 1 })
    if (!lasting.ok) return refused(lasting.error)
    const points = numberOption('concession-points', values['concession-points'] ?? '', {
      least: 0,
      most: 100,
    })
    if (!points.ok) return refused(points.error)
    const years = numberOption('years', values.years ?? '', { least: 0, most: 100, isAbove: true })
    if (!years.ok) return refused(years.error)
    const source = { file: places.FILE, db: values.db, negotiation: values.negotiation }
    const read = await readScenario(source, values.scenario ?? '')
    if (!read.ok) return read.error
    const { negotiation, scenario } = read.value
    const months = monthsOfYear(negotiation.year.start)
    const from = firstMonth(months, values.from)
    if (!from.ok) return refused(from.error)
    const figures = walkOut(negotiation, scenario, {
      weeks: weeks.value,
      from: from.value,
      diverted: diverted.value,
      lasting: lasting.value,
      concessionPoints: points.value,
      years: years.value,
    })
    if (!flags.has('json')) return done(table(figures))
    const isRange = diverted.value.isRange || lasting.value.isRange
    return done(jsonAnswer(answered(figures, months, isRange)))
  },
)

function firstMonth(months: readonly string[], text: string | undefined): Result<number, string> {
  const place = text === undefined ? 0 : months.indexOf(text)
  if (place >= 0) return ok(place)
  return err(`--from: found ${JSON.stringify(text)}, allowed a month, ${months[0]} to ${months.at(-1)}`)
}

function answered(figures: WalkOut, months: readonly string[], isRange: boolean) {
  const shown = (value: Range | number) => (typeof value === 'number' || isRange ? value : value.low)
  const suspended = figures.suspended.flatMap((share, month) =>
    share === 0 ? [] : [{ month: months[month], share }],
  )
  return {
    ...Object.fromEntries(FIGURES.map((key) => [key, shown(figures[key])])),
    suspended,
    suspendedContribution: figures.suspendedContribution,
    contributionAfter: figures.contributionAfter,
    formulas: figureFormulas(FIGURES),
  }
}

function table(figures: WalkOut): string {
  const words = decisionWords('zh-CN')
  const text = (value: Range | number) => {
    if (typeof value === 'number') return value.toFixed(4)
    return value.low === value.high
      ? value.low.toFixed(4)
      : `${value.low.toFixed(4)} … ${value.high.toFixed(4)}`
  }
  return FIGURES.map((key) => {
    const { name, formula, base } = words[key]
    return `${name}\t${text(figures[key])}\t${formula}（${base}）\n`
  }).join('')
}
