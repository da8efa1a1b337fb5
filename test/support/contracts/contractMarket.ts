import fc from 'fast-check'
import type { Month } from '../../../domain/negotiation/calendar.ts'
import type { Account, Assumptions, LastYear, VolumeGrowth } from '../../../domain/negotiation/negotiation.ts'
import type { ListingFee, NewProduct, Product } from '../../../domain/negotiation/product.ts'
import type { VatClass } from '../../../domain/negotiation/term.ts'
import { contractYear } from '../reference/contractYear.ts'
import { amount, growth, monthUnits, price, rate, smallRate } from './awkwardNumbers.ts'

const categoryNames = ['洗发水', '食用油', '图书'] as const

/** An object with the optional keys now there, now not; never there as undefined. */
export function someOf<Shape extends object>(
  arbitraries: { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> },
): fc.Arbitrary<Partial<Shape>> {
  return fc.record(arbitraries, { requiredKeys: [] }) as fc.Arbitrary<Partial<Shape>>
}

export const vatClass: fc.Arbitrary<VatClass> = fc.constantFrom(
  'rebateRedInvoice',
  'serviceSpecialInvoice',
  'serviceOrdinaryInvoice',
  'penaltyNoVat',
  'priceReductionOnInvoice',
)

/** The first month of a contract year; leap years and years that straddle two calendar years among them. */
export const yearStart: fc.Arbitrary<Month> = fc.constantFrom(
  '2027-01',
  '2027-04',
  '2028-01',
  '2027-07',
  '2028-03',
)

export function monthIn(start: Month): fc.Arbitrary<Month> {
  return fc.constantFrom(...contractYear(start).months)
}

/** What listed and new products have in common. */
function goods(id: string): fc.Arbitrary<Omit<Product, 'monthlyUnits'>> {
  return fc
    .record({
      id: fc.constant(id),
      name: fc.constant(id),
      category: fc.constantFrom(...categoryNames),
      vatRate: fc.constantFrom(0.13, 0.09, 0.06, 0),
      listPrice: price,
      unitCost: price,
      retailPrice: price,
    })
    .chain((product) => someOf({ logisticsCost: price }).map((extra) => ({ ...product, ...extra })))
}

const twelve = (units: fc.Arbitrary<number>) => fc.array(units, { minLength: 12, maxLength: 12 })

/** One to six listed products; some sell nothing for months, or for the year. */
export const listedProducts: fc.Arbitrary<Product[]> = fc
  .integer({ min: 1, max: 6 })
  .chain((count) =>
    fc.tuple(
      ...Array.from({ length: count }, (_, i) =>
        fc
          .tuple(
            goods(`P${i + 1}`),
            fc.oneof(
              { weight: 6, arbitrary: twelve(monthUnits) },
              { weight: 1, arbitrary: monthUnits.map((units) => Array<number>(12).fill(units)) },
              { weight: 1, arbitrary: twelve(fc.constantFrom(0, 0, 0, 120)) },
            ),
          )
          .map(([product, monthlyUnits]) => ({ ...product, monthlyUnits })),
      ),
    ),
  )

const listingFee: fc.Arbitrary<ListingFee> = fc
  .tuple(someOf({ perStore: amount, flat: amount }), fc.boolean(), vatClass)
  .map(([fees, taxIncluded, taxed]) => ({ ...fees, taxIncluded, vatClass: taxed }))

/** None to two new products. */
export function newProductsIn(start: Month): fc.Arbitrary<NewProduct[]> {
  const listing = (id: string): fc.Arbitrary<NewProduct> =>
    fc
      .tuple(
        goods(id),
        fc.record({
          listingMonth: monthIn(start),
          stores: fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 4 }),
          unitsPerStoreMonth: fc.constantFrom(0, 1 / 3, 4, 18.5),
          ramp: fc.array(fc.constantFrom(0, 0.4, 0.7, 1, 1 / 3), { minLength: 1, maxLength: 3 }),
        }),
        someOf({ cannibalisation: rate, listingFee, successProbability: rate }),
      )
      .map(([product, plan, extra]) => ({ ...product, ...plan, ...extra }))
  return fc.oneof<fc.MaybeWeightedArbitrary<NewProduct[]>[]>(
    { weight: 2, arbitrary: fc.constant<NewProduct[]>([]) },
    { weight: 2, arbitrary: fc.tuple(listing('N1')) },
    { weight: 1, arbitrary: fc.tuple(listing('N1'), listing('N2')) },
  )
}

export function accountIn(start: Month): fc.Arbitrary<Account> {
  const opening = fc.record({ month: monthIn(start), count: fc.integer({ min: 1, max: 9 }) })
  return fc
    .tuple(fc.integer({ min: 0, max: 150 }), someOf({ newStores: fc.array(opening, { maxLength: 4 }) }))
    .map(([stores, extra]) => ({ name: '乙零售', stores, ...extra }))
}

export const assumptions: fc.Arbitrary<Assumptions> = fc
  .tuple(
    smallRate,
    someOf({
      retailerCostOfCapital: smallRate,
      dayCount: fc.constantFrom<360 | 365>(360, 365),
      serviceVatRate: fc.constantFrom(0.06, 0.09, 0.03, 0),
      returnRate: fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(0, 0.02, 0.05, 1 / 3) },
        { weight: 1, arbitrary: fc.constant(1) },
      ),
      returnSalvage: rate,
    }),
  )
  .map(([costOfCapital, extra]) => ({ costOfCapital, ...extra }))

export const lastYear: fc.Arbitrary<LastYear> = fc.integer({ min: 1, max: 2_000_000 }).map((purchasesEx) => ({
  purchasesEx,
  purchasesIn: Math.round(purchasesEx * 113) / 100,
  units: purchasesEx,
}))

export function volumeGrowthOf(products: readonly Product[]): fc.Arbitrary<VolumeGrowth> {
  const categories = [...new Set(products.map(({ category }) => category))]
  const ids = products.map(({ id }) => id)
  return fc.oneof(
    growth,
    fc
      .tuple(
        growth,
        someOf({
          byCategory: fc.dictionary(fc.constantFrom(...categories), growth, {
            noNullPrototype: true,
            maxKeys: 3,
          }),
          byProduct: fc.dictionary(fc.constantFrom(...ids), growth, { noNullPrototype: true, maxKeys: 3 }),
        }),
      )
      .map(([standard, extra]) => ({ default: standard, ...extra })),
  )
}
