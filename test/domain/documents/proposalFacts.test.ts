import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ProposalFacts, proposalFacts } from '../../../domain/documents/proposalFacts.ts'
import { type PublicNegotiation, publicNegotiation } from '../../../domain/documents/publicView.ts'
import { simulate } from '../../../domain/engine/simulate.ts'
import type { Language } from '../../../domain/locale/language.ts'
import type { Negotiation } from '../../../domain/negotiation/negotiation.ts'
import { MARKED, MARKS, privateDeal } from './privateDeal.ts'

type Leaf = string | number | boolean | null | undefined
/** Every name of a field at any depth. */
type FieldNames<Value> = Value extends Leaf
  ? never
  : Value extends readonly (infer Item)[]
    ? FieldNames<Item>
    : {
        [Key in keyof Value]-?: (string extends Key ? never : Key) | FieldNames<Value[Key]>
      }[keyof Value]

type PrivateName =
  | 'unitCost'
  | 'logisticsCost'
  | 'costOfCapital'
  | 'returnSalvage'
  | 'successProbability'
  | 'costOfGoods'
  | 'grossMargin'
  | 'logistics'
  | 'financing'
  | 'contribution'
  | 'contributionRate'
  | 'netNetSales'
  | 'jointSurplus'
  | 'taxLeak'
  | 'supplier'
  | 'privateNote'
  | 'visibility'
  | 'status'
  | 'role'
  | 'risk'
  | 'target'
  | 'walkAway'
  | 'mandate'
  | 'scenarios'

/** Compiles only while neither type can hold a private field; a service level's own `target` is no scenario. */
const leaks: [
  Extract<FieldNames<ProposalFacts> | Exclude<FieldNames<PublicNegotiation>, 'target'>, PrivateName>,
] extends [never]
  ? 'none'
  : never = 'none'

function facts(negotiation: Negotiation, scenario: string, language: Language = 'zh-CN'): ProposalFacts {
  const result = proposalFacts(negotiation, scenario, language)
  if (!result.ok) throw new Error(result.error.kind)
  return result.value
}

const twoSidedYear = JSON.parse(
  readFileSync(new URL('../../fixtures/cases/04-two-sided-year.json', import.meta.url), 'utf8'),
) as { negotiation: Negotiation; expected: Record<string, { retailer: Record<string, number> }> }

describe('what the retailer may know', () => {
  test('the types of the paper have no field for anything private', () => {
    expect(leaks).toBe('none')
  })

  test('no marked secret stands anywhere in the facts or in the public negotiation', () => {
    const deal = privateDeal(MARKED)
    const open = deal.scenarios.find(({ id }) => id === 'open')
    if (!open) throw new Error('no opening')
    const written = JSON.stringify([
      facts(deal, 'open'),
      facts(deal, 'open', 'en'),
      publicNegotiation(deal, open),
    ])
    expect(MARKS.filter((mark) => written.includes(mark))).toEqual([])
  })

  test('whatever the private fields hold, the facts are the same to the last digit', () => {
    const rate = fc.double({ min: 0, max: 0.5, noNaN: true })
    const secrets = fc.record({
      text: fc.string({ unit: 'grapheme', maxLength: 40 }),
      unitCost: fc.double({ min: 0, max: 50, noNaN: true }),
      logisticsCost: fc.double({ min: 0, max: 5, noNaN: true }),
      costOfCapital: rate,
      returnSalvage: rate,
      successProbability: rate,
      reserveRate: rate,
      walkAwayRate: rate,
      targetRate: rate,
    })
    const known = JSON.stringify(facts(privateDeal(MARKED), 'open'))
    fc.assert(
      fc.property(secrets, (drawn) => {
        expect(JSON.stringify(facts(privateDeal(drawn), 'open'))).toBe(known)
      }),
      { numRuns: 60 },
    )
  })

  test('the walk-away is never put on paper, and a scenario that is not there is said', () => {
    expect(proposalFacts(privateDeal(MARKED), 'floor', 'en')).toEqual({
      ok: false,
      error: { kind: 'scenario-is-walk-away' },
    })
    expect(proposalFacts(privateDeal(MARKED), 'nowhere', 'en')).toEqual({
      ok: false,
      error: { kind: 'not-found' },
    })
  })

  test('without an estimate of the retailer’s own cost of capital no float is shown: ours could be solved from it', () => {
    const { proposal, terms } = facts(privateDeal(MARKED), 'open')
    expect(proposal.floatBenefit).toBeUndefined()
    expect(proposal.paymentDays).toBe(45)
    const payment = terms.groups.find((group) => group.class === 'payment')?.rows[0]
    expect(payment?.gain).toBeUndefined()
  })
})

describe('the figures of the paper', () => {
  test('a year worked by hand: ¥5,083,431.87 of total margin last year, front ¥3,811,111.11, back ¥1,272,320.75', () => {
    const { lastYear } = facts(twoSidedYear.negotiation, 'C')
    expect(lastYear?.frontMargin).toBeCloseTo(3_811_111.11, 2)
    expect(lastYear?.backMargin).toBeCloseTo(1_272_320.75, 2)
    expect(lastYear?.totalMargin).toBeCloseTo(5_083_431.87, 2)
    expect(lastYear?.contractPoints).toBeCloseTo(12.612245, 6)
    expect(lastYear?.purchasesIn).toBeCloseTo(9_800_000 * 1.13, 4)
  })

  test('the headline margin is the one on the screen for the same terms', () => {
    const { negotiation, expected } = twoSidedYear
    const scenario = negotiation.scenarios.find(({ id }) => id === 'C')
    if (!scenario) throw new Error('no C')
    const shown = facts(negotiation, 'C').proposal
    const { retailer } = simulate(negotiation, scenario)
    expect(shown.totalMargin).toBe(retailer.totalMargin)
    expect(shown.retailSales).toBe(retailer.retailSales)
    expect(shown.totalMargin).toBeCloseTo(expected.C?.retailer.totalMargin ?? 0, 2)
  })

  test('a reserve of our own is left out: the margin is that of the shared terms', () => {
    const deal = privateDeal(MARKED)
    const scenario = deal.scenarios.find(({ id }) => id === 'open')
    if (!scenario) throw new Error('no opening')
    const shared = { ...scenario, terms: scenario.terms.filter(({ id }) => id !== 'reserve') }
    expect(facts(deal, 'open').proposal.totalMargin).toBe(simulate(deal, shared).retailer.totalMargin)
  })

  test('the bridge adds up to the difference, and months and categories to the year', () => {
    const { benefitChanges, lastYear, proposal, categories, purchasesByMonth } = facts(
      twoSidedYear.negotiation,
      'C',
    )
    const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
    expect(sum(benefitChanges.map(({ yuan }) => yuan))).toBeCloseTo(
      proposal.totalMargin - (lastYear?.totalMargin ?? 0),
      4,
    )
    expect(sum(purchasesByMonth.proposal)).toBeCloseTo(proposal.purchasesEx, 4)
    expect(sum(categories.map(({ totalMargin }) => totalMargin))).toBeCloseTo(proposal.totalMargin, 4)
  })

  test('a promotion is worth the plan with it less the plan without it', () => {
    const deal = privateDeal(MARKED)
    const scenario = deal.scenarios.find(({ id }) => id === 'open')
    if (!scenario) throw new Error('no opening')
    const shared = { ...scenario, terms: scenario.terms.filter(({ id }) => id !== 'reserve') }
    const without = simulate(deal, { ...shared, promotions: [] }).retailer.totalMargin
    const [spring] = facts(deal, 'open').promotions
    expect(spring?.benefit).toBeCloseTo(simulate(deal, shared).retailer.totalMargin - without, 6)
  })
})

describe('the comparison of terms', () => {
  test('puts last year, the ask and the proposal side by side and marks what moved', () => {
    const { groups } = facts(privateDeal(MARKED), 'open').terms
    const row = groups.find((group) => group.class === 'rebate')?.rows[0]
    expect(row).toMatchObject({
      name: '无条件返利',
      basis: '含税净进货额',
      lastYear: { value: '2.00 %', detail: '按年结算' },
      ask: { value: '5.00 %' },
      proposal: { value: '3.00 %' },
      changed: true,
      inReturnFor: '两个新品坑位',
    })
    expect(groups.flatMap(({ rows }) => rows)).toHaveLength(2)
  })

  test('a switch of the base is shown in the column it stands in', () => {
    const deal = privateDeal(MARKED)
    const scenarios = deal.scenarios.map((scenario) =>
      scenario.role === 'ask'
        ? {
            ...scenario,
            terms: scenario.terms.map((term) =>
              term.id === 'year' ? { ...term, basis: { on: 'list', tax: 'in' } as const } : term,
            ),
          }
        : scenario,
    )
    const { groups } = facts({ ...deal, scenarios }, 'open').terms
    const row = groups.find((group) => group.class === 'rebate')?.rows[0]
    expect(row?.ask?.detail).toBe('按年结算，基数：含税供价金额')
  })
})
