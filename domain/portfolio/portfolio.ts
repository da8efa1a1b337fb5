import type { Stage } from '../negotiation/season.ts'
import type { PortfolioFigures } from './portfolioFigures.ts'

/** One negotiation of a portfolio, with its figures once they are known. */
export type PortfolioEntry = {
  readonly isSample: boolean
  readonly stage?: Stage
  readonly figures: PortfolioFigures | null
}

/** What all negotiations come to together; the sample is left out. Yuan ex VAT. */
export type PortfolioTotals = {
  /** Contribution at where each negotiation stands. */
  readonly contribution: number
  /** Net sales of the negotiations that are not signed yet. */
  readonly unsigned: number
  /** Negotiations that stand below their walk-away. */
  readonly belowWalkAway: number
  /** Negotiations counted, and how many of them have figures yet. */
  readonly count: number
  readonly known: number
}

const SIGNED: readonly Stage[] = ['signed', 'execution']
/** Half a fen: nearer than that is exactly on the limit. */
const NEGLIGIBLE = 0.005

/** Adds up a portfolio as far as its figures are known. */
export function portfolioTotals(entries: readonly PortfolioEntry[]): PortfolioTotals {
  const own = entries.filter(({ isSample }) => !isSample)
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const open = own.filter(({ stage }) => stage === undefined || !SIGNED.includes(stage))
  return {
    contribution: sum(own.map(({ figures }) => figures?.current?.contribution ?? 0)),
    unsigned: sum(open.map(({ figures }) => figures?.current?.netSales ?? 0)),
    belowWalkAway: own.filter(({ figures }) => figures !== null && isBelowWalkAway(figures)).length,
    count: own.length,
    known: own.filter(({ figures }) => figures !== null).length,
  }
}

/** Contribution above the walk-away, below 0 under it; null where one of the two is missing. */
export function aboveWalkAway({ current, walkAway }: PortfolioFigures): number | null {
  return current === null || walkAway === null ? null : current.contribution - walkAway.contribution
}

/** Whether a negotiation stands below its walk-away; exactly on it is not below. */
export function isBelowWalkAway(figures: PortfolioFigures): boolean {
  const above = aboveWalkAway(figures)
  return above !== null && above < -NEGLIGIBLE
}

/** Contribution given away against the opening, 0 where nothing was; null where one of the two is missing. */
export function conceded({ current, opening }: PortfolioFigures): number | null {
  return current === null || opening === null
    ? null
    : Math.max(0, opening.contribution - current.contribution)
}
