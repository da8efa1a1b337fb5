import { describe, expect, test } from 'vitest'
import { CHECKS } from '../../../domain/compliance/checkList.ts'
import { compliance } from '../../../domain/compliance/compliance.ts'
import { simulate } from '../../../domain/engine/simulate.ts'
import { catalogueWords } from '../../../domain/locale/catalogue.ts'
import { parseNegotiation } from '../../../domain/negotiation/parseNegotiation.ts'
import {
  CATALOGUE,
  CATALOGUE_CODES,
  isCatalogueCode,
  termFromCatalogue,
} from '../../../domain/terms/catalogue.ts'
import { negotiation, scenario } from '../../support/negotiations.ts'

const CODES =
  `uncondRebate monthlyRebate targetRebate tierRebate growthRebate yearEndRebate cashDiscount offInvoice
 noReturnAllowance paymentDays accountOpeningFee contractFee listingFee barcodeFee newStoreFee remodelFee anniversaryFee
 festivalFee dmFee stackFee endcapFee displayFee promoterFee dcFee unloadFee dataFee damageAllowance returnAllowance
 shortageFine lateFine marginGuarantee minSalesGuarantee priceDiffFine bestPriceClause priceProtection promoGapFund
 marketingFund cardFee taxDiff otherSupport`.split(/\s+/u)

const lastYear = { purchasesEx: 24_000, purchasesIn: 27_120, units: 2_400 }

test('the catalogue holds the forty terms of the trade, each once', () => {
  expect([...CATALOGUE_CODES].sort()).toEqual([...CODES].sort())
  expect(isCatalogueCode('dmFee')).toBe(true)
  expect(isCatalogueCode('toString')).toBe(false)
})

describe.each([lastYear, undefined])('with last year of %o', (before) => {
  test.each(CATALOGUE_CODES)('%s gives a term the gate accepts and that costs nothing yet', (code) => {
    const head = negotiation(before === undefined ? {} : { lastYear: before })
    const term = termFromCatalogue(code, { id: 'new', negotiation: head, language: 'zh-CN' })
    const parsed = parseNegotiation({ ...head, scenarios: [scenario('s', { terms: [term] })] })
    expect(parsed.ok ? [] : parsed.error).toEqual([])
    const figures = simulate(head, scenario('s', { terms: [term] })).terms.new
    expect(figures).toEqual({
      stated: 0,
      cost: 0,
      gain: 0,
      points: 0,
      ...(code === 'paymentDays' ? { cost: figures?.cost, gain: figures?.gain } : {}),
    })
    expect(term.clause?.isInContract).toBe(CATALOGUE[code].isInContract)
  })
})

test('a term nobody has put a rate on raises no warning of its own', () => {
  const head = negotiation({ lastYear })
  for (const code of CATALOGUE_CODES.filter((each) => each !== 'paymentDays')) {
    const term = termFromCatalogue(code, { id: 'new', negotiation: head, language: 'en' })
    const found = compliance(head, scenario('s', { terms: [term] })).filter((each) => each.term === 'new')
    expect(
      found.map(({ id }) => id),
      code,
    ).toEqual([])
  }
})

test('a tiered rebate starts at last year’s purchases with VAT, 27,120', () => {
  const term = termFromCatalogue('tierRebate', {
    id: 't',
    negotiation: negotiation({ lastYear }),
    language: 'en',
  })
  expect(term).toMatchObject({ name: 'Tiered rebate', rule: { tiers: [{ from: 27_120, rate: 0 }] } })
})

test('a festival fee of a year from April falls into May, June, October, January and February', () => {
  const head = negotiation({ year: { start: '2027-04' } })
  const term = termFromCatalogue('festivalFee', { id: 'f', negotiation: head, language: 'zh-CN' })
  expect(term.rule).toMatchObject({ months: ['2027-05', '2027-06', '2027-10', '2028-01', '2028-02'] })
})

test('every entry says its words in both languages, its evidence, who approves and which checks look at it', () => {
  const [zh, en] = [catalogueWords('zh-CN'), catalogueWords('en')]
  for (const code of CATALOGUE_CODES) {
    const { evidence, approval, checks, condition } = CATALOGUE[code]
    expect(zh.terms[code].name, code).toMatch(/\p{Script=Han}/u)
    expect(en.terms[code].name, code).not.toMatch(/\p{Script=Han}/u)
    for (const words of [zh, en]) {
      expect(words.terms[code].unit).not.toBe('')
      expect(words.terms[code].range).not.toBe('')
      for (const each of evidence) expect(words.evidence[each]).not.toBe('')
      for (const each of approval) expect(words.approval[each]).not.toBe('')
      expect(words.condition[condition]).not.toBe('')
    }
    expect(evidence.length, code).toBeGreaterThan(0)
    for (const id of checks) expect(Object.hasOwn(CHECKS, id), `${code} ${id}`).toBe(true)
  }
})

test('a range without a source says so in both languages, and the other way round', () => {
  for (const code of CATALOGUE_CODES) {
    const isUnverified = catalogueWords('zh-CN').terms[code].range.includes('未核实')
    expect(catalogueWords('en').terms[code].range.includes('unverified'), code).toBe(isUnverified)
  }
})
