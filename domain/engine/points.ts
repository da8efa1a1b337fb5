import type { Points, SupplierLedger } from './simulation.ts'
import type { Settlement } from './stages.ts'
import { isNothing } from './thresholds.ts'

/** A figure in points of a base: 100 is the whole of it. A base of nothing gives no points. */
export function inPoints(amount: number, base: number): number {
  return isNothing(base) ? 0 : (100 * amount) / base
}

/**
 * Points of the contract's settling terms on net purchases, tax included; of everything given on gross sales; and of
 * the terms' cost on net sales. Source: docs/calculation.md §7.
 */
export function pointsOf({ settled }: Settlement, supplier: SupplierLedger, purchasesIn: number): Points {
  const { grossSales, returns, netNetSales, netSales } = supplier
  const gross = settled.reduce((sum, term) => sum + term.gross, 0)
  const cost = settled.reduce((sum, term) => sum + term.cost, 0)
  return {
    contractPoints: inPoints(gross, purchasesIn),
    allInPoints: inPoints(grossSales - returns - netNetSales, grossSales),
    netCostPoints: inPoints(cost, netSales),
  }
}
