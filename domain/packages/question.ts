import type { Points, RetailerLedger, SupplierLedger } from '../engine/simulation.ts'

/** A number of one term that may be moved, and the values it may take: min, min + step … up to max. */
export type Lever = {
  readonly term: string
  /** Place of the tier whose rate is moved, 0 first; absent for the term's own number. */
  readonly tier?: number
  readonly field: 'rate' | 'amount' | 'days'
  readonly min: number
  readonly max: number
  readonly step: number
}

/** What a package must reach: yuan ex VAT of the year, a rate, points. */
export type Demands = {
  readonly totalMargin?: { readonly min: number }
  readonly totalMarginRate?: { readonly min: number }
  readonly contractPoints?: { readonly min?: number; readonly max?: number }
  readonly backMargin?: { readonly min: number }
}

export type DemandName = keyof Demands

/** A value for each lever, by the term's id; for a tier by `id#tier`. */
export type LeverValues = Readonly<Record<string, number>>

/**
 * What equal-value packages are measured against: the best package, the scenario as it stands, a package, or a
 * contribution in yuan.
 */
export type Reference = 'best' | 'scenario' | LeverValues | number

export type PackageQuestion = {
  readonly levers: readonly Lever[]
  readonly demands: Demands
  /** The best package when absent. */
  readonly reference?: Reference
}

/** One package with both parties' figures, from a full evaluation. */
export type Package = {
  readonly values: LeverValues
  readonly supplier: SupplierLedger
  readonly retailer: RetailerLedger
  readonly points: Points
}

/** A demand that fails at the nearest package, and by how much: yuan, points or a rate. */
export type Unmet = {
  readonly demand: DemandName
  readonly bound: 'min' | 'max'
  readonly by: number
  readonly nearest: Package
}

/** The packages found. Source: docs/calculation.md §11. */
export type PackagesFound = {
  /** Null when no package meets the demands. */
  readonly best: Package | null
  /** Whether every package was considered, one way or another; without it something better may exist. */
  readonly proven: boolean
  readonly unmet?: readonly Unmet[]
  readonly equalValue: readonly Package[]
  /** From the highest contribution to the highest total margin. */
  readonly frontier: readonly Package[]
}

/** The name under which a lever's value stands in a package. */
export function leverKey({ term, tier }: Pick<Lever, 'term' | 'tier'>): string {
  return tier === undefined ? term : `${term}#${tier}`
}
