import { z } from 'zod'
import type { Negotiation } from '../negotiation.ts'
import { clausesSchema } from './clausesSchema.ts'
import { commentsSchema, retailerCalendarSchema, reviewsSchema, seasonSchema } from './deskSchema.ts'
import { amount, list, month, name, oneOf, record, share } from './fields.ts'
import { particularsSchema } from './particularsSchema.ts'
import { productSchema } from './productSchema.ts'
import { proposalPlanSchema } from './proposalPlanSchema.ts'
import { scenarioSchema } from './scenarioSchema.ts'

const size = oneOf(['micro', 'small', 'medium', 'large'])

const headFields = {
  name: name(),
  supplier: record({ name: name(), size: size.exactOptional() }),
  account: record({
    name: name(),
    size: size.exactOptional(),
    stores: amount(),
    newStores: list(record({ month: month(), count: amount() })).exactOptional(),
  }),
  year: record({ start: month() }),
  assumptions: record({
    costOfCapital: share(),
    retailerCostOfCapital: share().exactOptional(),
    dayCount: z.literal([360, 365], 'dayCount').exactOptional(),
    serviceVatRate: share().exactOptional(),
    returnRate: share().exactOptional(),
    returnSalvage: share().exactOptional(),
  }),
  lastYear: record({ purchasesEx: amount(), purchasesIn: amount(), units: amount() }).exactOptional(),
  clauses: clausesSchema.exactOptional(),
  particulars: particularsSchema.exactOptional(),
  proposal: proposalPlanSchema.exactOptional(),
  season: seasonSchema.exactOptional(),
  retailerCalendar: retailerCalendarSchema.exactOptional(),
  comments: commentsSchema.exactOptional(),
  reviews: reviewsSchema.exactOptional(),
}

/** What a negotiation says besides its lists. */
export const negotiationHeadSchema: z.ZodType<
  Omit<Negotiation, 'format' | 'version' | 'products' | 'scenarios'>
> = record(headFields)

/** The whole document, field by field. Source: docs/calculation.md §2. */
export const negotiationSchema: z.ZodType<Negotiation> = record({
  format: z.literal('dealtable.negotiation', 'format'),
  version: z.literal(1, 'version'),
  name: headFields.name,
  supplier: headFields.supplier,
  account: headFields.account,
  year: headFields.year,
  assumptions: headFields.assumptions,
  products: list(productSchema),
  lastYear: headFields.lastYear,
  clauses: headFields.clauses,
  particulars: headFields.particulars,
  proposal: headFields.proposal,
  season: headFields.season,
  retailerCalendar: headFields.retailerCalendar,
  comments: headFields.comments,
  reviews: headFields.reviews,
  scenarios: list(scenarioSchema),
})
