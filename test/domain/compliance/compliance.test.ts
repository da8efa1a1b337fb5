import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CHECKS, type CheckId } from '../../../domain/compliance/checkList.ts'
import { catalogueWords } from '../../../domain/locale/catalogue.ts'
import { complianceWords } from '../../../domain/locale/compliance.ts'
import { promotion } from '../../support/negotiations.ts'
import { chargeCases } from './chargeCases.ts'
import { of, payment, review, term } from './contractCase.ts'
import { fairnessCases } from './fairnessCases.ts'
import { goodsCases } from './goodsCases.ts'
import { paymentCases } from './paymentCases.ts'

const cases = [...paymentCases, ...chargeCases, ...goodsCases, ...fairnessCases]
const ids = Object.keys(CHECKS) as CheckId[]

describe('what is warned of', () => {
  test.each(cases.map((each) => [each.id, each.severity, each.fires[0], each] as const))(
    '%s as %s: %s',
    (id, severity, _, { fires, isDraft }) => {
      const found = of(review(fires[1], isDraft), id)
      expect(found.map((finding) => finding.severity)).toContain(severity)
    },
  )
})

describe('what is not', () => {
  test.each(cases.map((each) => [each.id, each.spares[0], each] as const))('%s: %s', (id, _, each) => {
    const found = of(review(each.spares[1]), id)
    expect(found.filter(({ severity }) => severity === each.severity)).toEqual([])
  })
})

test('every check is seen to fire and to keep quiet', () => {
  expect([...new Set(cases.map(({ id }) => id))].sort()).toEqual([...ids].sort())
})

test('the page about the checks names every one of them', () => {
  const page = readFileSync(new URL('../../../docs/compliance.md', import.meta.url), 'utf8')
  for (const id of ids) expect(page, id).toContain(id)
})

test('every warning of every case is a whole sentence with its reason and source in both languages', () => {
  for (const { fires, isDraft } of cases) {
    for (const { message, why, source } of review(fires[1], isDraft)) {
      for (const text of [message.zh, why.zh, source.zh]) expect(text).toMatch(/\p{Script=Han}/u)
      for (const text of [message.en, why.en, source.en]) expect(text).toMatch(/^[^\p{Script=Han}]/u)
      for (const text of [...Object.values(message), ...Object.values(why)]) {
        expect(text).not.toMatch(/\{\w+\}|undefined|NaN/u)
        expect(text).toMatch(/[。.]$|[。”]$/u)
      }
    }
  }
})

test('both languages know the same variants of a message, with the same blanks', () => {
  const blanks = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(String).sort()
  for (const id of ids) {
    const [zh, en] = [complianceWords('zh-CN')[id], complianceWords('en')[id]]
    expect(blanks(en.message), id).toEqual(blanks(zh.message))
    expect(Object.keys(en.other ?? {})).toEqual(Object.keys(zh.other ?? {}))
    for (const [says, text] of Object.entries(zh.other ?? {})) {
      expect(blanks(en.other?.[says] ?? ''), `${id} ${says}`).toEqual(blanks(text))
    }
  }
})

test('no check advises calling a fee by another name', () => {
  const all = (['zh-CN', 'en'] as const).flatMap((language) => Object.values(complianceWords(language)))
  for (const { message, other = {}, why } of all) {
    for (const text of [message, why, ...Object.values(other)]) {
      expect(text).not.toMatch(/改名|改称|换个名目|另立名目|rename|call it/iu)
    }
  }
  expect(JSON.stringify(catalogueWords('zh-CN'))).not.toMatch(/改名|改称/u)
})

test('purchases of ¥27,120.00 stand 0.44 % above a threshold of ¥27,000, on which 1 % more hangs: ¥270', () => {
  const rule = {
    kind: 'tiered',
    metric: { of: 'basis' },
    method: 'wholeAmount',
    boundary: 'atLeast',
    tiers: [
      { from: 20_000, rate: 0.01 },
      { from: 27_000, rate: 0.02 },
    ],
    pays: 'rate',
    period: 'year',
  } as const
  const [cliff] = of(review({ terms: [term({ class: 'conditionalRebate', rule })] }), 'R-CLIFF')
  expect(cliff?.message.zh).toBe('计划 27,120 距门槛 27,000 只差 +0.44 %，关系到 ¥270（1 个结算期）。')
})

test('growth of 5.6 % on ¥25,685.00 is 0.56 % above the threshold of 5 %, on which 2 % of 26,969.25 hang: ¥539.39', () => {
  const rule = {
    kind: 'growth',
    boundary: 'atLeast',
    tiers: [{ from: 0.05, rate: 0.02 }],
    paysOn: 'all',
    lastYear: 25_685,
  } as const
  const [cliff] = of(review({ terms: [term({ class: 'conditionalRebate', rule })] }), 'R-CLIFF')
  expect(cliff?.message.en).toBe(
    'The plan of 27,120 is +0.56 % from the threshold of 26,969.25; ¥539.39 hang on it (settlement periods: 1).',
  )
})

test('a service lists which of the eight it lacks', () => {
  const service = term({
    class: 'service',
    vatClass: 'serviceOrdinaryInvoice',
    rule: { kind: 'count', amount: 600, per: 'store' },
    inReturnFor: '堆头一组',
    clause: { service: { period: '14 天', stores: '附件二' } },
  })
  const [found] = of(review({ terms: [service] }), 'F-SERVICE-SCOPE')
  expect(found?.message.zh).toBe('服务约定缺少：服务内容、支付方式、违约责任。')
  expect(found?.message.en).toBe('The service does not say: content, payment method, breach.')
})

test("the supplier's own reserve is no clause of the contract, but a benefit to people is seen there too", () => {
  const reserve = term({ visibility: 'supplierOnly', vatClass: 'serviceSpecialInvoice' })
  expect(of(review({ terms: [reserve] }), 'T-SPECIAL-INVOICE')).toEqual([])
  const gifts = term({ visibility: 'supplierOnly', name: '节日购物卡' })
  expect(of(review({ terms: [gifts] }), 'B-STAFF').map(({ term: id }) => id)).toEqual(['term'])
})

test('a formula that cannot be priced yet does not stop the rest', () => {
  const formula = term({ id: 'f', rule: { kind: 'formula', expression: 'purchases * 0.01', period: 'year' } })
  const mandate = { lowestContribution: 1_000_000 }
  const found = review({ terms: [formula, payment(61, 'receipt')], facts: { mandate } }, true)
  expect(found.map(({ id }) => id)).toContain('P-60RECEIPT')
  expect(found.map(({ id }) => id)).toContain('C-AUTH')
})

test('clauses move no figure: with every one of them the contract is priced as without', () => {
  const plain = review({ terms: [term()], facts: { mandate: { lowestContribution: 1e9 } } })
  const worded = review({
    terms: [term({ clause: { orderValue: 5, statedLoss: 7, penaltyPerDay: 0.5, redInvoiceRate: 0.13 } })],
    clauses: { lateInterest: 0.5, billTenorDays: 300, instrument: 'bill', invoiceLagDays: 90 },
    facts: { mandate: { lowestContribution: 1e9 } },
  })
  expect(of(worded, 'C-AUTH')).toEqual(of(plain, 'C-AUTH'))
})

test('a long cut to 31 March is still the one before 5 April, although a short one began after it', () => {
  const cut = (id: string, start: string, end: string) => ({ ...promotion(id, ['P1']), start, end })
  const found = review({
    promotions: [
      cut('long', '2027-03-01', '2027-03-31'),
      cut('short', '2027-03-10', '2027-03-12'),
      cut('next', '2027-04-05', '2027-04-10'),
    ],
  })
  expect(of(found, 'M-7DAY').map(({ message }) => message.en)).toEqual([
    'Only 0 whole days between “档期 long” and “档期 short” of “商品 P1”: the second cannot be compared with the original price.',
    'Only 4 whole days between “档期 long” and “档期 next” of “商品 P1”: the second cannot be compared with the original price.',
  ])
})
