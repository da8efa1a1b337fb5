import { expect, test } from 'vitest'
import {
  aboveWalkAway,
  conceded,
  isBelowWalkAway,
  type PortfolioEntry,
  portfolioTotals,
} from '../../../domain/portfolio/portfolio.ts'
import {
  type PortfolioFigures,
  type StandingFigures,
  standingScenario,
} from '../../../domain/portfolio/portfolioFigures.ts'
import { seasonMonths } from '../../../domain/portfolio/seasonMonths.ts'

function at(contribution: number, netSales = 1_000): StandingFigures {
  return {
    scenario: 's',
    name: 's',
    role: 'custom',
    netSales,
    contribution,
    contributionRate: contribution / netSales,
    totalMargin: 300,
    totalMarginRate: 0.3,
  }
}

function figures(
  current: number | null,
  walkAway: number | null,
  opening: number | null = null,
): PortfolioFigures {
  const of = (value: number | null) => (value === null ? null : at(value))
  return { current: of(current), walkAway: of(walkAway), opening: of(opening), target: null }
}

const entry = (fields: Partial<PortfolioEntry>): PortfolioEntry => ({
  isSample: false,
  figures: null,
  ...fields,
})

test('two negotiations of 100 and 80 come to 180; the sample and the one still being reckoned add nothing', () => {
  const totals = portfolioTotals([
    entry({ figures: figures(100, 90), stage: 'round1' }),
    entry({ figures: figures(80, 90), stage: 'signed' }),
    entry({ figures: figures(5_000, 9_000), isSample: true }),
    entry({}),
  ])
  expect(totals).toEqual({ contribution: 180, unsigned: 1_000, belowWalkAway: 1, count: 3, known: 2 })
})

test('exactly on the walk-away is not below it, a fen under it is', () => {
  expect(isBelowWalkAway(figures(90, 90))).toBe(false)
  expect(isBelowWalkAway(figures(89.99, 90))).toBe(true)
  expect(aboveWalkAway(figures(100, 90))).toBe(10)
  expect(aboveWalkAway(figures(100, null))).toBeNull()
})

test('120 opened and 100 left is 20 given away; a better offer than the opening gives away nothing', () => {
  expect(conceded(figures(100, null, 120))).toBe(20)
  expect(conceded(figures(130, null, 120))).toBe(0)
  expect(conceded(figures(100, null))).toBeNull()
})

test('a negotiation stands at what is agreed, else at the newest of our own variations, else at the opening', () => {
  const opening = { id: 'o', role: 'opening' } as const
  const first = { id: 'c1', role: 'custom' } as const
  const second = { id: 'c2', role: 'custom' } as const
  const agreed = { id: 'a', role: 'agreed' } as const
  expect(standingScenario([opening])?.id).toBe('o')
  expect(standingScenario([first, opening, second])?.id).toBe('c2')
  expect(standingScenario([first, agreed, second])?.id).toBe('a')
  expect(standingScenario([{ id: 'x', role: 'ask' }])).toBeNull()
})

test('in November 2026 and in March 2027 the season is September 2026 to March 2027, in April the next one', () => {
  const months = (day: string) => seasonMonths(day).map(({ month }) => month)
  expect(months('2026-11-28')).toEqual(months('2027-03-31'))
  expect(months('2026-11-28')[0]).toBe('2026-09')
  expect(months('2026-11-28').at(-1)).toBe('2027-03')
  expect(months('2027-04-01')[0]).toBe('2027-09')
})
