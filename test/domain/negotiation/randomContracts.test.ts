import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseNegotiation } from '../../../domain/negotiation/parseNegotiation.ts'
import { parseNegotiationText } from '../../../domain/negotiation/parseNegotiationText.ts'
import { parseTerm } from '../../../domain/negotiation/parseRows.ts'
import { scenarioContext } from '../../../domain/negotiation/rules/scenarioContext.ts'
import { serializeNegotiation } from '../../../domain/negotiation/serializeNegotiation.ts'
import { contract } from '../../support/contracts/contract.ts'

const runs = { numRuns: 200 }

test('every contract the engine is tried on is accepted at the gate', () => {
  fc.assert(
    fc.property(contract, ({ negotiation }) => {
      const parsed = parseNegotiation(negotiation)
      expect(parsed.ok ? [] : parsed.error).toEqual([])
    }),
    runs,
  )
})

test('every contract, written and read, is the same contract', () => {
  fc.assert(
    fc.property(contract, ({ negotiation }) => {
      const parsed = parseNegotiationText(serializeNegotiation(negotiation))
      expect(parsed.ok && serializeNegotiation(parsed.value)).toBe(serializeNegotiation(negotiation))
    }),
    runs,
  )
})

test('a term that is accepted in its file is accepted alone in its scenario', () => {
  fc.assert(
    fc.property(contract, ({ negotiation, scenario }) => {
      const context = scenarioContext(negotiation, scenario)
      for (const term of scenario.terms) expect(parseTerm(term, context).ok).toBe(true)
    }),
    runs,
  )
})
