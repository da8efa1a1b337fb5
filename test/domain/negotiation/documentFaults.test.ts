import { expect, test } from 'vitest'
import { amount, linesAfter, rule, share, T, type Wrong, year } from './faultLines.ts'

const wrong: readonly Wrong[] = [
  [
    'another format',
    (n) => {
      n.format = 'excel'
    },
    'format: found "excel", allowed "dealtable.negotiation"',
  ],
  [
    'a later version',
    (n) => {
      n.version = 2
    },
    'version: found 2, allowed 1',
  ],
  [
    'a field nobody knows',
    (n) => {
      n.discount = 3
    },
    'discount: found 3, allowed no field of this name',
  ],
  [
    'a misspelt field of a rule',
    (n) => {
      rule(n, 'percent').ratte = 0.1
    },
    `${T}[0].rule.ratte: found 0.1, allowed no field of this name`,
  ],
  [
    'no name',
    (n) => {
      delete n.name
    },
    'name: found nothing, allowed text of 1 to 200 characters, whole characters only',
  ],
  [
    'half a character',
    (n) => {
      n.name = '\uD83D'
    },
    'name: found "\\ud83d", allowed text of 1 to 200 characters, whole characters only',
  ],
  [
    'an unknown size',
    (n) => {
      n.supplier.size = 'huge'
    },
    'supplier.size: found "huge", allowed one of micro, small, medium, large',
  ],
  [
    'fewer stores than none',
    (n) => {
      n.account.stores = -1
    },
    `account.stores: found -1, ${amount}`,
  ],
  [
    'stores as text',
    (n) => {
      n.account.stores = '120'
    },
    `account.stores: found "120", ${amount}`,
  ],
  [
    'a store opening before the year',
    (n) => {
      n.account.newStores[0].month = '2027-02'
    },
    `account.newStores[0].month: found "2027-02", ${year}`,
  ],
  [
    'a thirteenth month',
    (n) => {
      n.year.start = '2027-13'
    },
    'year.start: found "2027-13", allowed a month written YYYY-MM, of the years 1900 to 2199',
  ],
  [
    'a cost of capital of 600 %',
    (n) => {
      n.assumptions.costOfCapital = 6
    },
    `assumptions.costOfCapital: found 6, ${share}`,
  ],
  [
    'no cost of capital',
    (n) => {
      delete n.assumptions.costOfCapital
    },
    `assumptions.costOfCapital: found nothing, ${share}`,
  ],
  [
    'a year of 364 days',
    (n) => {
      n.assumptions.dayCount = 364
    },
    'assumptions.dayCount: found 364, allowed 360 or 365',
  ],
  [
    'a return rate below 0',
    (n) => {
      n.assumptions.returnRate = -0.01
    },
    `assumptions.returnRate: found -0.01, ${share}`,
  ],
  [
    'a salvage above 1',
    (n) => {
      n.assumptions.returnSalvage = 1.01
    },
    `assumptions.returnSalvage: found 1.01, ${share}`,
  ],
  [
    'a negative base of growth',
    (n) => {
      n.lastYear.units = -5
    },
    `lastYear.units: found -5, ${amount}`,
  ],
  [
    'products that are no list',
    (n) => {
      n.products = {}
      n.scenarios = []
    },
    'products: found {}, allowed a list',
  ],
  [
    'eleven months of volume',
    (n) => {
      n.products[0].monthlyUnits.pop()
    },
    'products[0].monthlyUnits: found [100,120,90,90,100,110,120,100,130,100,140], allowed a list of twelve numbers of 0 or more',
  ],
  [
    'a negative volume',
    (n) => {
      n.products[1].monthlyUnits[3] = -1
    },
    `products[1].monthlyUnits[3]: found -1, ${amount}`,
  ],
  [
    'an endless volume',
    (n) => {
      n.products[1].monthlyUnits[3] = Number.POSITIVE_INFINITY
    },
    `products[1].monthlyUnits[3]: found Infinity, ${amount}`,
  ],
  [
    'a volume that is no number',
    (n) => {
      n.products[1].monthlyUnits[3] = null
    },
    `products[1].monthlyUnits[3]: found null, ${amount}`,
  ],
  [
    'VAT of 13 instead of 0.13',
    (n) => {
      n.products[0].vatRate = 13
    },
    `products[0].vatRate: found 13, ${share}`,
  ],
  [
    'a negative price',
    (n) => {
      n.products[0].listPrice = -1
    },
    `products[0].listPrice: found -1, ${amount}`,
  ],
  [
    'an id used twice',
    (n) => {
      n.products[1].id = 'S1'
    },
    'products[1].id: found "S1", allowed an id used once; products[0] has it already',
  ],
  [
    'an empty id',
    (n) => {
      n.products[1].id = ''
    },
    'products[1].id: found "", allowed text of 1 to 200 characters, whole characters only, not "__proto__"',
  ],
  [
    '__proto__ as an id',
    (n) => {
      n.scenarios[1].id = '__proto__'
    },
    'scenarios[1].id: found "__proto__", allowed text of 1 to 200 characters, whole characters only, not "__proto__"',
  ],
]

test.each(wrong)('%s is refused by path, find and what is allowed', (_, edit, line) => {
  expect(linesAfter(edit)).toContain(line)
})
