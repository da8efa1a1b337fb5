import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ListingOutlook, listingOutlook } from '../../../domain/decisions/listingOutlook.ts'
import { simulate } from '../../../domain/engine/simulate.ts'
import type { NewProduct } from '../../../domain/negotiation/product.ts'
import { type Contract, contract } from '../../support/contracts/contract.ts'
import { lawRuns, lawTimeout } from '../../support/contracts/lawRuns.ts'
import { deal, launch, oil, shampoo } from '../engine/deal.ts'

const runs = 60

/** Sells 20 units in March and 100 in each of nine months after it: 920, at 3.50 each; its listing costs 2,000.00. */
const listed = (more: Partial<NewProduct> = {}) =>
  launch({
    listingFee: { flat: 1_000, perStore: 50, taxIncluded: false, vatClass: 'rebateRedInvoice' },
    ...more,
  })

function outlook(product: NewProduct, products = [shampoo]): ListingOutlook {
  const negotiation = deal({ products, terms: [], newProducts: [product] })
  const [scenario] = negotiation.scenarios
  const found = scenario === undefined ? null : listingOutlook(negotiation, scenario, product.id)
  if (found === null) throw new Error('no outlook')
  return found
}

test('920 units at 3.50 less 2,000.00 of fees bring 1,220.00 of the year, 571.4 units pay the fees back', () => {
  const { units, contribution, breakEvenUnits, payback } = outlook(listed())
  expect(units).toBeCloseTo(920, 9)
  expect(contribution).toBeCloseTo(1_220, 6)
  expect(breakEvenUnits).toBeCloseTo(2_000 / 3.5, 6)
  expect(payback.weeks).toBeCloseTo(24.762, 3)
})

test('given up after March to May it sold 220 units: 770.00 for 2,000.00 of fees, a failure of 1,230.00', () => {
  expect(outlook(listed()).failureCost).toBeCloseTo(1_230, 6)
})

test('at 20 % cannibalisation 184 units are the shampoo’s: 576.00 are left, 714.3 units pay back, failing costs 1,384.00', () => {
  const { cannibalisedUnits, contribution, breakEvenUnits, failureCost } = outlook(
    listed({ cannibalisation: 0.2 }),
  )
  expect(cannibalisedUnits).toBeCloseTo(184, 9)
  expect(contribution).toBeCloseTo(576, 6)
  expect(breakEvenUnits).toBeCloseTo(2_000 / 2.8, 6)
  expect(failureCost).toBeCloseTo(1_384, 6)
})

test('where no product of the category could give them, nothing is taken from anybody', () => {
  expect(outlook(listed({ cannibalisation: 0.2 }), [oil]).cannibalisedUnits).toBe(0)
})

test('a new product sold below its cost never pays its fee back; one without a fee has nothing to pay back', () => {
  expect(outlook(listed({ unitCost: 12 }))).toMatchObject({ breakEvenUnits: null })
  expect(outlook(launch())).toMatchObject({ breakEvenUnits: 0, payback: { weeks: 0 } })
})

test('the retailer earns 10.00 on each of 920 units and the fee of 2,000.00: 11,200.00', () => {
  expect(outlook(listed()).totalMargin).toBeCloseTo(11_200, 6)
})

test('a new product that is not there has no outlook', () => {
  const negotiation = deal({ newProducts: [launch()] })
  const [scenario] = negotiation.scenarios
  expect(scenario && listingOutlook(negotiation, scenario, 'none')).toBeNull()
})

test(
  'whatever the contract, what a new product brings is the year with it less the year without it',
  () =>
    fc.assert(
      fc.property(contract, ({ negotiation, scenario }: Contract) => {
        const newProducts = scenario.newProducts ?? []
        for (const { id } of newProducts) {
          const found = listingOutlook(negotiation, scenario, id)
          const rest = { ...scenario, newProducts: newProducts.filter((each) => each.id !== id) }
          const [with_, without] = [simulate(negotiation, scenario), simulate(negotiation, rest)]
          const whole = Math.abs(with_.supplier.contribution) + Math.abs(without.supplier.contribution)
          const apart = with_.supplier.contribution - without.supplier.contribution
          expect(Math.abs((found?.contribution ?? 0) - apart)).toBeLessThanOrEqual(1e-6 + 1e-11 * whole)
          const units = with_.byProduct[id]?.units ?? 0
          expect(Math.abs((found?.units ?? 0) - units)).toBeLessThanOrEqual(1e-9 * (1 + units))
        }
      }),
      lawRuns<[Contract]>(runs),
    ),
  lawTimeout(runs),
)
