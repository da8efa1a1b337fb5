import type { VolumeGrowth } from '../negotiation/negotiation.ts'
import type { Catalogue } from './catalogue.ts'
import { MONTHS } from './contractYear.ts'

/** Growth of one listed product: by product, else by category, else the default. Source: docs/calculation.md §3. */
export function growthOf(growth: VolumeGrowth | undefined, product: string, category: string): number {
  if (growth === undefined) return 0
  if (typeof growth === 'number') return growth
  return own(growth.byProduct, product) ?? own(growth.byCategory, category) ?? growth.default
}

/** Fills the listed products' plane with units with growth and without promotion. Source: docs/calculation.md §3. */
export function fillBaseline(
  base: Float64Array,
  catalogue: Catalogue,
  growth: VolumeGrowth | undefined,
): void {
  const { monthlyUnits, listed, ids, categories, categoryOf } = catalogue
  for (let s = 0; s < listed; s++) {
    const factor = 1 + growthOf(growth, ids[s] ?? '', categories[categoryOf[s] ?? 0] ?? '')
    for (let cell = s * MONTHS; cell < (s + 1) * MONTHS; cell++)
      base[cell] = (monthlyUnits[cell] as number) * factor
  }
}

function own(rates: Readonly<Record<string, number>> | undefined, key: string): number | undefined {
  return rates && Object.hasOwn(rates, key) ? rates[key] : undefined
}
