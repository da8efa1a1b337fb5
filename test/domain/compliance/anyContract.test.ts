import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compliance } from '../../../domain/compliance/compliance.ts'
import type { Bilingual } from '../../../domain/compliance/finding.ts'
import { type Contract, contract } from '../../support/contracts/contract.ts'
import { lawRuns, lawTimeout } from '../../support/contracts/lawRuns.ts'

const runs = 60
const mandate = { lowestContribution: 1e15, highestContractPoints: -1, longestPaymentDays: -1 }

test(
  'whatever the contract, warnings are whole sentences about terms it has, the same ones twice, and leave it as it was',
  () => {
    fc.assert(
      fc.property(contract, ({ negotiation, scenario }) => {
        const before = structuredClone({ negotiation, scenario })
        const found = compliance(negotiation, scenario, { mandate })
        expect(compliance(negotiation, scenario, { mandate })).toEqual(found)
        expect({ negotiation, scenario }).toEqual(before)
        const terms = new Set(scenario.terms.map(({ id }) => id))
        for (const { term, message } of found) {
          if (term !== undefined) expect(terms).toContain(term)
          for (const text of Object.values(message as Bilingual)) {
            expect(text).not.toMatch(/\{\w+\}|undefined|NaN|Infinity/u)
          }
        }
      }),
      lawRuns<[Contract]>(runs),
    )
  },
  lawTimeout(runs),
)

test(
  'what goes out of any contract holds nothing of the supplier’s own',
  () => {
    fc.assert(
      fc.property(contract, ({ negotiation, scenario }) => {
        const found = compliance(negotiation, scenario).filter(({ id }) => id === 'C-LEAK')
        expect(found).toEqual([])
      }),
      lawRuns<[Contract]>(runs),
    )
  },
  lawTimeout(runs),
)
