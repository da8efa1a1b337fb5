import fc from 'fast-check'
import { expect, test } from 'vitest'
import { simulate } from '../../../domain/engine/simulate.ts'
import { type Contract, contract } from '../../support/contracts/contract.ts'
import { lawRuns, lawTimeout } from '../../support/contracts/lawRuns.ts'

const runs = 120

function deeplyFrozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deeplyFrozen)
  return value
}

/** Paths of figures that are no figures: NaN, infinite, or a minus zero that would print as −0. */
function improper(value: unknown, path: string): string[] {
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0) ? [] : [`${path}: ${value}`]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => improper(inner, `${path}.${key}`))
}

test(
  'the same contract gives the same result twice, and stays as it was',
  () => {
    fc.assert(
      fc.property(contract, ({ negotiation, scenario }) => {
        const before = structuredClone(negotiation)
        const first = simulate(deeplyFrozen(negotiation), deeplyFrozen(scenario))
        expect(simulate(negotiation, scenario)).toEqual(first)
        expect(simulate(before, structuredClone(scenario))).toEqual(first)
        expect(negotiation).toEqual(before)
      }),
      lawRuns<[Contract]>(runs),
    )
  },
  lawTimeout(runs),
)

test(
  'no figure of a valid contract is infinite, not a number or minus zero',
  () => {
    fc.assert(
      fc.property(contract, ({ negotiation, scenario }) => {
        expect(improper(simulate(negotiation, scenario), 'simulation')).toEqual([])
      }),
      lawRuns<[Contract]>(runs),
    )
  },
  lawTimeout(runs),
)

test(
  'a result survives the way to another thread and back unchanged',
  () => {
    fc.assert(
      fc.property(contract, ({ negotiation, scenario }) => {
        const result = simulate(negotiation, scenario)
        expect(structuredClone(result)).toEqual(result)
        expect(JSON.parse(JSON.stringify(result))).toEqual(result)
      }),
      lawRuns<[Contract]>(runs / 4),
    )
  },
  lawTimeout(runs),
)
