import { expect, test } from 'vitest'
import { linesAfter, rule, share, T, term, type Wrong } from './faultLines.ts'

const wrong: readonly Wrong[] = [
  [
    'an unknown kind of rule',
    (n) => {
      rule(n, 'percent').kind = 'gift'
    },
    `${T}[0].rule.kind: found "gift", allowed one of percent, tiered, growth, everyStep, interpolated, fixed, count, formula, paymentDays, marginGuarantee, serviceLevel`,
  ],
  [
    'a rebate of 200 %',
    (n) => {
      rule(n, 'percent').rate = 2
    },
    `${T}[0].rule.rate: found 2, ${share}`,
  ],
  [
    'an unknown VAT class',
    (n) => {
      term(n, 'percent').vatClass = 'cash'
    },
    `${T}[0].vatClass: found "cash", allowed one of priceReductionOnInvoice, rebateRedInvoice, serviceSpecialInvoice, serviceOrdinaryInvoice, penaltyNoVat`,
  ],
  [
    'a percent rebate without a basis',
    (n) => {
      delete term(n, 'percent').basis
    },
    `${T}[0].basis: found nothing, allowed a basis: on and tax`,
  ],
  [
    'a basis without its tax side',
    (n) => {
      term(n, 'percent').basis = { on: 'net' }
    },
    `${T}[0].basis.tax: found nothing, allowed one of in, ex`,
  ],
  [
    'a basis that includes nothing',
    (n) => {
      term(n, 'percent').basis.include = {}
    },
    `${T}[0].basis.include: found {}, allowed at least one product or category`,
  ],
  [
    'a basis of an unknown product',
    (n) => {
      term(n, 'percent').basis.include = { products: ['S1', 'S9'] }
    },
    `${T}[0].basis.include.products[1]: found "S9", allowed the id of a listed or new product of this scenario`,
  ],
  [
    'a basis without an unknown category',
    (n) => {
      term(n, 'percent').basis.exclude = { categories: ['牙膏'] }
    },
    `${T}[0].basis.exclude.categories[0]: found "牙膏", allowed a category of a listed or new product of this scenario`,
  ],
  [
    'a running discount off the invoice',
    (n) => {
      rule(n, 'percent').on = 'running'
    },
    `${T}[0].rule.on: found "running", allowed nothing here: only an on-invoice term says list or running`,
  ],
  [
    'a floor above the cap',
    (n) => {
      term(n, 'percent').floor = 9_001
    },
    `${T}[0].floor: found 9001, allowed at most the cap, 9000`,
  ],
  [
    'a tax side beside a basis',
    (n) => {
      term(n, 'percent').taxIncluded = true
    },
    `${T}[0].taxIncluded: found true, allowed nothing here: the amount follows the tax side of its basis`,
  ],
  [
    'a fixed discount on the invoice',
    (n) => {
      Object.assign(term(n, 'fixed'), { class: 'onInvoice', vatClass: 'priceReductionOnInvoice' })
    },
    `${T}[6].rule.kind: found "fixed", allowed a rule of kind percent, for the term is on the invoice`,
  ],
  [
    'an on-invoice discount as a service',
    (n) => {
      term(n, 'onInvoice').vatClass = 'serviceSpecialInvoice'
    },
    `${T}[1].vatClass: found "serviceSpecialInvoice", allowed priceReductionOnInvoice, for the term is on the invoice`,
  ],
  [
    'an on-invoice discount with a cap',
    (n) => {
      term(n, 'onInvoice').cap = 5
    },
    `${T}[1].cap: found 5, allowed nothing here: an on-invoice term has no cap and no floor`,
  ],
  [
    'an on-invoice discount with a floor',
    (n) => {
      term(n, 'onInvoice').floor = 5
    },
    `${T}[1].floor: found 5, allowed nothing here: an on-invoice term has no cap and no floor`,
  ],
]

test.each(wrong)('%s is refused by path, find and what is allowed', (_, edit, line) => {
  expect(linesAfter(edit)).toContain(line)
})
