import { z } from 'zod'
import type { Fault } from '../negotiation/fault.ts'
import { parseJsonText } from '../negotiation/jsonText.ts'
import { amount, day, days, id, list, note, record } from '../negotiation/schema/fields.ts'
import { shapeFaults } from '../negotiation/shapeFaults.ts'
import { err, ok, type Result } from '../result.ts'
import type { ComplianceFacts } from './reviewed.ts'

const yuan = () => z.number('amount')

const schema: z.ZodType<Pick<ComplianceFacts, 'priceChanges' | 'mandate'>> = record({
  priceChanges: list(
    record({ product: id(), day: day(), before: amount(), after: amount() }),
  ).exactOptional(),
  mandate: record({
    lowestContribution: yuan().exactOptional(),
    highestContractPoints: amount().exactOptional(),
    longestPaymentDays: days().exactOptional(),
    highestByTerm: z.record(z.string(), amount(), 'record').exactOptional(),
    approvedBy: note().exactOptional(),
  }).exactOptional(),
})

/** Accepts the text of facts no negotiation file holds, price changes and a mandate, or says every fault with its path. */
export function parseFacts(text: string): Result<ComplianceFacts, readonly Fault[]> {
  const json = parseJsonText(text)
  if (!json.ok) return json
  const read = schema.safeParse(json.value)
  return read.success ? ok(read.data) : err(shapeFaults(read.error.issues, json.value, []))
}
