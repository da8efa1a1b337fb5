import fc from 'fast-check'
import type { Negotiation, Scenario } from '../../../domain/negotiation/negotiation.ts'
import { type Contract, contract } from '../../support/contracts/contract.ts'
import { newProductsIn, someOf, volumeGrowthOf } from '../../support/contracts/contractMarket.ts'
import { promotionsIn } from '../../support/contracts/contractPromotions.ts'
import { termsOf } from '../../support/contracts/contractTerms.ts'
import { harshContract } from '../../support/contracts/harshContract.ts'

/** Two valid scenarios of one negotiation that may differ in everything, or in a little. */
export type TwoScenarios = { readonly negotiation: Negotiation; readonly a: Scenario; readonly b: Scenario }

/** Some rows of one list and some of another; of a shared id the first list's or the second's. */
function blended<Row extends { readonly id: string }>(
  own: readonly Row[],
  other: readonly Row[],
): fc.Arbitrary<Row[]> {
  const ids = [...new Set([...own, ...other].map(({ id }) => id))]
  return fc
    .array(fc.constantFrom('own', 'own', 'other', 'none'), { minLength: ids.length, maxLength: ids.length })
    .map((from) =>
      ids.flatMap((id, i) => {
        const list = from[i] === 'own' ? own : from[i] === 'other' ? other : []
        return list.find((row) => row.id === id) ?? []
      }),
    )
}

/** One payment term is all a scenario may hold. */
function withOnePayment(terms: Scenario['terms']): Scenario['terms'] {
  const first = terms.find((term) => term.class === 'payment')
  return terms.filter((term) => term.class !== 'payment' || term === first)
}

function secondScenario({ negotiation, scenario }: Contract): fc.Arbitrary<TwoScenarios> {
  const { start } = negotiation.year
  return newProductsIn(start).chain((launches) =>
    blended(scenario.newProducts ?? [], launches).chain((newProducts) => {
      const items = [...negotiation.products, ...newProducts]
      const names = {
        start,
        products: items.map(({ id }) => id),
        categories: [...new Set(items.map(({ category }) => category))],
        hasLastYear: negotiation.lastYear !== undefined,
      }
      return fc
        .record({
          terms: termsOf(names).chain((drawn) => blended(scenario.terms, drawn)),
          promotions: promotionsIn(start, negotiation.products).chain((drawn) =>
            blended(scenario.promotions ?? [], drawn),
          ),
          extra: fc.oneof(
            fc.constant(scenario.volumeGrowth === undefined ? {} : { volumeGrowth: scenario.volumeGrowth }),
            someOf({ volumeGrowth: volumeGrowthOf(negotiation.products) }),
          ),
        })
        .map(({ terms, promotions, extra }): TwoScenarios => {
          const b: Scenario = {
            id: 'b',
            name: 'b',
            role: 'custom',
            terms: withOnePayment(terms),
            promotions,
            newProducts,
            ...extra,
          }
          return { negotiation: { ...negotiation, scenarios: [scenario, b] }, a: scenario, b }
        })
    }),
  )
}

export const twoScenarios: fc.Arbitrary<TwoScenarios> = fc
  .oneof({ weight: 2, arbitrary: contract }, { weight: 1, arbitrary: harshContract })
  .chain(secondScenario)
