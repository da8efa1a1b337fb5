import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { simulate } from '../../../domain/engine/simulate.ts'
import type { Negotiation } from '../../../domain/negotiation/negotiation.ts'
import { parseNegotiation } from '../../../domain/negotiation/parseNegotiation.ts'
import { nextYear } from '../../../domain/renewal/nextYear.ts'
import { negotiation, product, promotion, rebate, scenario } from '../../support/negotiations.ts'

const names = { name: '2028 年度合同', lastYear: '2027 年合同', opening: '开价' }

/** P1 sells 100 a month at 10.00, 13 % VAT, and was agreed to grow by 10 %: 1,320 units, 13,200.00, 14,916.00 with VAT. */
const agreed = scenario('agreed', {
  role: 'agreed',
  volumeGrowth: 0.1,
  terms: [
    rebate('year', 0.03, { status: 'agreed' }),
    {
      id: 'fee',
      name: '年节费',
      class: 'fee',
      rule: { kind: 'fixed', amount: 500, months: ['2027-01', '2027-09'] },
      vatClass: 'serviceSpecialInvoice',
      taxIncluded: true,
    },
  ],
})

function signed(fields: Partial<Negotiation> = {}): Negotiation {
  return negotiation({
    products: [product('P1')],
    scenarios: [agreed],
    season: { stage: 'signed', concessionBudget: 1 },
    reviews: [{ id: 'r', scenario: 'agreed', decision: 'approved', by: '王总', at: '2027-01-05T00:00:00Z' }],
    particulars: { number: 'JY-2027-001', storeScope: '全部门店' },
    ...fields,
  })
}

test('what was agreed becomes last year’s contract, with the same contribution, and an opening stands on it', () => {
  const before = signed()
  const { negotiation: after } = nextYear(before, 'agreed', names)
  expect(parseNegotiation(after).ok).toBe(true)
  expect(after.year.start).toBe('2028-01')
  expect(after.scenarios.map(({ name, role, base }) => [name, role, base])).toEqual([
    ['2027 年合同', 'lastYear', undefined],
    ['开价', 'opening', 'lastYear'],
  ])
  const [lastYear] = after.scenarios
  if (lastYear === undefined) throw new Error('no scenario')
  const now = simulate(after, lastYear).supplier.contribution
  expect(now).toBeCloseTo(simulate(before, agreed).supplier.contribution, 6)
})

test('1,320 units were planned: 13,200.00 ex VAT and 14,916.00 with it are the purchases growth is measured against', () => {
  const { negotiation: after } = nextYear(signed(), 'agreed', names)
  expect(after.lastYear).toEqual({ purchasesEx: 13_200, purchasesIn: 14_916, units: 1_320 })
  expect(after.products[0]?.monthlyUnits[0]).toBe(110)
})

test('a fee of January and September stays in January and September; decisions and the sheet’s number stay behind', () => {
  const { negotiation: after } = nextYear(signed(), 'agreed', names)
  const fee = after.scenarios[0]?.terms.find(({ id }) => id === 'fee')
  expect(fee?.rule).toEqual({ kind: 'fixed', amount: 500, months: ['2028-01', '2028-09'] })
  expect(after.scenarios[0]?.terms[0]?.status).toBeUndefined()
  expect(after.season).toEqual({ stage: 'kickoff' })
  expect(after.reviews).toBeUndefined()
  expect(after.particulars).toEqual({ storeScope: '全部门店' })
})

test('a new product listed in 20 stores at 6 a month is a product of 120 a month; opened stores count as stores', () => {
  const newProduct = {
    ...product('N1'),
    monthlyUnits: undefined,
    listingMonth: '2027-03',
    stores: [10, 20],
    unitsPerStoreMonth: 6,
    ramp: [0.5, 1],
  }
  const { monthlyUnits: _none, ...launched } = newProduct
  const before = signed({
    account: { name: '乙零售', stores: 120, newStores: [{ month: '2027-05', count: 3 }] },
    scenarios: [{ ...agreed, newProducts: [launched] }],
  })
  const { negotiation: after } = nextYear(before, 'agreed', names)
  expect(after.account).toEqual({ name: '乙零售', stores: 123 })
  expect(after.products.map(({ id }) => id)).toEqual(['P1', 'N1'])
  expect(after.products[1]?.monthlyUnits[0]).toBe(120)
  expect(parseNegotiation(after).ok).toBe(true)
})

test('a promotion a week before 春节 2027 (6 February) is a week before 春节 2028 (26 January)', () => {
  const spring = { ...promotion('cny', ['P1']), start: '2027-01-28', end: '2027-02-05' }
  const before = signed({ scenarios: [{ ...agreed, promotions: [spring] }] })
  const { negotiation: after } = nextYear(before, 'agreed', names)
  expect(after.scenarios[0]?.promotions?.[0]).toMatchObject({ start: '2028-01-17', end: '2028-01-25' })
})

test('growth that was paid against last year’s 10,000.00 is still paid so in last year’s contract, and anew in the opening', () => {
  const growth = rebate('growth', 0, {
    rule: { kind: 'growth', boundary: 'atLeast', tiers: [{ from: 0.05, rate: 0.01 }], paysOn: 'all' },
  })
  const before = signed({
    lastYear: { purchasesEx: 8_850, purchasesIn: 10_000, units: 900 },
    scenarios: [{ ...agreed, terms: [growth] }],
  })
  const { negotiation: after } = nextYear(before, 'agreed', names)
  const [lastYear, opening] = after.scenarios
  expect(lastYear?.terms[0]?.rule).toMatchObject({ lastYear: 10_000 })
  expect(opening?.terms[0]?.rule).not.toHaveProperty('lastYear')
})

test('the sample can be taken into the next year from each of its scenarios', () => {
  const parsed = parseNegotiation(JSON.parse(readFileSync('db/sample/negotiation.json', 'utf8')))
  if (!parsed.ok) throw new Error('the sample is not sound')
  for (const { id } of parsed.value.scenarios) {
    const { negotiation: after } = nextYear(parsed.value, id, names)
    expect(parseNegotiation(after)).toMatchObject({ ok: true })
  }
})
