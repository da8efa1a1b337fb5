import { describe, expect, test } from 'vitest'
import { comparedGrowth, comparedRows } from '../../../domain/compare/comparedRows.ts'
import { efficientEdge } from '../../../domain/compare/efficientEdge.ts'
import { termDifference } from '../../../domain/compare/termDifference.ts'
import type { Term, TieredRule } from '../../../domain/negotiation/term.ts'
import { promotion, rebate, scenario } from '../../support/negotiations.ts'

const tiered = (fields: Partial<TieredRule> = {}): Term['rule'] => ({
  kind: 'tiered',
  metric: { of: 'basis' },
  method: 'wholeAmount',
  boundary: 'atLeast',
  tiers: [
    { from: 1_000_000, rate: 0.01 },
    { from: 2_000_000, rate: 0.02 },
  ],
  pays: 'rate',
  period: 'year',
  ...fields,
})

describe('how a term reads differently', () => {
  test('3 % against 3.3 % is 0.3 points more, and nothing else', () => {
    const difference = termDifference(rebate('a', 0.03), rebate('a', 0.033))
    expect(difference?.lead?.measure).toBe('rate')
    expect(difference?.lead?.change).toBeCloseTo(0.003, 12)
    expect(difference).toMatchObject({ switches: [], parts: [] })
  })

  test('the same rate on another basis is named as a switch: without VAT to with VAT, net to gross', () => {
    const from = rebate('a', 0.03, { basis: { on: 'net', tax: 'ex' } })
    const to = rebate('a', 0.03, { basis: { on: 'invoice', tax: 'in' } })
    expect(termDifference(from, to)).toEqual({
      lead: { measure: 'rate', change: 0 },
      switches: [
        { of: 'tax', from: 'ex', to: 'in' },
        { of: 'on', from: 'net', to: 'invoice' },
      ],
      parts: [],
    })
  })

  test('a fee that comes to include VAT is a switch as well', () => {
    const fee = (taxIncluded: boolean): Term => ({
      id: 'f',
      name: '海报费',
      class: 'fee',
      rule: { kind: 'fixed', amount: 1000, months: ['2027-01'] },
      vatClass: 'serviceSpecialInvoice',
      taxIncluded,
    })
    expect(termDifference(fee(true), fee(false))?.switches).toEqual([
      { of: 'amountTax', from: 'in', to: 'ex' },
    ])
  })

  test('steps, method, boundary, settlement, scope, cap and invoice are told by name', () => {
    const base = rebate('a', 0, { rule: tiered() })
    const parts = (fields: Partial<Term>) => termDifference(base, { ...base, ...fields })?.parts
    expect(parts({ rule: tiered({ method: 'marginal' }) })).toEqual(['method'])
    expect(parts({ rule: tiered({ boundary: 'moreThan' }) })).toEqual(['boundary'])
    expect(parts({ rule: tiered({ period: 'quarter' }) })).toEqual(['settlement'])
    expect(parts({ rule: tiered({ tiers: [{ from: 500_000, rate: 0.02 }] }) })).toEqual(['steps'])
    expect(parts({ basis: { on: 'net', tax: 'in', exclude: { newProducts: true } } })).toEqual(['scope'])
    expect(parts({ cap: 50_000 })).toEqual(['limits'])
    expect(parts({ vatClass: 'serviceSpecialInvoice' })).toEqual(['invoice'])
    expect(parts({ rule: { kind: 'percent', rate: 0.02, settle: 'year' } })).toEqual(['kind'])
    expect(parts({ inReturnFor: '两个新品坑位' })).toEqual(['inReturnFor'])
  })

  test('another name, remark or state of the talks is no difference', () => {
    const other = rebate('a', 0.03, {
      name: '年返',
      status: 'agreed',
      privateNote: '可让',
      sharedNote: '见附件',
    })
    expect(termDifference(rebate('a', 0.03), other)).toBeNull()
  })
})

describe('rows of several scenarios side by side', () => {
  const base = scenario('a', { terms: [rebate('x', 0.03), rebate('y', 0.01)] })
  const other = scenario('b', { terms: [rebate('x', 0.03), rebate('z', 0.02), rebate('y', 0.02)] })

  test('every row once, what only one has behind its neighbour, and whether any differs from the first', () => {
    expect(comparedRows('term', [base, other]).map(({ id, differs }) => [id, differs])).toEqual([
      ['x', false],
      ['z', true],
      ['y', true],
    ])
  })

  test('a promotion the second does not have, and one with another depth', () => {
    const first = scenario('a', { promotions: [promotion('p', ['P1']), promotion('q', ['P2'])] })
    const second = scenario('b', { promotions: [{ ...promotion('q', ['P2']), depth: 0.3 }] })
    const rows = comparedRows('promotion', [first, second])
    expect(rows.map(({ id, cells, differs }) => [id, cells[1] === null, differs])).toEqual([
      ['p', true, true],
      ['q', false, true],
    ])
  })

  test('growth in general and by category; an unnamed category grows as everything', () => {
    const first = scenario('a', { volumeGrowth: 0.08 })
    const second = scenario('b', { volumeGrowth: { default: 0.08, byCategory: { 食用油: 0.06 } } })
    expect(comparedGrowth([first, second])).toEqual([
      { category: null, cells: [0.08, 0.08], differs: false },
      { category: '食用油', cells: [0.08, 0.06], differs: true },
    ])
  })
})

describe('the efficient edge', () => {
  const point = (id: string, supplier: number, retailer: number) => ({ id, supplier, retailer })

  test('leaves out a scenario that another beats for one side and matches for the other', () => {
    const edge = efficientEdge([
      point('ours', 10, 1),
      point('theirs', 2, 9),
      point('beaten', 2, 8),
      point('middle', 6, 6),
      point('both worse', 5, 5),
    ])
    expect(edge.map(({ id }) => id)).toEqual(['theirs', 'middle', 'ours'])
  })

  test('keeps twins, and a single one', () => {
    expect(efficientEdge([point('a', 1, 1), point('b', 1, 1)]).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(efficientEdge([])).toEqual([])
  })
})
