import { expect, test } from 'vitest'
import { amount, linesAfter, rule, share, T, term, type Wrong } from './faultLines.ts'

const wrong: readonly Wrong[] = [
  [
    'tiers that fall',
    (n) => {
      rule(n, 'tiered').tiers[1].from = 9_000
    },
    `${T}[2].rule.tiers[1].from: found 9000, allowed more than the threshold before it, 10000`,
  ],
  [
    'two tiers from one threshold',
    (n) => {
      rule(n, 'tiered').tiers[1].from = 10_000
    },
    `${T}[2].rule.tiers[1].from: found 10000, allowed more than the threshold before it, 10000`,
  ],
  [
    'no tiers',
    (n) => {
      rule(n, 'tiered').tiers = []
    },
    `${T}[2].rule.tiers: found [], allowed a list with at least one entry`,
  ],
  [
    'a tier from below nothing',
    (n) => {
      rule(n, 'tiered').tiers[0].from = -1
    },
    `${T}[2].rule.tiers[0].from: found -1, ${amount}`,
  ],
  [
    'a tier rate of 150 %',
    (n) => {
      rule(n, 'tiered').tiers[0].rate = 1.5
    },
    `${T}[2].rule.tiers[0].rate: found 1.5, ${share}`,
  ],
  [
    'a marginal lump',
    (n) => {
      rule(n, 'tiered').pays = 'lump'
    },
    `${T}[2].rule.method: found "marginal", allowed wholeAmount, the only method that pays a lump`,
  ],
  [
    'a marginal rate on units',
    (n) => {
      rule(n, 'tiered').metric = { of: 'units' }
    },
    `${T}[2].rule.metric.of: found "units", allowed the paying basis, for marginal pays a rate on what it tests`,
  ],
  [
    'a capped sum per unit that tests yuan',
    (n) => {
      Object.assign(rule(n, 'tiered'), { method: 'cappedSum', pays: 'perUnit' })
    },
    `${T}[2].rule.metric.of: found "basis", allowed units, for cappedSum pays per unit on what it tests`,
  ],
  [
    'a marginal rate that tests another basis',
    (n) => {
      rule(n, 'tiered').metric.basis = { on: 'list', tax: 'in' }
    },
    `${T}[2].rule.metric.basis: found {"on":"list","tax":"in"}, allowed the paying basis: marginal pays on what it tests`,
  ],
  [
    'marginal units of other products',
    (n) => {
      Object.assign(rule(n, 'tiered'), {
        pays: 'perUnit',
        metric: { of: 'units', basis: { on: 'net', tax: 'in', include: { products: ['S1'] } } },
      })
    },
    `${T}[2].rule.metric.basis: found {"on":"net","tax":"in","include":{"products":["S1"]}}, allowed the paying basis: marginal pays on what it tests`,
  ],
  [
    'growth tiers from −100 %',
    (n) => {
      rule(n, 'growth').tiers[0].from = -1
    },
    `${T}[3].rule.tiers[0].from: found -1, allowed a number above -1 (8 % more is 0.08)`,
  ],
  [
    'growth on nothing',
    (n) => {
      n.lastYear.purchasesIn = 0
    },
    `${T}[3].rule.lastYear: found 0, allowed a base of last year above 0: here, or lastYear.purchasesIn of the negotiation`,
  ],
  [
    'growth without last year',
    (n) => {
      delete n.lastYear
      term(n, 'growth').basis = { on: 'net', tax: 'ex' }
    },
    `${T}[3].rule.lastYear: found nothing, allowed a base of last year above 0: here, or lastYear.purchasesEx of the negotiation`,
  ],
  [
    'growth on the invoice without its own base',
    (n) => {
      term(n, 'growth').basis.on = 'invoice'
    },
    `${T}[3].rule.lastYear: found nothing, allowed a base of last year of its own, for the basis is not net purchases unfiltered`,
  ],
  [
    'growth of one category without its own base',
    (n) => {
      term(n, 'growth').basis.include = { categories: ['洗发水'] }
    },
    `${T}[3].rule.lastYear: found nothing, allowed a base of last year of its own, for the basis is not net purchases unfiltered`,
  ],
  [
    'growth without promoted units and its own base',
    (n) => {
      term(n, 'growth').basis.exclude = { promotedUnits: true }
    },
    `${T}[3].rule.lastYear: found nothing, allowed a base of last year of its own, for the basis is not net purchases unfiltered`,
  ],
  [
    'an own base of 0',
    (n) => {
      rule(n, 'growth').lastYear = 0
    },
    `${T}[3].rule.lastYear: found 0, allowed a number above 0`,
  ],
]

test.each(wrong)('%s is refused by path, find and what is allowed', (_, edit, line) => {
  expect(linesAfter(edit)).toContain(line)
})
