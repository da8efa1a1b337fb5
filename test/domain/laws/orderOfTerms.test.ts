import fc from 'fast-check'
import { expect, test } from 'vitest'
import { simulate } from '../../../domain/engine/simulate.ts'
import type { Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import { type Contract, contract } from '../../support/contracts/contract.ts'
import { lawRuns, lawTimeout } from '../../support/contracts/lawRuns.ts'
import { differences } from '../../support/reference/differences.ts'

const runs = 120

const settledFirst = ({ terms }: Scenario): Term[] => [
  ...terms.filter((term) => term.class !== 'onInvoice').reverse(),
  ...terms.filter((term) => term.class === 'onInvoice'),
]

test(
  'terms settled after the invoice give the same figures in any order',
  () => {
    fc.assert(
      fc.property(contract, ({ negotiation, scenario }) => {
        const turned = { ...scenario, terms: settledFirst(scenario) }
        const { workings: _, notes: __, ...figures } = simulate(negotiation, scenario)
        expect(differences(simulate(negotiation, turned), figures)).toEqual([])
      }),
      lawRuns<[Contract]>(runs),
    )
  },
  lawTimeout(runs),
)

test(
  'on-invoice terms that all look at the list price give the same figures in any order',
  () => {
    fc.assert(
      fc.property(contract, ({ negotiation, scenario }) => {
        const onList = scenario.terms.filter(({ rule }) => rule.kind !== 'percent' || rule.on !== 'running')
        const straight = { ...scenario, terms: onList }
        const turned = { ...scenario, terms: onList.toReversed() }
        const { workings: _, notes: __, ...figures } = simulate(negotiation, straight)
        expect(differences(simulate(negotiation, turned), figures)).toEqual([])
      }),
      lawRuns<[Contract]>(runs),
    )
  },
  lawTimeout(runs),
)
