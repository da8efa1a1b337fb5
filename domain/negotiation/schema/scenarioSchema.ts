import { z } from 'zod'
import type { LiveScenario } from '../../scenarios/liveScenario.ts'
import type { Risk, Scenario, VolumeGrowth } from '../negotiation.ts'
import {
  amount,
  correlation,
  day,
  growth,
  id,
  kinds,
  label,
  list,
  name,
  note,
  oneOf,
  record,
} from './fields.ts'
import { newProductSchema } from './productSchema.ts'
import { promotionSchema } from './promotionSchema.ts'
import { termSchema } from './termSchema.ts'

const growthByList = record({
  default: growth(),
  byCategory: z.record(z.string(), growth(), 'record').exactOptional(),
  byProduct: z.record(z.string(), growth(), 'record').exactOptional(),
})

/** Growth as one number or by category and product; an object is read as the second, so that its own faults are named. */
const volumeGrowth = z.unknown().transform((value, context): VolumeGrowth => {
  const isObject = typeof value === 'object' && value !== null
  const read = (isObject ? growthByList : growth()).safeParse(value)
  if (read.success) return read.data as VolumeGrowth
  for (const issue of read.error.issues) context.issues.push(issue as never)
  return z.NEVER
})

const low = amount()
const distribution = z.discriminatedUnion(
  'kind',
  [
    record({ kind: z.literal('normal'), mean: amount(), sd: amount() }),
    record({ kind: z.literal('triangular'), low, mode: amount(), high: amount() }),
    record({ kind: z.literal('pert'), low, mode: amount(), high: amount() }),
    record({ kind: z.literal('uniform'), low, high: amount() }),
  ],
  kinds(['normal', 'triangular', 'pert', 'uniform']),
)

const riskSchema: z.ZodType<Risk> = record({
  drivers: list(
    record({
      id: id(),
      on: oneOf(['volume', 'uplift', 'unitCost', 'retailPrice']),
      scope: record({
        products: list(id()).exactOptional(),
        categories: list(name()).exactOptional(),
      }).exactOptional(),
      distribution,
      source: note().exactOptional(),
      owner: label().exactOptional(),
      setOn: day().exactOptional(),
    }),
  ),
  correlations: list(record({ a: id(), b: id(), rho: correlation() })).exactOptional(),
})

const headFields = {
  id: id(),
  name: name(),
  role: oneOf(['lastYear', 'opening', 'target', 'walkAway', 'ask', 'agreed', 'custom']),
  base: id().exactOptional(),
  volumeGrowth: volumeGrowth.exactOptional(),
  risk: riskSchema.exactOptional(),
}

const ids = list(id()).exactOptional()

/** What a scenario says besides its lists while it is worked on: with the order it wants its rows in. */
export const liveScenarioHeadSchema: z.ZodType<Omit<LiveScenario, 'terms' | 'promotions' | 'newProducts'>> =
  record({
    ...headFields,
    order: record({ terms: ids, promotions: ids, newProducts: ids }).exactOptional(),
  })

/** A scenario with its lists, as it travels. */
export const scenarioSchema: z.ZodType<Scenario> = record({
  ...headFields,
  terms: list(termSchema),
  promotions: list(promotionSchema).exactOptional(),
  newProducts: list(newProductSchema).exactOptional(),
})
