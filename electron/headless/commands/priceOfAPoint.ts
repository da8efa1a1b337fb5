import { priceOfAPoint as pricesOf } from '../../../domain/compare/priceOfAPoint.ts'
import { defineCommand } from '../command.ts'
import { alignedTable, figure } from '../figuresTable.ts'
import { done, jsonAnswer, refused } from '../outcome.ts'
import { readNegotiation, refusedRead, scenarioOf } from '../readNegotiation.ts'

/**
 * What one step more of each term does to both sides: +0.1 point, +1 day, +1 % of an amount. Terms without such a step
 * are not in the answer. Source: docs/calculation.md §7.
 */
export const priceOfAPoint = defineCommand(
  'price-of-a-point',
  {
    places: ['FILE'],
    values: { scenario: 'ID', db: 'FILE', negotiation: 'ID' },
    flags: ['json'],
    required: ['scenario'],
  },
  async ({ places, values, flags }) => {
    const read = await readNegotiation({ file: places.FILE, db: values.db, negotiation: values.negotiation })
    if (!read.ok) return refusedRead(read.error)
    const scenario = scenarioOf(read.value, values.scenario ?? '')
    if (!scenario.ok) return refused(scenario.error)
    const prices = pricesOf(read.value, scenario.value)
    if (flags.has('json')) {
      const entries = prices.map(({ term, supplier, retailer }) => [term, { supplier, retailer }])
      return done(jsonAnswer(Object.fromEntries(entries)))
    }
    return done(
      alignedTable([
        ['', 'supplier.contribution', 'retailer.totalMargin'],
        ...prices.map(({ term, supplier, retailer }) => [term, figure(supplier), figure(retailer)]),
      ]),
    )
  },
)
