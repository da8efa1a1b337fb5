import { expect, test } from 'vitest'
import { createSimulator } from '../../../domain/engine/createSimulator.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import type { PlannedAt } from '../../../domain/terms/expression.ts'
import { giveGet, termsNamedIn } from '../../../domain/terms/giveGet.ts'
import { negotiation, rebate, scenario } from '../../support/negotiations.ts'

const fee = (amount: number): Term => ({
  id: 'fee',
  name: '店庆费',
  class: 'fee',
  rule: { kind: 'fixed', amount, months: ['2027-06'] },
  taxIncluded: true,
  vatClass: 'serviceOrdinaryInvoice',
})

/** 2,400 units at 10.00: 24,000.00 ex VAT. */
const at: PlannedAt = {
  negotiation: negotiation(),
  scenario: scenario('s', { terms: [rebate('year', 0.035), fee(1_356)] }),
  simulate: createSimulator(),
}

test('half a point more is 120.00 given, a fee halved from 2,712.00 is 1,356.00 got back: 1,236.00 to the good', () => {
  const { give, get, balance } = giveGet(
    { before: rebate('year', 0.03), now: rebate('year', 0.035) },
    [{ before: fee(2_712), now: fee(1_356) }],
    at,
  )
  expect(give.cost).toBeCloseTo(120, 2)
  expect(give.gain).toBeCloseTo(120, 2)
  expect(get.cost).toBeCloseTo(1_356, 2)
  expect(get.gain).toBeCloseTo(1_356 / 1.06, 2)
  expect(balance).toBeCloseTo(1_236, 2)
})

test('a new term gives all it costs; what did not change gives nothing back', () => {
  const { give, get, balance } = giveGet(
    { before: null, now: rebate('year', 0.035) },
    [{ before: fee(1_356), now: fee(1_356) }],
    at,
  )
  expect(give.cost).toBeCloseTo(840, 2)
  expect(get).toEqual({ cost: 0, gain: 0 })
  expect(balance).toBeCloseTo(-840, 2)
})

test('a text names the terms that stand in it whole, between commas', () => {
  const terms = [rebate('year', 0.03), fee(1)]
  expect(termsNamedIn('店庆费、返利 year', terms).map(({ id }) => id)).toEqual(['year', 'fee'])
  expect(termsNamedIn('店庆费海报封面一期', terms)).toEqual([])
  expect(termsNamedIn(undefined, terms)).toEqual([])
})
