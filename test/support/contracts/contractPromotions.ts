import fc from 'fast-check'
import type { Day, Month } from '../../../domain/negotiation/calendar.ts'
import type { Product } from '../../../domain/negotiation/product.ts'
import type { Funding, Promotion, PromotionFee, Uplift } from '../../../domain/negotiation/promotion.ts'
import { amount, rate, smallRate } from './awkwardNumbers.ts'
import { monthIn, someOf, vatClass } from './contractMarket.ts'

const dayInMilliseconds = 86_400_000

function day(start: Month, offset: number): Day {
  return new Date(Date.parse(`${start}-01T00:00:00Z`) + offset * dayInMilliseconds).toISOString().slice(0, 10)
}

/** First and last day; most inside the year, some over its start or end, all with a day in it. */
function windowIn(start: Month): fc.Arbitrary<{ start: Day; end: Day }> {
  const spans = fc.oneof(
    { weight: 5, arbitrary: fc.tuple(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 45 })) },
    { weight: 2, arbitrary: fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 60 })) },
    { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 335, max: 364 }), fc.integer({ min: 0, max: 60 })) },
    {
      weight: 1,
      arbitrary: fc.integer({ min: -30, max: 0 }).map((first): [number, number] => [first, 40 - first]),
    },
    { weight: 1, arbitrary: fc.constantFrom<[number, number]>([0, 30], [0, 364], [-40, 500]) },
  )
  return spans.map(([first, length]) => ({ start: day(start, first), end: day(start, first + length) }))
}

const uplift: fc.Arbitrary<Uplift> = fc.oneof(
  fc.record({
    kind: fc.constant('factor' as const),
    value: fc.constantFrom(1.8, 0.5, 0, 1 / 3, 4, 2.25, -0.4, -1),
  }),
  fc
    .tuple(
      fc.constantFrom(-1.5, -2.3, -0.4, -3),
      someOf({ display: fc.constantFrom(1, 1.2, 0.5), feature: fc.constantFrom(1, 1.35) }),
    )
    .map(([elasticity, extra]) => ({ kind: 'elasticity' as const, elasticity, ...extra })),
)

const funding: fc.Arbitrary<Funding> = fc.oneof(
  fc.record({ kind: fc.constant('none' as const) }),
  fc.record({ kind: fc.constant('scanBack' as const), supplierShare: rate }),
  fc.record({ kind: fc.constant('offInvoice' as const), rate: smallRate }),
  fc.record({
    kind: fc.constant('freeGoods' as const),
    perUnits: fc.constantFrom(10, 12, 3, 1),
    freeUnits: fc.constantFrom(0, 1, 2),
  }),
)

function fee(start: Month): fc.Arbitrary<PromotionFee> {
  return fc
    .tuple(amount, fc.boolean(), vatClass, someOf({ month: monthIn(start) }))
    .map(([yuan, taxIncluded, taxed, extra]) => ({
      name: '海报',
      amount: yuan,
      taxIncluded,
      vatClass: taxed,
      ...extra,
    }))
}

/** None to three promotions that may claim the same products on the same days. */
export function promotionsIn(start: Month, products: readonly Product[]): fc.Arbitrary<Promotion[]> {
  const ids = products.map(({ id }) => id)
  const promotion = (id: string): fc.Arbitrary<Promotion> =>
    fc
      .tuple(
        fc.subarray(ids, { minLength: 1 }),
        windowIn(start),
        fc.constantFrom(0, 0.1, 0.2, 0.5, 1 / 3, 0.75),
        uplift,
        funding,
        someOf({
          cannibalisation: rate,
          forwardBuy: fc.record({ share: rate, days: fc.constantFrom(1, 7, 28, 45, 365, 0) }),
          fees: fc.array(fee(start), { maxLength: 2 }),
        }),
      )
      .map(([its, window, depth, lift, paid, extra]) => ({
        id,
        name: id,
        products: its,
        ...window,
        depth,
        uplift: lift,
        funding: paid,
        ...extra,
      }))
  return fc
    .integer({ min: 0, max: 3 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => promotion(`A${i + 1}`))))
}
