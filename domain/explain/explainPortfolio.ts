import { type PortfolioEntry, portfolioTotals } from '../portfolio/portfolio.ts'
import type { PortfolioFigures, Standing, StandingFigures } from '../portfolio/portfolioFigures.ts'

/** A figure of the list of negotiations: of one scenario of a negotiation, between two of them, or of all together. */
export type PortfolioFigure =
  | {
      readonly of: 'standing'
      readonly standing: Standing
      readonly line: 'contribution' | 'contributionRate' | 'totalMargin' | 'totalMarginRate'
    }
  | { readonly of: 'aboveWalkAway' }
  | { readonly of: 'conceded' }
  | { readonly of: 'position' }
  | { readonly of: 'total'; readonly line: 'contribution' | 'unsigned' | 'belowWalkAway' }

/** What goes into it: a figure of a scenario, where it is explained itself, or what is said only here. */
export type PortfolioPart = {
  /** Absent: that nothing was conceded counts as nothing. */
  readonly there?: {
    /** Absent: the negotiation that is asked about. */
    readonly negotiation?: string
    readonly scenario: string
    readonly line: 'contribution' | 'netSales' | 'totalMargin' | 'totalMarginRate'
  }
  readonly name: string
  /** Which scenario of the negotiation it is. */
  readonly standing?: Standing
  readonly sign: 1 | -1
  /** Yuan, a share, or 1 for a negotiation counted. */
  readonly amount: number
}

/** How a figure of the list comes about. */
export type PortfolioExplanation = {
  readonly value: number
  readonly measure: 'yuan' | 'share' | 'count'
  readonly how: /** The parts, each with its sign, add up to the value. */
    | 'sum'
    /** The first divided by the second. */
    | 'ratio'
    /** One figure of one scenario: it is explained inside the negotiation. */
    | 'there'
    /** Figures side by side. */
    | 'list'
  readonly parts: readonly PortfolioPart[]
}

/** A negotiation of the list with its name. */
export type NamedEntry = PortfolioEntry & { readonly id: string; readonly name: string }

const SIDE_BY_SIDE = ['walkAway', 'target', 'current', 'opening'] as const

/**
 * How a figure of one negotiation in the list comes about, from the figures the list has; null where it has none. What
 * a scenario earns is explained inside the negotiation, where its parts are.
 */
export function explainStanding(
  figures: PortfolioFigures,
  figure: Exclude<PortfolioFigure, { of: 'total' }>,
): PortfolioExplanation | null {
  const { current, walkAway, opening } = figures
  if (figure.of === 'position') {
    const parts = SIDE_BY_SIDE.flatMap((standing) => {
      const found = figures[standing]
      return found === null ? [] : [partOf(standing, found, 'contribution', 1)]
    })
    return current === null ? null : { value: current.contribution, measure: 'yuan', how: 'list', parts }
  }
  if (figure.of === 'aboveWalkAway') {
    if (current === null || walkAway === null) return null
    return sumOf('yuan', [
      partOf('current', current, 'contribution', 1),
      partOf('walkAway', walkAway, 'contribution', -1),
    ])
  }
  if (figure.of === 'conceded') {
    if (current === null || opening === null) return null
    const apart = opening.contribution - current.contribution
    return sumOf('yuan', [
      partOf('opening', opening, 'contribution', 1),
      partOf('current', current, 'contribution', -1),
      ...(apart < 0 ? [{ name: '', sign: 1, amount: -apart } as const] : []),
    ])
  }
  const found = figures[figure.standing]
  if (found === null) return null
  const { standing, line } = figure
  if (line === 'contributionRate') {
    const parts = [partOf(standing, found, 'contribution', 1), partOf(standing, found, 'netSales', 1)]
    return { value: found.contributionRate, measure: 'share', how: 'ratio', parts }
  }
  const measure = line === 'totalMarginRate' ? 'share' : 'yuan'
  return { value: found[line], measure, how: 'there', parts: [partOf(standing, found, line, 1)] }
}

/** How a figure of all negotiations together comes about: one part for each that counts, the sample left out. */
export function explainTotal(
  entries: readonly NamedEntry[],
  { line }: Extract<PortfolioFigure, { of: 'total' }>,
): PortfolioExplanation {
  const parts = entries.flatMap((entry): PortfolioPart[] => {
    const current = entry.figures?.current
    const counted = portfolioTotals([entry])
    if (current == null || counted.count === 0) return []
    const part = (own: 'contribution' | 'netSales', amount: number): PortfolioPart => ({
      there: { negotiation: entry.id, scenario: current.scenario, line: own },
      name: entry.name,
      sign: 1,
      amount,
    })
    if (line === 'contribution') return [part('contribution', counted.contribution)]
    if (line === 'unsigned') return counted.unsigned === 0 ? [] : [part('netSales', counted.unsigned)]
    return counted.belowWalkAway === 0 ? [] : [part('contribution', 1)]
  })
  return sumOf(line === 'belowWalkAway' ? 'count' : 'yuan', parts)
}

function partOf(
  standing: Standing,
  figures: StandingFigures,
  line: NonNullable<PortfolioPart['there']>['line'],
  sign: 1 | -1,
): PortfolioPart {
  return {
    there: { scenario: figures.scenario, line },
    name: figures.name,
    standing,
    sign,
    amount: figures[line],
  }
}

function sumOf(
  measure: PortfolioExplanation['measure'],
  parts: readonly PortfolioPart[],
): PortfolioExplanation {
  const value = parts.reduce((sum, { sign, amount }) => sum + sign * amount, 0)
  return { value, measure, how: 'sum', parts }
}
