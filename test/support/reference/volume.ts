import type { Negotiation, Scenario, VolumeGrowth } from '../../../domain/negotiation/negotiation.ts'
import type { NewProduct, Product } from '../../../domain/negotiation/product.ts'
import type { Promotion } from '../../../domain/negotiation/promotion.ts'
import { type ContractYear, contractYear, dayAfter, daysInMonth, monthOfYear } from './contractYear.ts'
import { at, type Cells, cells, type Exact, exact, isNothing, one, ratio, sum, zero } from './exact.ts'

/** What is sold, as docs/calculation.md §3 says it. */
export type Volume = {
  readonly year: ContractYear
  /** Listed products in file order, then new ones. */
  readonly items: readonly (Product | NewProduct)[]
  readonly listed: number
  readonly units: Cells
  /** Per promotion, after it was scaled to the units there are. */
  readonly promoted: readonly Cells[]
  readonly carriedOut: Exact
}

function growthOf(product: Product, growth: VolumeGrowth | undefined): number {
  if (growth === undefined) return 0
  if (typeof growth === 'number') return growth
  return growth.byProduct?.[product.id] ?? growth.byCategory?.[product.category] ?? growth.default
}

/** Extra units per baseline unit in the window. */
function upliftValue({ uplift, depth }: Promotion): Exact {
  if (uplift.kind === 'factor') return exact(uplift.value)
  return one
    .minus(depth)
    .pow(exact(uplift.elasticity))
    .times(uplift.display ?? 1)
    .times(uplift.feature ?? 1)
    .minus(1)
}

/** The promotion that keeps the product's day: the one that starts earlier, then the one listed first. */
function keeperOfDay(promotions: readonly Promotion[], product: string, day: string): Promotion | undefined {
  const claimants = promotions.filter((p) => p.products.includes(product) && p.start <= day && day <= p.end)
  return claimants.reduce<Promotion | undefined>(
    (keeper, next) => (keeper === undefined || next.start < keeper.start ? next : keeper),
    undefined,
  )
}

function newProductUnits(item: NewProduct, month: number, year: ContractYear): Exact {
  const since = month - monthOfYear(year, item.listingMonth)
  if (since < 0) return zero
  const stores = item.stores[Math.min(since, item.stores.length - 1)] ?? 0
  const ramp = item.ramp[Math.min(since, item.ramp.length - 1)] ?? 0
  return exact(stores).times(item.unitsPerStoreMonth).times(ramp)
}

/** Units of every product and month, with what promotions and new products add and take. Source: docs/calculation.md §3. */
export function volumeOf(negotiation: Negotiation, scenario: Scenario): Volume {
  const year = contractYear(negotiation.year.start)
  const products = negotiation.products
  const promotions = scenario.promotions ?? []
  const newProducts = scenario.newProducts ?? []
  const listed = products.length
  const base = products.map((product) =>
    product.monthlyUnits.map((units) =>
      exact(units).times(one.plus(growthOf(product, scenario.volumeGrowth))),
    ),
  )
  const units = base.map((row) => [...row])
  const add = (product: number, month: number, figure: Exact) => {
    const row = units[product]
    if (row) row[month] = at(units, product, month).plus(figure)
  }
  const takeFromCategory = (taken: Exact, category: string, except: readonly string[], month: number) => {
    const victims = products.flatMap((product, s) =>
      product.category === category && !except.includes(product.id) ? [s] : [],
    )
    const theirs = sum(victims.map((s) => at(base, s, month)))
    for (const s of victims) add(s, month, ratio(taken.times(at(base, s, month)), theirs).negated())
  }

  const keepers = products.map(({ id }) =>
    year.days.map(({ day, month }) => ({ month, keeper: keeperOfDay(promotions, id, day) })),
  )
  let carriedOut = zero
  const wanted = promotions.map((promotion) => {
    const value = upliftValue(promotion)
    const promoted = cells(listed + newProducts.length, () => zero)
    products.forEach((product, s) => {
      if (!promotion.products.includes(product.id)) return
      let extraOfYear = zero
      for (let month = 0; month < 12; month++) {
        const days = keepers[s]?.filter((day) => day.month === month && day.keeper === promotion).length ?? 0
        const window = at(base, s, month).times(days).dividedBy(daysInMonth(year, month))
        const extra = window.times(value)
        const row = promoted[s]
        if (row) row[month] = window.plus(extra)
        extraOfYear = extraOfYear.plus(extra)
        add(s, month, extra)
        const taken = extra.times(promotion.cannibalisation ?? 0)
        takeFromCategory(taken, product.category, promotion.products, month)
      }
      carriedOut = carriedOut.plus(
        pullForward(promotion, extraOfYear, year, (m, pulled) => add(s, m, pulled.negated())),
      )
    })
    return promoted
  })

  for (const item of newProducts) {
    const row = year.months.map((_, month) => newProductUnits(item, month, year))
    units.push(row)
    row.forEach((sold, month) => {
      takeFromCategory(sold.times(item.cannibalisation ?? 0), item.category, [], month)
    })
  }

  const sold = units.map((row) =>
    row.map((figure) => (figure.isNegative() || isNothing(figure) ? zero : figure)),
  )
  const promoted = wanted.map((grid) =>
    cells(sold.length, (s, m) => {
      const together = sum(wanted.map((other) => at(other, s, m)))
      const there = at(sold, s, m)
      return together.greaterThan(there) ? ratio(at(grid, s, m).times(there), together) : at(grid, s, m)
    }),
  )
  return { year, items: [...products, ...newProducts], listed, units: sold, promoted, carriedOut }
}

/** Takes the forward buying out of the days after the end; the answer is what falls behind the year. */
function pullForward(
  promotion: Promotion,
  extra: Exact,
  year: ContractYear,
  takeOut: (month: number, units: Exact) => void,
): Exact {
  const { share = 0, days = 0 } = promotion.forwardBuy ?? {}
  const perDay = ratio(extra.times(share), exact(days))
  let behind = zero
  let day = promotion.end
  for (let n = 0; n < days; n++) {
    day = dayAfter(day)
    const month = year.months.indexOf(day.slice(0, 7))
    if (month >= 0) takeOut(month, perDay)
    else behind = behind.plus(perDay)
  }
  return behind
}
