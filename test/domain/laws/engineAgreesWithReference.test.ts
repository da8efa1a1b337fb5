import fc from 'fast-check'
import { test } from 'vitest'
import { simulate } from '../../../domain/engine/simulate.ts'
import { type Contract, contract } from '../../support/contracts/contract.ts'
import { harshContract } from '../../support/contracts/harshContract.ts'
import { lawRuns, lawTimeout } from '../../support/contracts/lawRuns.ts'
import { smallestFailing } from '../../support/contracts/smallestFailing.ts'
import { differences } from '../../support/reference/differences.ts'
import { referenceSimulate } from '../../support/reference/referenceSimulate.ts'

const runs = 500

function differencesOf({ negotiation, scenario }: Contract): string[] {
  return differences(simulate(negotiation, scenario), referenceSimulate(negotiation, scenario))
}

function doesDiffer(tried: Contract): boolean {
  return differencesOf(tried).length > 0
}

function lawOfAgreement(contracts: fc.Arbitrary<Contract>): () => void {
  return () => {
    const outcome = fc.check(
      fc.property(contracts, (tried) => {
        if (!doesDiffer(tried)) return
        const smallest = smallestFailing(tried, doesDiffer)
        const found = differencesOf(smallest).slice(0, 8).join('\n')
        throw new Error(`${found}\n${JSON.stringify(smallest.negotiation, null, 1)}`)
      }),
      lawRuns<[Contract]>(runs),
    )
    if (outcome.failed) throw outcome.errorInstance
  }
}

test(
  'every figure, also by month, product, category and term, is that of an exact-decimal evaluation',
  lawOfAgreement(contract),
  lawTimeout(runs),
)

test(
  'the same holds on the edges: bases of nothing, half fen everywhere, clipped months, everything returned',
  lawOfAgreement(harshContract),
  lawTimeout(runs),
)
