import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { proposalFacts } from '../../../domain/documents/proposalFacts.ts'
import { proposalHints } from '../../../domain/documents/proposalHints.ts'
import {
  checkedFields,
  madeForRetailer,
  PRIVATE_FIELDS,
  privateTwin,
} from '../../../domain/documents/proposalPrivacy.ts'
import type { Negotiation } from '../../../domain/negotiation/negotiation.ts'
import { parseNegotiationText } from '../../../domain/negotiation/parseNegotiationText.ts'
import { err, ok } from '../../../domain/result.ts'
import { isApproved, scenarioMark } from '../../../domain/scenarios/approval.ts'
import { MARKED, privateDeal } from './privateDeal.ts'

const deal = privateDeal(MARKED)
const CASES = new URL('../../fixtures/cases/', import.meta.url)

function paperOf(negotiation: Negotiation): Uint8Array {
  const facts = proposalFacts(negotiation, 'open', 'zh-CN')
  if (!facts.ok) throw new Error(facts.error.kind)
  return Buffer.from(JSON.stringify(facts.value))
}

test('of our own things none moves a byte of the paper, one by one or all together', async () => {
  const checks = await checkedFields(deal, 'open', paperOf(deal), async (twin) => paperOf(twin))
  expect(checks.filter(({ isAbsent }) => !isAbsent)).toEqual([])
  for (const field of PRIVATE_FIELDS) {
    expect(Buffer.from(paperOf(privateTwin(deal, 'open', [field]))).equals(paperOf(deal))).toBe(true)
  }
})

const leaking: readonly (readonly [string, (from: Negotiation) => unknown])[] = [
  ['unitCost', (from) => from.products[0]?.unitCost],
  ['logisticsCost', (from) => from.products[1]?.logisticsCost],
  ['walkAway', (from) => from.scenarios.find(({ role }) => role === 'walkAway')?.terms],
  ['supplierOnlyTerms', (from) => from.scenarios[0]?.terms.length],
  ['privateNotes', (from) => from.scenarios[2]?.terms[0]?.privateNote],
  ['risk', (from) => from.scenarios[2]?.risk],
  ['successProbability', (from) => from.scenarios[2]?.newProducts?.[0]?.successProbability],
  ['fileName', (from) => from.name],
]

test.each(leaking)('a paper that told %s would be named for it', async (field, told) => {
  const make = (from: Negotiation) =>
    Buffer.concat([paperOf(from), Buffer.from(JSON.stringify(told(from) ?? null))])
  const checks = await checkedFields(deal, 'open', make(deal), async (twin) => make(twin))
  const found = checks.filter(({ isAbsent }) => !isAbsent).map((each) => each.field)
  expect(found).toContain(field)
  expect(found.length).toBeLessThan(5)
})

test('any maker of bytes is asked twice and its paper given out where nothing private moved it', async () => {
  const asked: Negotiation[] = []
  const made = await madeForRetailer(deal, 'open', async (each) => {
    asked.push(each)
    return ok(paperOf(each))
  })
  expect(made).toEqual({ ok: true, value: paperOf(deal) })
  expect(asked).toEqual([deal, privateTwin(deal, 'open', PRIVATE_FIELDS)])
})

test.each(leaking)('a paper that tells %s is not given out, and says so by name', async (field, told) => {
  const made = await madeForRetailer(deal, 'open', async (from) =>
    ok(Buffer.concat([paperOf(from), Buffer.from(JSON.stringify(told(from) ?? null))])),
  )
  expect(made).toMatchObject({ ok: false, error: { kind: 'tells-private' } })
  expect(JSON.stringify(made)).toContain(JSON.stringify(field))
})

test('a paper that only two private things move together is not given out either', async () => {
  const costOf = (from: Negotiation) => from.products[0]?.unitCost
  const made = await madeForRetailer(deal, 'open', async (from) =>
    ok(Buffer.from(from.name !== deal.name && costOf(from) !== costOf(deal) ? 'other' : 'same')),
  )
  expect(made).toEqual({ ok: false, error: { kind: 'tells-private', fields: PRIVATE_FIELDS } })
})

test('a maker that refuses is told on as it refuses, and one that refuses the twin gives nothing out', async () => {
  expect(await madeForRetailer(deal, 'open', async () => err({ kind: 'no-ink' }))).toEqual({
    ok: false,
    error: { kind: 'no-ink' },
  })
  const made = await madeForRetailer(deal, 'open', async (from) =>
    from.name === deal.name ? ok(paperOf(from)) : err({ kind: 'no-ink' }),
  )
  expect(made).toEqual({ ok: false, error: { kind: 'tells-private', fields: ['fileName'] } })
})

test('no paper of the published cases or of the sample is held back: what is private moves none of them', async () => {
  const cases = readdirSync(CASES).filter((name) => name.endsWith('.json'))
  const files = [
    ...cases.map((name) => new URL(name, CASES)),
    new URL('../../../db/sample/negotiation.json', import.meta.url),
  ]
  let papers = 0
  for (const file of files) {
    const content = JSON.parse(readFileSync(file, 'utf8'))
    const parsed = parseNegotiationText(JSON.stringify(content.negotiation ?? content))
    if (!parsed.ok) continue
    for (const { id } of parsed.value.scenarios) {
      const made = await madeForRetailer(parsed.value, id, async (each) => {
        const facts = proposalFacts(each, id, 'zh-CN')
        return facts.ok ? ok(Buffer.from(JSON.stringify(facts.value))) : facts
      })
      if (made.ok) papers += 1
      else expect([file.pathname, id, made.error.kind]).not.toContain('tells-private')
    }
  }
  expect(papers).toBeGreaterThan(files.length)
}, 120_000)

test('an approved paper is checked as approved: its twin is no draft', () => {
  const open = deal.scenarios.find(({ id }) => id === 'open')
  if (open === undefined) throw new Error('no such scenario')
  const review = {
    id: 'r',
    scenario: 'open',
    decision: 'approved',
    by: '王总',
    at: '2026-11-20T09:00:00.000Z',
    contentMark: scenarioMark(open),
  } as const
  fc.assert(
    fc.property(fc.subarray([...PRIVATE_FIELDS]), (fields) => {
      const twin = privateTwin({ ...deal, reviews: [review] }, 'open', fields)
      const scenario = twin.scenarios.find(({ id }) => id === 'open')
      expect(scenario !== undefined && isApproved(twin.reviews, scenario)).toBe(true)
    }),
  )
})

test('blanks and doubtful words are named with their place, and only of what is printed', () => {
  const plan = {
    version: '2',
    market: [{ statement: '品类增长 4.2 %', source: '' }],
    asks: ['统一零售价 19.9 元'],
    steps: [{ what: '签署合同', owner: '双方' }],
  }
  expect(proposalHints(plan)).toEqual([
    { kind: 'noSource', place: 'market', text: '品类增长 4.2 %' },
    { kind: 'resalePrice', place: 'asks', text: '统一零售价 19.9 元' },
    { kind: 'noDay', place: 'timetable', text: '签署合同' },
  ])
  expect(proposalHints({ ...plan, sections: ['asks'] }).map(({ kind }) => kind)).toEqual(['resalePrice'])
  expect(proposalHints(undefined).map(({ kind }) => kind)).toEqual(['noVersion', 'noMarket'])
})
