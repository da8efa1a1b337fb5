import { expect, test } from 'vitest'
import { loadFormulas } from '../../../domain/formula/formulaLanguage.ts'
import { amount, linesAfter, rule, share, T, term, type Wrong, year } from './faultLines.ts'

await loadFormulas()

const wrong: readonly Wrong[] = [
  [
    'a step of 0',
    (n) => {
      rule(n, 'everyStep').step = 0
    },
    `${T}[4].rule.step: found 0, allowed a number above 0`,
  ],
  [
    'points that fall',
    (n) => {
      rule(n, 'interpolated').points[1][0] = 10_000
    },
    `${T}[5].rule.points[1][0]: found 10000, allowed more than the point before it, 10000`,
  ],
  [
    'a point of three numbers',
    (n) => {
      rule(n, 'interpolated').points[1].push(1)
    },
    `${T}[5].rule.points[1]: found [20000,0.02,1], allowed a pair [threshold, rate]`,
  ],
  [
    'no points',
    (n) => {
      rule(n, 'interpolated').points = []
    },
    `${T}[5].rule.points: found [], allowed a list with at least one entry`,
  ],
  [
    'a fee in a month outside the year',
    (n) => {
      rule(n, 'fixed').months[0] = '2028-03'
    },
    `${T}[6].rule.months[0]: found "2028-03", ${year}`,
  ],
  [
    'a month named twice',
    (n) => {
      rule(n, 'fixed').months[1] = '2027-03'
    },
    `${T}[6].rule.months[1]: found "2027-03", allowed each month once`,
  ],
  [
    'a fixed amount with a basis',
    (n) => {
      term(n, 'fixed').basis = { on: 'net', tax: 'in' }
    },
    `${T}[6].basis: found {"on":"net","tax":"in"}, allowed nothing here: a rule of kind fixed has no basis`,
  ],
  [
    'a fixed amount without its tax side',
    (n) => {
      delete term(n, 'fixed').taxIncluded
    },
    `${T}[6].taxIncluded: found nothing, allowed true or false, for the amount follows no basis`,
  ],
  [
    'a count without its tax side',
    (n) => {
      delete term(n, 'count').taxIncluded
    },
    `${T}[7].taxIncluded: found nothing, allowed true or false, for the amount follows no basis`,
  ],
  [
    'a negative quantity',
    (n) => {
      rule(n, 'count').quantity = -1
    },
    `${T}[7].rule.quantity: found -1, ${amount}`,
  ],
  [
    'payment after 366 days',
    (n) => {
      rule(n, 'paymentDays').days = 366
    },
    `${T}[8].rule.days: found 366, allowed a number of days from 0 to 365`,
  ],
  [
    'payment days as a rebate',
    (n) => {
      term(n, 'paymentDays').class = 'rebate'
    },
    `${T}[8].class: found "rebate", allowed payment, the class of payment days`,
  ],
  [
    'payment days with a cap',
    (n) => {
      term(n, 'paymentDays').cap = 10
    },
    `${T}[8].cap: found 10, allowed nothing here: payment days have no stated amount to bind`,
  ],
  [
    'a rebate of class payment',
    (n) => {
      term(n, 'percent').class = 'payment'
      delete term(n, 'percent').cap
      delete term(n, 'percent').floor
    },
    `${T}[0].rule.kind: found "percent", allowed a rule of kind paymentDays, for the class is payment`,
  ],
  [
    'two terms of payment days',
    (n) => {
      n.scenarios[0].terms.push({ ...term(n, 'paymentDays'), id: 'again' })
    },
    `${T}[11].rule.kind: found "paymentDays", allowed one term of payment days in a scenario; paymentDays is one already`,
  ],
  [
    'a guarantee with a basis',
    (n) => {
      term(n, 'marginGuarantee').basis = { on: 'retailSales', tax: 'ex' }
    },
    `${T}[9].basis: found {"on":"retailSales","tax":"ex"}, allowed nothing here: a rule of kind marginGuarantee has no basis`,
  ],
  [
    'a service level of 95 instead of 0.95',
    (n) => {
      rule(n, 'serviceLevel').target = 95
    },
    `${T}[10].rule.target: found 95, ${share}`,
  ],
  [
    'a service level without a basis',
    (n) => {
      delete term(n, 'serviceLevel').basis
    },
    `${T}[10].basis: found nothing, allowed a basis: on and tax`,
  ],
  [
    'a formula with a name nobody knows',
    (n) => {
      term(n, 'percent').rule = { kind: 'formula', expression: 'cos(purchases)', period: 'year' }
    },
    `${T}[0].rule.expression: found "cos", allowed one of the functions if, min, max, round, floor, ceil, abs, between`,
  ],
  [
    'a formula with growth and no purchases of last year',
    (n) => {
      delete n.lastYear
      term(n, 'percent').rule = { kind: 'formula', expression: 'growth * 100', period: 'year' }
    },
    `${T}[0].rule.expression: found "growth * 100", allowed a base of last year above 0 for growth and lastYearPurchases: lastYear.purchasesIn of the negotiation`,
  ],
  [
    'an unknown state of talks',
    (n) => {
      term(n, 'percent').status = 'maybe'
    },
    `${T}[0].status: found "maybe", allowed one of open, inTalks, agreed, parked, refused`,
  ],
]

test.each(wrong)('%s is refused by path, find and what is allowed', (_, edit, line) => {
  expect(linesAfter(edit)).toContain(line)
})
