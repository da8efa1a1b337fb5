import type { Simulation } from '../engine/simulation.ts'

/** What a scenario comes to in five figures. Yuan of the year ex VAT; rates are shares; points as docs/calculation.md §7. */
export type HeadlineFigures = {
  readonly contribution: number
  readonly contributionRate: number
  readonly totalMargin: number
  readonly totalMarginRate: number
  readonly contractPoints: number
}

/** The headline figures of a scenario as it is priced. */
export function headlineFigures({ supplier, retailer, points }: Simulation): HeadlineFigures {
  return {
    contribution: supplier.contribution,
    contributionRate: supplier.contributionRate,
    totalMargin: retailer.totalMargin,
    totalMarginRate: retailer.totalMarginRate,
    contractPoints: points.contractPoints,
  }
}

/** Results as a frozen version keeps them: whole fen by ledger and line. */
export type FrozenResults = Readonly<Record<string, number>>

const FEN_PER_YUAN = 100

/**
 * The headline figures of a frozen version: amounts and rates as they were frozen, whatever today's engine says.
 * Points were not frozen and are those of its terms today.
 */
export function frozenFigures(results: FrozenResults, today: Simulation): HeadlineFigures {
  const now = headlineFigures(today)
  const yuan = (name: string, otherwise: number) => {
    const fen = results[name]
    return fen === undefined ? otherwise : fen / FEN_PER_YUAN
  }
  const rate = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
  const contribution = yuan('supplier.contribution', now.contribution)
  const totalMargin = yuan('retailer.totalMargin', now.totalMargin)
  return {
    contribution,
    contributionRate: rate(contribution, yuan('supplier.netSales', today.supplier.netSales)),
    totalMargin,
    totalMarginRate: rate(totalMargin, yuan('retailer.retailSales', today.retailer.retailSales)),
    contractPoints: now.contractPoints,
  }
}

/** Whether today's engine gives a frozen version the amounts it was frozen with, to the fen. */
export function agreesWithFrozen(results: FrozenResults, today: Simulation): boolean {
  const inFen = (yuan: number) => Math.round(yuan * FEN_PER_YUAN)
  return (
    Math.abs((results['supplier.contribution'] ?? 0) - inFen(today.supplier.contribution)) <= 1 &&
    Math.abs((results['retailer.totalMargin'] ?? 0) - inFen(today.retailer.totalMargin)) <= 1
  )
}
