import { expect, test } from 'vitest'
import { editHead } from '../../../domain/actions/headChange.ts'
import { editScenario } from '../../../domain/actions/scenarioChanges.ts'
import type { Workspace } from '../../../domain/scenarios/liveScenario.ts'
import {
  losesItsPrice,
  priceScenario,
  priceSupposed,
  shownLosesItsPrice,
} from '../../../renderer/shared/negotiation/pricing.ts'

const nothing = { rows: [], removed: [] }

function workspace(listPrice: number, units: number): Workspace {
  return {
    name: '海岳 2027',
    supplier: { name: '甲供应商' },
    account: { name: '乙零售', stores: 10 },
    year: { start: '2027-01' },
    assumptions: { costOfCapital: 0.06 },
    products: [
      {
        id: 'P1',
        name: 'P1',
        category: '洗发水',
        vatRate: 0.13,
        listPrice,
        unitCost: 6,
        retailPrice: 15,
        monthlyUnits: Array.from({ length: 12 }, () => units),
      },
    ],
    scenarios: [
      {
        id: 'A',
        name: 'A',
        role: 'opening',
        terms: {
          rows: [
            {
              id: 'rebate',
              name: '月返',
              class: 'rebate',
              rule: { kind: 'percent', rate: 0.5, settle: 'year' },
              basis: { on: 'net', tax: 'in' },
              vatClass: 'rebateRedInvoice',
            },
          ],
          removed: [],
        },
        promotions: nothing,
        newProducts: nothing,
      },
    ],
  }
}

test('a rebate of more than ten million million yuan cannot be settled: it has no price, and no error either', () => {
  expect(priceScenario(workspace(10, 1_000), 'A')?.simulation.supplier.contribution).toBeTypeOf('number')
  expect(priceScenario(workspace(10_000_000, 10_000_000_000), 'A')).toBeNull()
})

test('an edit that takes the price from any scenario is told by its name, one that was without before is not', () => {
  const sound = workspace(10, 1_000)
  const broken = workspace(10_000_000, 10_000_000_000)
  expect(losesItsPrice(sound, broken)?.name).toBe('A')
  expect(shownLosesItsPrice(sound, broken, 'A')?.name).toBe('A')
  expect(shownLosesItsPrice(sound, broken, 'another scenario')).toBeNull()
  expect(losesItsPrice(sound, { ...sound, name: 'another name' })).toBeNull()
  expect(losesItsPrice(broken, { ...broken, name: 'another name' })).toBeNull()
})

test('what did not change is not calculated again, and what moved a figure is', () => {
  const before = workspace(10, 1_000)
  const first = priceScenario(before, 'A')?.simulation
  expect(priceScenario({ ...before, name: 'another name' }, 'A')?.simulation).toBe(first)
  const dearer = { ...before, assumptions: { costOfCapital: 0.07 } }
  expect(priceScenario(dearer, 'A')?.simulation).not.toBe(first)
})

test('what is shown and the moment before it, looked at in turn, are each calculated once', () => {
  const before = workspace(10, 1_000)
  const after = { ...before, products: before.products.map((product) => ({ ...product, listPrice: 11 })) }
  const [first, second] = [priceScenario(before, 'A'), priceScenario(after, 'A')]
  expect(second?.simulation.supplier.grossSales).toBeCloseTo(11 * 12_000, 6)
  expect(priceScenario(before, 'A')).toBe(first)
  expect(priceScenario(after, 'A')).toBe(second)
})

test('a return rate of 10 % that is only supposed costs 6,000 of contribution, and what is shown keeps its price', () => {
  const now = workspace(10, 1_000)
  const shown = priceScenario(now, 'A')
  // 120,000 of net sales less 60,000 of rebate and 72,000 of goods; with a tenth sent back 108,000 − 54,000 − 72,000.
  expect(shown?.simulation.supplier.contribution).toBeCloseTo(-12_000, 6)
  const supposed = editHead(now, { assumptions: { ...now.assumptions, returnRate: 0.1 } })
  expect(priceSupposed(now, supposed, 'A')?.supplier.contribution).toBeCloseTo(-18_000, 6)
  expect(priceScenario(now, 'A')).toBe(shown)
})

test('a growth of 10 % that is only supposed leaves a tenth more of the loss', () => {
  const now = workspace(10, 1_000)
  const supposed = editScenario(now, 'A', { volumeGrowth: 0.1 })
  expect(priceSupposed(now, supposed, 'A')?.supplier.contribution).toBeCloseTo(-13_200, 6)
})

test('a supposition that cannot be priced, or of a scenario that is not there, has no figures', () => {
  const now = workspace(10, 1_000)
  const beyond = editHead(now, { year: { start: '2028-01' } })
  expect(priceSupposed(now, beyond, 'B')).toBeNull()
  const other = workspace(20, 1_000)
  expect(priceSupposed(now, editHead(other, { name: 'other' }), 'A')).not.toBeNull()
})
