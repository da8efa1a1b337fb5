import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TermSheetFacts } from '../../../domain/documents/termSheet.ts'
import { blankFields } from '../../../domain/documents/termSheetBlanks.ts'
import { termSheetFacts } from '../../../domain/documents/termSheetFacts.ts'
import { shortCode, termSheetJson } from '../../../domain/documents/termSheetJson.ts'
import { simulate } from '../../../domain/engine/simulate.ts'
import { settle } from '../../../domain/money.ts'
import type { Negotiation } from '../../../domain/negotiation/negotiation.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import { negotiation, product, rebate, scenario } from '../../support/negotiations.ts'
import { MARKED, MARKS, privateDeal, type Secrets } from './privateDeal.ts'
import { completed } from './sheetDeal.ts'

const issue = { version: '1', issuedOn: '2026-12-01', engineVersion: '0.1.0' } as const
const sample = JSON.parse(
  readFileSync(new URL('../../../db/sample/negotiation.json', import.meta.url), 'utf8'),
) as Negotiation

function factsOf(deal: Negotiation, id: string, language: 'zh-CN' | 'en' = 'zh-CN'): TermSheetFacts {
  const facts = termSheetFacts(deal, id, language, issue)
  if (!facts.ok) throw new Error(facts.error.kind)
  return facts.value
}

function dealWith(...terms: readonly Term[]): Negotiation {
  return negotiation({ scenarios: [scenario('target', { terms })] })
}

function lineOf(facts: TermSheetFacts, number: number, label: string): string | null | undefined {
  return facts.terms[number - 1]?.lines.find((line) => line.label === label)?.value
}

const fixedFee: Term = {
  id: 'fee',
  name: '店庆费',
  class: 'fee',
  rule: { kind: 'fixed', amount: 1_000, months: ['2027-03', '2027-09'] },
  vatClass: 'serviceSpecialInvoice',
  taxIncluded: true,
}

describe('the figures of a term sheet', () => {
  test('two products of 100 units a month at 10.00 are 24,000.00 a year ex VAT, 27,120.00 with VAT, to the fen and in words', () => {
    const facts = factsOf(dealWith(rebate('year', 0.03), fixedFee), 'target')
    expect(facts.totals).toEqual([
      { key: 'netPurchasesIn', fen: 2_712_000, words: '贰万柒仟壹佰贰拾元整' },
      { key: 'netPurchasesEx', fen: 2_400_000, words: '贰万肆仟元整' },
      { key: 'termsIn', fen: 281_360, words: '贰仟捌佰壹拾叁元陆角整' },
      { key: 'fixedIn', fen: 200_000, words: '贰仟元整' },
    ])
    expect(facts.terms.map(({ amountFen, taxSide, isFixed }) => [amountFen, taxSide, isFixed])).toEqual([
      [81_360, 'in', false],
      [200_000, 'in', true],
    ])
    expect(facts.terms[0]?.worked).toBe('含税净进货额 27,120.00 × 3.00 % = 813.60')
  })

  test('both tax sides are added apart, and a discount on the invoice is in neither sum', () => {
    const discount: Term = {
      id: 'discount',
      name: '票面折扣',
      class: 'onInvoice',
      rule: { kind: 'percent', rate: 0.1, settle: 'month' },
      vatClass: 'priceReductionOnInvoice',
    }
    const ex = rebate('ex', 0.01, { basis: { on: 'net', tax: 'ex' } })
    const { totals, terms } = factsOf(dealWith(discount, ex, fixedFee), 'target')
    expect(terms[0]).toMatchObject({ amountFen: 240_000, taxSide: 'ex' })
    expect(totals.map(({ key, fen }) => [key, fen])).toEqual([
      ['netPurchasesIn', 2_440_800],
      ['netPurchasesEx', 2_160_000],
      ['termsIn', 200_000],
      ['fixedIn', 200_000],
      ['termsEx', 21_600],
    ])
  })

  test.each(['opening', 'target', 'ask'])(
    "every term of the sample's %s is the simulation's, to the fen",
    (id) => {
      const found = sample.scenarios.find((each) => each.id === id)
      if (!found) throw new Error(id)
      const simulation = simulate(sample, found)
      const shared = found.terms.filter(({ visibility }) => visibility !== 'supplierOnly')
      const { terms } = factsOf(sample, id)
      expect(terms).toHaveLength(shared.length)
      for (const { name, rule, id: term } of shared) {
        const sheet = terms.find((each) => each.name === name)
        const stated = simulation.terms[term]?.stated ?? 0
        expect([name, sheet?.amountFen]).toEqual([name, rule.kind === 'paymentDays' ? null : settle(stated)])
      }
    },
  )

  test('a price keeps the side it was agreed on: 23.86 at 9 % is 26.01 with VAT', () => {
    const deal = negotiation({ products: [product('P1', { listPrice: 23.86, vatRate: 0.09 })] })
    expect(factsOf(deal, 'target').products[0]).toMatchObject({ priceEx: 23.86, priceInFen: 2_601 })
  })

  test('listing fees are paid for the most stores of the year and stand beside the fees of promotions', () => {
    const deal = privateDeal(MARKED)
    const scenarios = deal.scenarios.map((each) => ({
      ...each,
      promotions: (each.promotions ?? []).map((promotion) => ({
        ...promotion,
        fees: [{ name: '海报', amount: 500, taxIncluded: false, vatClass: 'serviceSpecialInvoice' as const }],
      })),
      newProducts: (each.newProducts ?? []).map((listed) => ({
        ...listed,
        listingFee: {
          perStore: 200,
          flat: 1_000,
          taxIncluded: true,
          vatClass: 'serviceOrdinaryInvoice' as const,
        },
      })),
    }))
    const facts = factsOf({ ...deal, scenarios }, 'open')
    expect(
      facts.totals.filter(({ key }) => key.startsWith('fees')).map(({ key, fen }) => [key, fen]),
    ).toEqual([
      ['feesIn', 1_700_000],
      ['feesEx', 50_000],
    ])
    expect(facts.fees.map(({ name, quantity, charge }) => [name, quantity, charge])).toEqual([
      ['档期 spring', '1 次', '¥500 未税'],
      ['新品进场费：新品一号', '80 家', '一次性 ¥1,000 + ¥200/店 含税'],
    ])
  })
})

describe('what a term sheet says of a term', () => {
  test('base with its tax side, returns, condition, frequency, settlement and invoice', () => {
    const clause = { condition: '全年无断货', redInvoiceRate: 0.13 }
    const facts = factsOf(dealWith(rebate('year', 0.03, { cap: 500, clause })), 'target')
    expect(facts.terms[0]?.lines).toEqual([
      { label: '基数', value: '含税净进货额' },
      { label: '退货', value: '已扣除退货' },
      { label: '条件', value: '全年无断货' },
      { label: '频次', value: '按年结算' },
      { label: '结算', value: '经双方书面确认后，以红字发票冲减应付货款' },
      { label: '票据', value: '供应商开具红字增值税专用发票（税率 13.00 %）' },
    ])
    expect(facts.terms[0]).toMatchObject({
      detail: '按年结算，全年封顶 ¥500',
      amountFen: 50_000,
      worked: '含税净进货额 27,120.00 × 3.00 % = 813.60;全年封顶 500.00 = 500.00',
    })
  })

  test('a conditional rebate without a threshold and without a condition in words leaves a blank', () => {
    const bare = factsOf(dealWith(rebate('year', 0.03, { class: 'conditionalRebate' })), 'target')
    expect(lineOf(bare, 1, '条件')).toBeNull()
    expect(blankFields(bare)).toContain('条款 1 返利 year：条件')
  })

  test('a fine hangs on missing the target, a guarantee on missing the margin, a fee per new store on its opening', () => {
    const fine: Term = {
      id: 'fine',
      name: '缺货违约金',
      class: 'penalty',
      rule: { kind: 'serviceLevel', target: 0.95, expected: 0.94, penaltyRate: 0.03, period: 'quarter' },
      basis: { on: 'invoice', tax: 'ex' },
      vatClass: 'penaltyNoVat',
    }
    const guarantee: Term = {
      id: 'guarantee',
      name: '毛利保证',
      class: 'guarantee',
      rule: { kind: 'marginGuarantee', rate: 0.19, share: 0.5, period: 'year' },
      vatClass: 'rebateRedInvoice',
    }
    const opening: Term = {
      ...fixedFee,
      id: 'opening',
      name: '新店开业费',
      rule: { kind: 'count', amount: 12_000, per: 'newStore' },
    }
    const facts = factsOf(dealWith(fine, guarantee, opening), 'target')
    expect(facts.terms.map(({ name }, index) => [name, lineOf(facts, index + 1, '条件')])).toEqual([
      ['新店开业费', '按约定提供服务后支付'],
      ['缺货违约金', '到货率低于约定目标'],
      ['毛利保证', '毛利率低于约定比例'],
    ])
    expect(lineOf(facts, 1, '频次')).toBe('按实际发生')
    expect(facts.sections.find(({ key }) => key === 'supply')?.lines[0]?.value).toContain('目标 95.00 %')
  })

  test('stores that are only a part of all must be named', () => {
    const stack: Term = {
      ...fixedFee,
      id: 'stack',
      name: '堆头费',
      class: 'service',
      rule: { kind: 'count', amount: 600, per: 'store', quantity: 90, months: ['2027-01', '2027-06'] },
      inReturnFor: '每店一个堆头',
    }
    const open = factsOf(dealWith(stack), 'target')
    expect(open.fees[0]).toEqual({
      name: '堆头费',
      content: '每店一个堆头',
      stores: null,
      quantity: '90 店 × 2 次',
      when: '1、6 月',
      charge: '¥600/店 含税',
    })
    const named = {
      ...stack,
      clause: { service: { stores: '附名单', content: '入口堆头', breach: '全额退费' } },
    }
    expect(factsOf(dealWith(named), 'target').fees[0]).toMatchObject({
      content: '入口堆头',
      stores: '附名单',
      breach: '全额退费',
    })
    expect(blankFields(open)).toContain('费用与服务明细 堆头费：门店')
  })
})

describe('blanks', () => {
  test('a complete sheet has none', () => {
    expect(blankFields(factsOf(completed(privateDeal(MARKED)), 'open'))).toEqual([])
    expect(blankFields(factsOf(completed(privateDeal(MARKED)), 'open', 'en'))).toEqual([])
  })

  test('every field taken out is named, and nothing else', () => {
    const whole = completed(privateDeal(MARKED))
    const { number: _, ...particulars } = whole.particulars ?? {}
    const { lateInterest: __, ...clauses } = whole.clauses ?? {}
    const open = {
      ...whole,
      clauses,
      particulars: { ...particulars, dispute: '  ', retailer: { ...particulars.retailer, creditCode: '' } },
      products: whole.products.map((each, index) => (index === 0 ? { ...each, barcode: '' } : each)),
    }
    expect(blankFields(factsOf(open, 'open'))).toEqual([
      '编号',
      '零售商：统一社会信用代码',
      '对账与付款：逾期利息',
      '效力与争议：争议解决',
      '商品条码：商品 P1',
    ])
  })

  test('the SME statement is asked of every supplier that is not large', () => {
    const smeLine = (fields: Partial<Negotiation>) =>
      factsOf(negotiation(fields), 'target').sections.find(({ key }) => key === 'statements')?.lines[0]?.value
    expect(smeLine({ supplier: { name: '甲', size: 'large' } })).toBe('供应商不属中小企业')
    expect(smeLine({ supplier: { name: '甲', size: 'small' } })).toBeNull()
    expect(
      smeLine({ supplier: { name: '甲', size: 'small' }, clauses: { hasSmeStatement: true } }),
    ).toContain('小型企业')
  })
})

describe('what the retailer must not read', () => {
  const secrets: fc.Arbitrary<Secrets> = fc.record({
    text: fc.constantFrom('甲', '乙', '别的'),
    unitCost: fc.double({ min: 1, max: 9, noNaN: true }),
    logisticsCost: fc.double({ min: 0, max: 1, noNaN: true }),
    costOfCapital: fc.double({ min: 0, max: 0.2, noNaN: true }),
    returnSalvage: fc.double({ min: 0, max: 1, noNaN: true }),
    successProbability: fc.double({ min: 0, max: 1, noNaN: true }),
    reserveRate: fc.double({ min: 0, max: 0.1, noNaN: true }),
    walkAwayRate: fc.double({ min: 0, max: 0.1, noNaN: true }),
    targetRate: fc.double({ min: 0, max: 0.1, noNaN: true }),
  })

  test('our walk-away makes no sheet, nor does a scenario that is not there', () => {
    expect(termSheetFacts(privateDeal(MARKED), 'floor', 'zh-CN', issue)).toEqual({
      ok: false,
      error: { kind: 'scenario-is-walk-away' },
    })
    expect(termSheetFacts(privateDeal(MARKED), 'gone', 'zh-CN', issue)).toMatchObject({
      error: { kind: 'not-found' },
    })
  })

  test('no mark typed into a private field, no wording and no finding is in the facts', () => {
    const deal = completed(privateDeal(MARKED))
    const marked: Negotiation = {
      ...deal,
      clauses: { ...deal.clauses, wording: MARKED.text, customPackBuyBack: MARKED.text },
      scenarios: deal.scenarios.map((each) => ({
        ...each,
        terms: each.terms.map((term) => ({
          ...term,
          clause: { wording: MARKED.text, ownArea: MARKED.text },
        })),
      })),
    }
    for (const language of ['zh-CN', 'en'] as const) {
      const json = termSheetJson(factsOf(marked, 'open', language))
      expect(MARKS.filter((mark) => json.includes(mark))).toEqual([])
    }
  })

  test('whatever the secrets are, the frozen text and so its hash is the same', () => {
    const expected = termSheetJson(factsOf(privateDeal(MARKED), 'open'))
    fc.assert(
      fc.property(secrets, (drawn) => {
        expect(termSheetJson(factsOf(privateDeal(drawn), 'open'))).toBe(expected)
      }),
      { numRuns: 30 },
    )
  })
})

describe('the text that is hashed', () => {
  test('is the same for the same facts, whatever order their fields were made in', () => {
    const facts = factsOf(sample, 'target')
    const turned = Object.fromEntries(Object.entries(facts).reverse()) as TermSheetFacts
    expect(termSheetJson(turned)).toBe(termSheetJson(facts))
    expect(JSON.parse(termSheetJson(facts))).toEqual(JSON.parse(JSON.stringify(facts)))
  })

  test('changes with every fen, name and version', () => {
    const facts = factsOf(sample, 'target')
    const [first, ...rest] = facts.totals
    if (!first) throw new Error('no totals')
    const others: TermSheetFacts[] = [
      { ...facts, totals: [{ ...first, fen: settle(first.fen / 100 + 0.01) }, ...rest] },
      { ...facts, issue: { ...facts.issue, version: '2' } },
      { ...facts, engineVersion: '0.1.1' },
    ]
    expect(new Set([facts, ...others].map(termSheetJson)).size).toBe(4)
  })

  test('has a short code of twelve digits in groups of four', () => {
    expect(shortCode('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08')).toBe(
      '9F86-D081-884C',
    )
  })
})
