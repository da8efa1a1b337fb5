import { growthOf } from '../engine/baseline.ts'
import type { Scenario, VolumeGrowth } from '../negotiation/negotiation.ts'
import type { Product } from '../negotiation/product.ts'

/** From which of two scenarios something is taken. */
export type Side = 'a' | 'b'

/** How the baseline of two scenarios differs, and the growth that takes its level from one and its mix from another. */
export type GrowthPair = {
  /** Goods at list price become more or less. */
  readonly hasVolume: boolean
  /** The same goods at list price are other products. */
  readonly hasMix: boolean
  readonly growth: (level: Side, mix: Side) => VolumeGrowth | undefined
}

/** Below this share a difference is the noise of doubles. */
const NOISE = 1e-12

/**
 * Splits a difference of growth into volume (the baseline of the year at list prices, all products by one factor) and
 * mix (what remains product by product). Products without a list price at all are weighed by units.
 * Source: docs/calculation.md §7.
 */
export function growthPair(products: readonly Product[], a: Scenario, b: Scenario): GrowthPair {
  const rows = products.map((product) => ({
    id: product.id,
    units: product.monthlyUnits.reduce((sum, units) => sum + units, 0),
    listPrice: product.listPrice,
    a: 1 + growthOf(a.volumeGrowth, product.id, product.category),
    b: 1 + growthOf(b.volumeGrowth, product.id, product.category),
  }))
  const isPriced = rows.some(({ units, listPrice }) => units * listPrice > 0)
  const level = (side: Side) =>
    rows.reduce((sum, row) => sum + row.units * (isPriced ? row.listPrice : 1) * row[side], 0)
  const levels = { a: level('a'), b: level('b') }
  const factor = levels.a > 0 ? levels.b / levels.a : 1
  const sold = rows.filter(({ units }) => units > 0)
  const differs = sold.some((row) => row.a !== row.b)
  const hasMix = differs && sold.some((row) => Math.abs(row.b / (row.a * factor) - 1) > NOISE)
  const hasVolume = differs && (!hasMix || Math.abs(factor - 1) > NOISE)
  return {
    hasVolume,
    hasMix,
    growth: (levelOf, mixOf) => {
      const own = hasVolume ? levelOf : mixOf
      if (levelOf === mixOf || !hasMix || !hasVolume) return (own === 'a' ? a : b).volumeGrowth
      const scale = levels[levelOf] / levels[mixOf]
      return {
        default: 0,
        byProduct: Object.fromEntries(rows.map((row) => [row.id, row[mixOf] * scale - 1])),
      }
    },
  }
}
