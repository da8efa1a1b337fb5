import fc from 'fast-check'
import { test } from 'vitest'
import { simulate } from '../../../domain/engine/simulate.ts'
import { type Contract, contract } from '../../support/contracts/contract.ts'
import { lawRuns, lawTimeout } from '../../support/contracts/lawRuns.ts'
import { smallestFailing } from '../../support/contracts/smallestFailing.ts'
import { differences } from '../../support/reference/differences.ts'
import { referenceSimulate } from '../../support/reference/referenceSimulate.ts'

const runs = 1200

function differencesOf({ negotiation, scenario }: Contract): string[] {
  return differences(simulate(negotiation, scenario), referenceSimulate(negotiation, scenario))
}

function doesDiffer(tried: Contract): boolean {
  return differencesOf(tried).length > 0
}

test(
  'every figure, also by month, product, category and term, is that of an exact-decimal evaluation',
  () => {
    const outcome = fc.check(
      fc.property(contract, (tried) => {
        if (!doesDiffer(tried)) return
        const smallest = smallestFailing(tried, doesDiffer)
        const found = differencesOf(smallest).slice(0, 8).join('\n')
        throw new Error(`${found}\n${JSON.stringify(smallest.negotiation, null, 1)}`)
      }),
      lawRuns<[Contract]>(runs),
    )
    if (outcome.failed) throw outcome.errorInstance
  },
  lawTimeout(runs),
)
