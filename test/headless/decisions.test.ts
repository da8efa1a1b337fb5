import { expect, test } from 'vitest'
import { deal, folder, publishedCase } from './runDeal.ts'

/** The published year, with a promotion, a listing and a tiered term laid on its first scenario. */
function file() {
  const { negotiation } = publishedCase('04-two-sided-year.json')
  const { start } = negotiation.year
  const [scenario] = negotiation.scenarios
  const { monthlyUnits: _, ...product } = negotiation.products[0]
  scenario.promotions = [
    {
      id: 'spring',
      name: '春季',
      products: ['P1'],
      start: `${start}-01`,
      end: `${start}-14`,
      depth: 0.2,
      uplift: { kind: 'factor', value: 1 },
      funding: { kind: 'scanBack', supplierShare: 0.5 },
    },
  ]
  scenario.newProducts = [
    {
      ...product,
      id: 'N1',
      listingMonth: start,
      stores: [10],
      unitsPerStoreMonth: 5,
      ramp: [1],
      listingFee: { flat: 1000, taxIncluded: false, vatClass: 'rebateRedInvoice' },
    },
  ]
  scenario.terms.push({
    id: 'steps',
    name: '阶梯',
    class: 'conditionalRebate',
    rule: {
      kind: 'tiered',
      metric: { of: 'basis' },
      method: 'wholeAmount',
      boundary: 'atLeast',
      tiers: [{ from: 1, rate: 0.01 }],
      pays: 'rate',
      period: 'quarter',
    },
    basis: { on: 'net', tax: 'in' },
    vatClass: 'rebateRedInvoice',
  })
  return { at: folder().file('negotiation.json', JSON.stringify(negotiation)), id: scenario.id, start }
}

test('each promotion, listing and threshold is answered, with its formula and its base', () => {
  const { at, id } = file()
  const { exit, stdout, stderr } = deal('decisions', at, '--scenario', id, '--json')
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  const answer = JSON.parse(stdout)
  const { extra, unitContribution, cost, roi, retailerBreakEven } = answer.promotions.spring
  expect(roi).toBeCloseTo((extra * unitContribution - cost) / cost, 9)
  expect(retailerBreakEven.units).toBeGreaterThan(0)
  expect(answer.newProducts.N1.netFee).toBeCloseTo(1000, 9)
  expect(answer.tiers.steps).toHaveLength(4)
  expect(answer.tiers.steps[0]).toMatchObject({ tier: 0, next: null })
  expect(answer.formulas.roi.zh.formula).toContain('单件贡献')
})

test('2 % after 10 instead of 30 days is 36.73 % a year; days that are not fewer are refused', () => {
  const { stdout } = deal(
    'cash-discount',
    '--rate',
    '0.02',
    '--discount-days',
    '10',
    '--full-days',
    '30',
    '--json',
  )
  expect(JSON.parse(stdout).simple).toBeCloseTo(0.367347, 6)
  const refused = deal('cash-discount', '--rate', '0.02', '--discount-days', '30', '--full-days', '30')
  expect(refused).toMatchObject({ exit: 2, stdout: '' })
  expect(refused.stderr).toContain('--full-days: found 30, allowed more than')
})

test('an expected payout at the plan itself is the plan’s payout', () => {
  const { at, id } = file()
  const stated = JSON.parse(deal('simulate', at, '--scenario', id, '--json').stdout)[id].terms.steps.stated
  const asked = ['expected-payout', at, '--scenario', id, '--term', 'steps'] as const
  expect(JSON.parse(deal(...asked, '--outcomes', '1:1').stdout).expected).toBeCloseTo(stated, 1)
  expect(JSON.parse(deal(...asked, '--normal', '1,0.1').stdout).expected).toBeCloseTo(stated, 1)
  expect(deal(...asked, '--outcomes', '1:0.5').stderr).toContain('not 1 together')
  expect(deal(...asked).stderr).toContain('Either --normal or --outcomes')
})

test('a true-up between two scenarios counts the months before signing', () => {
  const { at, start } = file()
  const signed = `${start.slice(0, 5)}${String(Number(start.slice(5)) + 2).padStart(2, '0')}`
  const { stdout } = deal('true-up', at, '--interim', 'A', '--final', 'B', '--signed', signed, '--json')
  const { months, supplier } = JSON.parse(stdout)
  expect(months).toHaveLength(2)
  expect(supplier).toBeCloseTo(months[0].supplier + months[1].supplier, 9)
  expect(deal('true-up', at, '--interim', 'A', '--final', 'B', '--signed', '1999-01').exit).toBe(2)
})
