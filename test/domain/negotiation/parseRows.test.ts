import { expect, test } from 'vitest'
import {
  parseNegotiationHead,
  parseNewProduct,
  parseProduct,
  parsePromotion,
  parseScenarioHead,
  parseTerm,
} from '../../../domain/negotiation/parseRows.ts'
import { scenarioContext } from '../../../domain/negotiation/rules/scenarioContext.ts'
import { fullNegotiation } from './fullNegotiation.ts'

const negotiation = fullNegotiation()
const scenario = negotiation.scenarios[0]
const context = scenarioContext(negotiation, scenario)
const { terms, promotions, newProducts, ...head } = scenario

test('every row of a sound scenario is sound by itself', () => {
  for (const term of terms) expect(parseTerm(term, context)).toEqual({ ok: true, value: term })
  expect(parsePromotion(promotions[0], context)).toEqual({ ok: true, value: promotions[0] })
  expect(parseNewProduct(newProducts[0], context)).toEqual({ ok: true, value: newProducts[0] })
  expect(parseProduct(negotiation.products[0])).toEqual({ ok: true, value: negotiation.products[0] })
  expect(parseScenarioHead(head, context)).toEqual({ ok: true, value: head })
})

test('a term is judged by its fields and by its scenario together, under the path it is given', () => {
  const wrong = { ...terms[0], rule: { kind: 'percent', rate: 3, settle: 'month' }, basis: undefined }
  delete wrong.basis
  const parsed = parseTerm(wrong, context, ['scenarios', 'A', 'terms', 'percent'])
  expect(parsed.ok ? [] : parsed.error.map(({ path, code }) => [path, code])).toEqual([
    ['scenarios.A.terms.percent.rule.rate', 'share'],
    ['scenarios.A.terms.percent.basis', 'basisRequired'],
  ])
})

test('a promotion of a product that is not listed is refused by the context alone', () => {
  const parsed = parsePromotion({ ...promotions[0], products: ['gone'] }, context)
  expect(parsed.ok ? [] : parsed.error.map(({ code }) => code)).toEqual(['listedProduct'])
})

test('a scenario being worked on may say the order of its rows', () => {
  const live = { ...head, order: { terms: ['fixed', 'percent'] } }
  expect(parseScenarioHead(live, context)).toEqual({ ok: true, value: live })
})

test('the head of a negotiation takes no lists', () => {
  const { format, version, products, scenarios, ...own } = fullNegotiation()
  expect([format, version, products.length, scenarios.length]).toEqual(['dealtable.negotiation', 1, 3, 2])
  expect(parseNegotiationHead(own)).toEqual({ ok: true, value: own })
  const parsed = parseNegotiationHead({ ...own, products })
  expect(parsed.ok ? [] : parsed.error.map(({ path }) => path)).toEqual(['products'])
})
