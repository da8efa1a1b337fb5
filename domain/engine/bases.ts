import type { Basis } from '../negotiation/term.ts'
import { MONTHS } from './contractYear.ts'
import { monthRow } from './monthRow.ts'
import { type Segments, type SelectionKey, selectionKey } from './segments.ts'
import type { SegmentMonths, Sums } from './sums.ts'

export type PlaneName = 'list' | 'invoice' | 'retail'

/** What a basis comes to in each month, on both tax sides, and where it comes from. */
export type BasisFigures = {
  readonly plane: PlaneName
  readonly sparesPromoted: boolean
  /** What of the plane counts: 1, or what is left after returns. */
  readonly factor: number
  /** 1 for each segment inside. */
  readonly members: Uint8Array
  /** Twelve each, yuan. */
  readonly ex: Float64Array
  readonly in: Float64Array
  /** Twelve, units before returns. */
  readonly units: Float64Array
}

/** The bases of a scenario; each distinct one is added up once, whatever number of terms share it. */
export type Bases = {
  readonly of: (basis: Basis) => BasisFigures
  /** All products, net of returns: net purchases. */
  readonly purchases: BasisFigures
  /** All products, the retailer's sales after returns. */
  readonly sales: BasisFigures
}

/** Fourth stage. `kept` is the share of the goods that is not returned. Source: docs/calculation.md §5. */
export function basesOf(sums: Sums, segments: Segments, kept: number): Bases {
  const known = new Map<SelectionKey, BasisFigures>()
  const byBasis = new Map<Basis, BasisFigures>()

  function of(basis: Basis): BasisFigures {
    const before = byBasis.get(basis)
    if (before) return before
    const key = `${basis.on}/${basis.exclude?.promotedUnits === true}/${selectionKey(basis)}`
    let figures = known.get(key)
    if (!figures) {
      figures = figuresOf(basis, sums, segments, kept)
      known.set(key, figures)
    }
    byBasis.set(basis, figures)
    return figures
  }

  return { of, purchases: of({ on: 'net', tax: 'ex' }), sales: of({ on: 'retailSales', tax: 'ex' }) }
}

function figuresOf(basis: Basis, sums: Sums, segments: Segments, kept: number): BasisFigures {
  const plane = planeOf(basis.on)
  const factor = basis.on === 'net' || basis.on === 'retailSales' ? kept : 1
  const sparesPromoted = basis.exclude?.promotedUnits === true
  const members = segments.members.get(selectionKey(basis)) ?? new Uint8Array(segments.count)
  const figures: BasisFigures = {
    plane,
    sparesPromoted,
    factor,
    members,
    ex: monthRow(),
    in: monthRow(),
    units: monthRow(),
  }
  for (let segment = 0; segment < segments.count; segment++) {
    if (members[segment] !== 1) continue
    const vatFactor = segments.vatFactor[segment] as number
    for (let month = 0; month < MONTHS; month++) {
      const slot = segment * MONTHS + month
      const value = factor * counted(sums, plane, slot, sparesPromoted)
      figures.ex[month] = (figures.ex[month] as number) + value
      figures.in[month] = (figures.in[month] as number) + value * vatFactor
      figures.units[month] = (figures.units[month] as number) + counted(sums, 'units', slot, sparesPromoted)
    }
  }
  return figures
}

function planeOf(on: Basis['on']): PlaneName {
  if (on === 'retailSales') return 'retail'
  return on === 'list' ? 'list' : 'invoice'
}

function counted(sums: Sums, plane: keyof SegmentMonths, slot: number, sparesPromoted: boolean): number {
  const all = sums.bySegment[plane][slot] as number
  return sparesPromoted ? all - (sums.promotedBySegment[plane][slot] as number) : all
}
