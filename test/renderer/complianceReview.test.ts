import { expect, test } from 'vitest'
import type { Finding } from '../../domain/compliance/finding.ts'
import type { Term } from '../../domain/negotiation/term.ts'
import type { LiveScenario, Workspace } from '../../domain/scenarios/liveScenario.ts'
import { groupFindings } from '../../renderer/features/compliance/groupFindings.ts'
import { tabOfFinding } from '../../renderer/features/compliance/placeOf.ts'
import { countsOf, publicFindings, reviewScenario } from '../../renderer/shared/findings.ts'

const term = (id: string, name: string, change: Partial<Term> = {}): Term => ({
  id,
  name,
  class: 'fee',
  rule: { kind: 'fixed', amount: 60_000, months: ['2027-01'] },
  vatClass: 'serviceOrdinaryInvoice',
  taxIncluded: true,
  ...change,
})
const terms = [
  term('rebate', '无条件返利', {
    class: 'rebate',
    rule: { kind: 'percent', rate: 0.01, settle: 'month' },
    basis: { on: 'net', tax: 'in' },
    vatClass: 'rebateRedInvoice',
  }),
  term('renewal', '合同续签费'),
  term('days', '账期', { class: 'payment', rule: { kind: 'paymentDays', days: 61, from: 'receipt' } }),
  term('gift', '店长个人红包', { visibility: 'supplierOnly', privateNote: '门店另外要的那一笔' }),
]
const nothing = { rows: [], removed: [] }
const scenario: LiveScenario = {
  id: 'offer',
  name: '开价',
  role: 'opening',
  terms: { rows: terms, removed: [] },
  promotions: nothing,
  newProducts: nothing,
}
const workspace: Workspace = {
  name: '年度合同',
  supplier: { name: '甲' },
  account: { name: '乙', stores: 120 },
  year: { start: '2027-01' },
  assumptions: { costOfCapital: 0.06, serviceVatRate: 0.06 },
  products: [],
  scenarios: [scenario],
}

const offer = () => reviewScenario(workspace, 'offer')
const ids = (findings: readonly Finding[] | null) => new Set(findings?.map(({ id }) => id))

test('61 days from receipt, a renewal fee and a gift to a store manager are three risks of one offer', () => {
  const { findings } = offer()
  for (const id of ['P-60RECEIPT', 'F-CONTRACT', 'B-STAFF'] as const) expect(ids(findings)).toContain(id)
  expect(countsOf(findings ?? [])[0]).toEqual(['risk', 3])
})

test('a scenario nobody changed is checked once, and again once anything around it changed', () => {
  expect(offer()).toBe(offer())
  const clauses = { lateInterest: 0.18, loanPrimeRate: 0.03 }
  const agreed = reviewScenario({ ...workspace, clauses }, 'offer')
  expect(ids(offer().findings)).toContain('P-LATE')
  expect(ids(agreed.findings)).not.toContain('P-LATE')
})

test('with private content hidden nothing is said of a term that is ours alone, nor of a leak or a mandate', () => {
  const found = offer()
  const leak: Finding = { ...(found.findings?.[0] as Finding), id: 'C-LEAK' }
  const { term: _term, ...beyond } = { ...leak, id: 'C-AUTH' as const }
  const shown = publicFindings({ ...found, findings: [...(found.findings ?? []), leak, beyond] })
  expect(JSON.stringify(shown)).not.toMatch(/红包|gift|C-LEAK|C-AUTH|B-STAFF/)
  for (const id of ['P-60RECEIPT', 'F-CONTRACT'] as const) expect(ids(shown)).toContain(id)
})

test('terms with a risk come before one to be careful with, in the order of the contract, notes on the whole last', () => {
  const groups = groupFindings(offer())
  expect(groups.map(({ term: about }) => about?.name ?? null)).toEqual([
    '合同续签费',
    '账期',
    '店长个人红包',
    '无条件返利',
    null,
  ])
  for (const { findings } of groups) expect(findings.length).toBeGreaterThan(0)
})

test('a finding leads to its term, a promotion’s to the promotions, one about the wording nowhere', () => {
  expect(tabOfFinding({ id: 'F-CONTRACT', term: 'renewal' })).toBe('terms')
  expect(tabOfFinding({ id: 'M-7DAY' })).toBe('promotions')
  expect(tabOfFinding({ id: 'P-LATE' })).toBeNull()
})
