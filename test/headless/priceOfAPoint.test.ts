import { expect, test } from 'vitest'
import { deal, folder, publishedCase } from './runDeal.ts'

test('each percent term, the payment days and each fixed amount of the two-sided year have a price, tiers have none', () => {
  const { text, negotiation } = publishedCase('04-two-sided-year.json')
  const file = folder().file('negotiation.json', text)
  const { exit, stdout, stderr } = deal('price-of-a-point', file, '--scenario', 'A', '--json')
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  const answer: Record<string, { supplier: number; retailer: number }> = JSON.parse(stdout)
  const terms: { id: string; rule: { kind: string } }[] = negotiation.scenarios[0].terms
  const withStep = terms.filter(({ rule }) =>
    ['percent', 'paymentDays', 'fixed', 'count'].includes(rule.kind),
  )
  expect(Object.keys(answer)).toEqual(withStep.map(({ id }) => id))
  expect(Object.values(answer).every(({ supplier }) => supplier < 0)).toBe(true)
})

test('without --scenario, or with one that is not there, it is refused', () => {
  const file = folder().file('negotiation.json', publishedCase('04-two-sided-year.json').text)
  expect(deal('price-of-a-point', file, '--json').exit).toBe(2)
  expect(deal('price-of-a-point', file, '--scenario', 'Z').stderr).toBe(
    '--scenario: found "Z", allowed one of A, B, C\n',
  )
})
