import type { VolumeGrowth } from '../negotiation/negotiation.ts'
import type { Catalogue } from './catalogue.ts'

/** Growth of one listed product: by product, else by category, else the default. Source: docs/calculation.md §3. */
export function growthOf(growth: VolumeGrowth | undefined, product: string, category: string): number {
  if (growth === undefined) return 0
  if (typeof growth === 'number') return growth
  return own(growth.byProduct, product) ?? own(growth.byCategory, category) ?? growth.default
}

/**
 * Fills in what one baseline unit of the file becomes for each listed product: 1 + its growth, times its factor where
 * an outcome gives one. Source: docs/calculation.md §3.
 */
export function fillGrowth(
  into: Float64Array,
  catalogue: Catalogue,
  growth: VolumeGrowth | undefined,
  factors?: Float64Array,
): void {
  const grown = growthFactors(growth, catalogue)
  if (!factors) into.set(grown)
  else for (let s = 0; s < into.length; s++) into[s] = (grown[s] as number) * (factors[s] as number)
}

const kept = new WeakMap<
  readonly string[],
  { readonly growth: VolumeGrowth | undefined; readonly factors: Float64Array }
>()

/** 1 + growth of each listed product; the last answer per product list is kept. */
function growthFactors(growth: VolumeGrowth | undefined, catalogue: Catalogue): Float64Array {
  const { ids, listed, categories, categoryOf } = catalogue
  const known = kept.get(ids)
  if (known && known.growth === growth) return known.factors
  const factors = new Float64Array(listed)
  for (let s = 0; s < listed; s++) {
    factors[s] = 1 + growthOf(growth, ids[s] ?? '', categories[categoryOf[s] ?? 0] ?? '')
  }
  kept.set(ids, { growth, factors })
  return factors
}

function own(rates: Readonly<Record<string, number>> | undefined, key: string): number | undefined {
  return rates && Object.hasOwn(rates, key) ? rates[key] : undefined
}
