import { expect, test } from 'vitest'
import { amount, linesAfter, N, newProduct, P, promotion, share, type Wrong, year } from './faultLines.ts'

const wrong: readonly Wrong[] = [
  [
    'a promotion of a new product',
    (n) => {
      promotion(n).products = ['N1']
    },
    `${P}.products[0]: found "N1", allowed the id of a listed product`,
  ],
  [
    'a promotion of nothing',
    (n) => {
      promotion(n).products = []
    },
    `${P}.products: found [], allowed a list with at least one entry`,
  ],
  [
    'a product promoted twice at once',
    (n) => {
      promotion(n).products = ['S1', 'S1']
    },
    `${P}.products[1]: found "S1", allowed each product once`,
  ],
  [
    '30 February',
    (n) => {
      promotion(n).end = '2028-02-30'
    },
    `${P}.end: found "2028-02-30", allowed a day of the calendar written YYYY-MM-DD`,
  ],
  [
    '29 February of 2027',
    (n) => {
      promotion(n).start = '2027-02-29'
    },
    `${P}.start: found "2027-02-29", allowed a day of the calendar written YYYY-MM-DD`,
  ],
  [
    'an end before the start',
    (n) => {
      promotion(n).end = '2028-01-24'
    },
    `${P}.start: found "2028-01-25", allowed a day not after the end, 2028-01-24`,
  ],
  [
    'a promotion before the year',
    (n) => {
      Object.assign(promotion(n), { start: '2027-02-01', end: '2027-02-28' })
    },
    `${P}.end: found "2027-02-28", allowed at least one day in the contract year, 2027-03 to 2028-02`,
  ],
  [
    'a promotion after the year',
    (n) => {
      Object.assign(promotion(n), { start: '2028-03-01', end: '2028-03-02' })
    },
    `${P}.start: found "2028-03-01", allowed at least one day in the contract year, 2027-03 to 2028-02`,
  ],
  [
    'a shelf price of nothing',
    (n) => {
      promotion(n).depth = 1
    },
    `${P}.depth: found 1, allowed a number from 0 to below 1 (20 % off is 0.2)`,
  ],
  [
    'an elasticity of 0',
    (n) => {
      promotion(n).uplift.elasticity = 0
    },
    `${P}.uplift.elasticity: found 0, allowed a number below 0`,
  ],
  [
    'an uplift beyond all numbers',
    (n) => {
      Object.assign(promotion(n), { depth: 0.999 })
      promotion(n).uplift.elasticity = -500
    },
    `${P}.uplift.elasticity: found -500, allowed an elasticity, display and feature whose uplift is a finite number`,
  ],
  [
    'an uplift of −110 %',
    (n) => {
      promotion(n).uplift = { kind: 'factor', value: -1.1 }
    },
    `${P}.uplift.value: found -1.1, allowed a number of -1 or more (180 % more is 1.8)`,
  ],
  [
    'an unknown uplift',
    (n) => {
      promotion(n).uplift = { kind: 'magic' }
    },
    `${P}.uplift.kind: found "magic", allowed one of factor, elasticity`,
  ],
  [
    'a share of 110 % of the category',
    (n) => {
      promotion(n).cannibalisation = 1.1
    },
    `${P}.cannibalisation: found 1.1, ${share}`,
  ],
  [
    'forward buying over 400 days',
    (n) => {
      promotion(n).forwardBuy.days = 400
    },
    `${P}.forwardBuy.days: found 400, allowed a whole number of days from 0 to 365`,
  ],
  [
    'forward buying over half a day',
    (n) => {
      promotion(n).forwardBuy.days = 0.5
    },
    `${P}.forwardBuy.days: found 0.5, allowed a whole number of days from 0 to 365`,
  ],
  [
    'a scan-back of 120 %',
    (n) => {
      promotion(n).funding.supplierShare = 1.2
    },
    `${P}.funding.supplierShare: found 1.2, ${share}`,
  ],
  [
    'free goods for every 0 units',
    (n) => {
      promotion(n).funding = { kind: 'freeGoods', perUnits: 0, freeUnits: 1 }
    },
    `${P}.funding.perUnits: found 0, allowed a number above 0`,
  ],
  [
    'a rate in a scan-back',
    (n) => {
      promotion(n).funding.rate = 0.1
    },
    `${P}.funding.rate: found 0.1, allowed no field of this name`,
  ],
  [
    'a fee outside the year',
    (n) => {
      promotion(n).fees[0].month = '2028-03'
    },
    `${P}.fees[0].month: found "2028-03", ${year}`,
  ],
  [
    'a fee without its tax side',
    (n) => {
      delete promotion(n).fees[0].taxIncluded
    },
    `${P}.fees[0].taxIncluded: found nothing, allowed true or false`,
  ],
  [
    'a new product with the id of a listed one',
    (n) => {
      newProduct(n).id = 'S2'
    },
    `${N}.id: found "S2", allowed an id used once; products[1] has it already`,
  ],
  [
    'a listing after the year',
    (n) => {
      newProduct(n).listingMonth = '2028-03'
    },
    `${N}.listingMonth: found "2028-03", ${year}`,
  ],
  [
    'a listing in no stores',
    (n) => {
      newProduct(n).stores = []
    },
    `${N}.stores: found [], allowed a list with at least one entry`,
  ],
  [
    'a negative ramp',
    (n) => {
      newProduct(n).ramp[1] = -0.1
    },
    `${N}.ramp[1]: found -0.1, ${amount}`,
  ],
  [
    'baseline volume of a new product',
    (n) => {
      newProduct(n).monthlyUnits = []
    },
    `${N}.monthlyUnits: found [], allowed no field of this name`,
  ],
  [
    'a success of 120 %',
    (n) => {
      newProduct(n).successProbability = 1.2
    },
    `${N}.successProbability: found 1.2, ${share}`,
  ],
]

test.each(wrong)('%s is refused by path, find and what is allowed', (_, edit, line) => {
  expect(linesAfter(edit)).toContain(line)
})
