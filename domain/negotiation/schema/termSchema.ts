import { z } from 'zod'
import type { Basis, Rule, Term } from '../term.ts'
import { termClauseSchema } from './clausesSchema.ts'
import {
  amount,
  days,
  flag,
  growth,
  id,
  kinds,
  label,
  list,
  month,
  name,
  note,
  oneOf,
  positive,
  record,
  share,
  someRows,
} from './fields.ts'

const VAT_CLASSES = [
  'priceReductionOnInvoice',
  'rebateRedInvoice',
  'serviceSpecialInvoice',
  'serviceOrdinaryInvoice',
  'penaltyNoVat',
] as const

const TERM_CLASSES = [
  'onInvoice',
  'rebate',
  'conditionalRebate',
  'fee',
  'service',
  'logistics',
  'damage',
  'penalty',
  'payment',
  'guarantee',
] as const

const period = oneOf(['month', 'quarter', 'year'])
const boundary = oneOf(['atLeast', 'moreThan'])
const selection = { products: list(id()).exactOptional(), categories: list(name()).exactOptional() }

/** A VAT treatment. */
export const vatClass = oneOf(VAT_CLASSES)

/** A calculation base. */
export const basisSchema: z.ZodType<Basis> = record({
  on: oneOf(['list', 'invoice', 'net', 'retailSales']),
  tax: oneOf(['in', 'ex']),
  include: record(selection).exactOptional(),
  exclude: record({
    ...selection,
    promotedUnits: flag().exactOptional(),
    newProducts: flag().exactOptional(),
  }).exactOptional(),
})

const metric = record({ of: oneOf(['basis', 'units']), basis: basisSchema.exactOptional() })

const rateTier = record({ from: amount(), rate: share() })
const moneyTier = record({ from: amount(), rate: amount() })
const tieredFields = {
  kind: z.literal('tiered'),
  metric,
  method: oneOf(['wholeAmount', 'marginal', 'cappedSum', 'fullSum']),
  boundary,
  period,
}

const tieredRule = z.discriminatedUnion(
  'pays',
  [
    record({ ...tieredFields, pays: z.literal('rate'), tiers: someRows(rateTier) }),
    record({ ...tieredFields, pays: z.literal('perUnit'), tiers: someRows(moneyTier) }),
    record({ ...tieredFields, pays: z.literal('lump'), tiers: someRows(moneyTier) }),
  ],
  kinds(['rate', 'perUnit', 'lump']),
)

const KINDS_OF_RULE = [
  'percent',
  'tiered',
  'growth',
  'everyStep',
  'interpolated',
  'fixed',
  'count',
  'formula',
  'paymentDays',
  'marginGuarantee',
  'serviceLevel',
]

/** How a term's stated amount comes about; `kind` decides the fields. Source: docs/calculation.md §5. */
export const ruleSchema: z.ZodType<Rule> = z.discriminatedUnion(
  'kind',
  [
    record({
      kind: z.literal('percent'),
      rate: share(),
      settle: period,
      on: oneOf(['list', 'running']).exactOptional(),
    }),
    tieredRule,
    record({
      kind: z.literal('growth'),
      boundary,
      tiers: someRows(record({ from: growth(), rate: share() })),
      paysOn: oneOf(['all', 'growth', 'bands']),
      lastYear: positive().exactOptional(),
    }),
    record({
      kind: z.literal('everyStep'),
      metric,
      step: positive(),
      amount: amount(),
      max: amount().exactOptional(),
      period,
    }),
    record({
      kind: z.literal('interpolated'),
      metric,
      points: someRows(z.tuple([amount(), share()], 'point')),
      period,
    }),
    record({ kind: z.literal('fixed'), amount: amount(), months: list(month()) }),
    record({
      kind: z.literal('count'),
      amount: amount(),
      per: oneOf(['store', 'newStore', 'product', 'newProduct', 'storeProduct']),
      quantity: amount().exactOptional(),
      months: list(month()).exactOptional(),
    }),
    record({ kind: z.literal('formula'), expression: note(), period }),
    record({
      kind: z.literal('paymentDays'),
      days: days(),
      from: oneOf(['receipt', 'invoice', 'monthEnd']),
    }),
    record({ kind: z.literal('marginGuarantee'), rate: share(), share: share(), period }),
    record({
      kind: z.literal('serviceLevel'),
      target: share(),
      expected: share(),
      penaltyRate: share(),
      period,
    }),
  ],
  kinds(KINDS_OF_RULE),
)

/** The fields of a term, each on its own; what they may say together is in `rules/termRules.ts`. */
export const termSchema: z.ZodType<Term> = record({
  id: id(),
  name: name(),
  class: oneOf(TERM_CLASSES),
  code: label().exactOptional(),
  rule: ruleSchema,
  basis: basisSchema.exactOptional(),
  cap: amount().exactOptional(),
  floor: amount().exactOptional(),
  vatClass,
  taxIncluded: flag().exactOptional(),
  serviceVatRate: share().exactOptional(),
  visibility: oneOf(['shared', 'supplierOnly']).exactOptional(),
  inReturnFor: note().exactOptional(),
  status: oneOf(['open', 'inTalks', 'agreed', 'parked', 'refused']).exactOptional(),
  sharedNote: note().exactOptional(),
  privateNote: note().exactOptional(),
  clause: termClauseSchema.exactOptional(),
})
