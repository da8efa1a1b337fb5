import { z } from 'zod'
import type { Promotion } from '../promotion.ts'
import {
  amount,
  day,
  depth,
  elasticity,
  flag,
  id,
  kinds,
  list,
  month,
  name,
  note,
  oneOf,
  positive,
  record,
  share,
  someRows,
  upliftValue,
  wholeDays,
} from './fields.ts'
import { vatClass } from './termSchema.ts'

const uplift = z.discriminatedUnion(
  'kind',
  [
    record({ kind: z.literal('factor'), value: upliftValue() }),
    record({
      kind: z.literal('elasticity'),
      elasticity: elasticity(),
      display: amount().exactOptional(),
      feature: amount().exactOptional(),
      estimate: record({
        product: id(),
        elasticity: elasticity(),
        standardError: amount(),
        observations: amount(),
        grade: oneOf(['A', 'B', 'C']),
      }).exactOptional(),
    }),
  ],
  kinds(['factor', 'elasticity']),
)

const funding = z.discriminatedUnion(
  'kind',
  [
    record({ kind: z.literal('none') }),
    record({ kind: z.literal('scanBack'), supplierShare: share() }),
    record({ kind: z.literal('offInvoice'), rate: share() }),
    record({ kind: z.literal('freeGoods'), perUnits: positive(), freeUnits: amount() }),
  ],
  kinds(['none', 'scanBack', 'offInvoice', 'freeGoods']),
)

/** The fields of a promotion, each on its own. */
export const promotionSchema: z.ZodType<Promotion> = record({
  id: id(),
  name: name(),
  products: someRows(id()),
  start: day(),
  end: day(),
  depth: depth(),
  uplift,
  cannibalisation: share().exactOptional(),
  forwardBuy: record({ share: share(), days: wholeDays() }).exactOptional(),
  funding,
  fees: list(
    record({
      name: name(),
      amount: amount(),
      taxIncluded: flag(),
      vatClass,
      month: month().exactOptional(),
    }),
  ).exactOptional(),
  mechanic: oneOf(['specialPrice', 'giftWithPurchase', 'secondUnitHalf', 'spendAndSave']).exactOptional(),
  placement: id().exactOptional(),
  upliftSource: record({
    from: oneOf(['history', 'lastYear', 'retailer', 'estimate']),
    grade: oneOf(['A', 'B', 'C']),
    note: note().exactOptional(),
  }).exactOptional(),
})
