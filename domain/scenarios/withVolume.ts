import type { Scenario, VolumeGrowth } from '../negotiation/negotiation.ts'

/**
 * A scenario in which every product sells `factor` times as much before promotions, new products among them: growth is
 * compounded, so that a growth of 5 % at a factor of 1.1 becomes 15.5 %. `factor` is above 0.
 */
export function withVolume(scenario: Scenario, factor: number): Scenario {
  if (factor === 1) return scenario
  const { volumeGrowth, newProducts } = scenario
  return {
    ...scenario,
    volumeGrowth: scaled(volumeGrowth ?? 0, factor),
    ...(newProducts === undefined
      ? {}
      : {
          newProducts: newProducts.map((product) => ({
            ...product,
            unitsPerStoreMonth: product.unitsPerStoreMonth * factor,
          })),
        }),
  }
}

function scaled(growth: VolumeGrowth, factor: number): VolumeGrowth {
  const more = (rate: number) => (1 + rate) * factor - 1
  if (typeof growth === 'number') return more(growth)
  const each = (rates: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(rates).map(([name, rate]) => [name, more(rate)]))
  return {
    default: more(growth.default),
    ...(growth.byCategory === undefined ? {} : { byCategory: each(growth.byCategory) }),
    ...(growth.byProduct === undefined ? {} : { byProduct: each(growth.byProduct) }),
  }
}
