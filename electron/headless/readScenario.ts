import type { Negotiation, Scenario } from '../../domain/negotiation/negotiation.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import { type Outcome, refused } from './outcome.ts'
import { type NegotiationSource, readNegotiation, refusedRead, scenarioOf } from './readNegotiation.ts'

/** A negotiation and one of its scenarios, or the refusal a command ends with. */
export async function readScenario(
  source: NegotiationSource,
  scenarioId: string,
): Promise<Result<{ readonly negotiation: Negotiation; readonly scenario: Scenario }, Outcome>> {
  const read = await readNegotiation(source)
  if (!read.ok) return err(refusedRead(read.error))
  const scenario = scenarioOf(read.value, scenarioId)
  return scenario.ok
    ? ok({ negotiation: read.value, scenario: scenario.value })
    : err(refused(scenario.error))
}
