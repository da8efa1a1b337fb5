import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TermSheetFacts } from '../../../domain/documents/termSheet.ts'
import { blankFields, sheetBlanks } from '../../../domain/documents/termSheetBlanks.ts'
import { followingSheet, sheetChanges } from '../../../domain/documents/termSheetChanges.ts'
import { termSheetFacts } from '../../../domain/documents/termSheetFacts.ts'
import { termSheetJson } from '../../../domain/documents/termSheetJson.ts'
import { nextSheet } from '../../../domain/documents/termSheetSuccession.ts'
import type { Negotiation } from '../../../domain/negotiation/negotiation.ts'
import { MARKED, privateDeal } from './privateDeal.ts'
import { completed } from './sheetDeal.ts'

const deal = completed(privateDeal(MARKED))

function factsOf(
  negotiation: Negotiation,
  language: 'zh-CN' | 'en' = 'zh-CN',
  version = '1',
): TermSheetFacts {
  const issue = { version, issuedOn: '2026-12-01', engineVersion: '0.1.0' }
  const facts = termSheetFacts(negotiation, 'open', language, issue)
  if (!facts.ok) throw new Error(facts.error.kind)
  return facts.value
}

const before = factsOf(deal)
const changed = (particulars: Negotiation['particulars']) =>
  factsOf({ ...deal, particulars: { ...deal.particulars, ...particulars } })

test('nothing is changed where only the version and the day of issue are others', () => {
  expect(sheetChanges(before, { ...factsOf(deal, 'zh-CN', '2'), engineVersion: '9' })).toEqual([])
})

test('another notice period and one more promise are told old beside new, nothing else', () => {
  const after = changed({ priceNoticeDays: 45, commitments: ['全年不锁码', '两个端架'] })
  expect(sheetChanges(before, after)).toEqual([
    { where: '零售商承诺事项', what: '2', before: null, after: '两个端架' },
    {
      where: '价格',
      what: '供价调整',
      before: '一方提前 30 天书面通知，经双方书面确认后执行；确认前按原供价',
      after: '一方提前 45 天书面通知，经双方书面确认后执行；确认前按原供价',
    },
  ])
})

test('a term that goes is told as gone, with the totals it moves', () => {
  const [first] = before.terms
  const without: Negotiation = {
    ...deal,
    scenarios: deal.scenarios.map((scenario) => ({
      ...scenario,
      terms: scenario.terms.filter(({ name }) => name !== first?.name),
    })),
  }
  const changes = sheetChanges(before, factsOf(without))
  const gone = changes.filter(({ where }) => where === first?.name)
  expect(gone.find(({ what }) => what === '约定')).toMatchObject({ after: null })
  expect(gone.every(({ after }) => after === null)).toBe(true)
  expect(changes.some(({ where }) => where === '金额合计')).toBe(true)
})

/** Every leaf of the facts that the paper shows. */
type Path = readonly (string | number)[]

function leaves(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((each, at) => leaves(each, [...path, at]))
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, each]) => leaves(each, [...path, key]))
}

function withLeaf(value: unknown, [key, ...rest]: Path, put: (leaf: unknown) => unknown): unknown {
  if (key === undefined) return put(value)
  if (Array.isArray(value)) return value.map((each, at) => (at === key ? withLeaf(each, rest, put) : each))
  const record = value as Record<string, unknown>
  return { ...record, [key]: withLeaf(record[key], rest, put) }
}

// What names a line, how terms are numbered, and what follows from another field.
const NOT_TOLD =
  /^(format|formatVersion|language|engineVersion|issue)|label|number$|^sections\.\d+\.key|totals\.\d+\.(key|words)|terms\.\d+\.(class|taxSide|isFixed)$|seal|priceInFen/u

test('whatever figure or word of the sheet is another, there is a change that tells it', () => {
  const told = leaves(before).filter((path) => !NOT_TOLD.test(path.join('.')))
  expect(told.length).toBeGreaterThan(80)
  fc.assert(
    fc.property(fc.constantFrom(...told), (path) => {
      const other = (leaf: unknown) => (typeof leaf === 'number' ? leaf + 1 : `${leaf ?? ''}别`)
      const after = withLeaf(before, path, other) as TermSheetFacts
      expect(sheetChanges(before, after)).not.toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('a sheet that follows another names it with its whole hash, and keeps what changed in its own facts', () => {
  const sha256 = '0123456789abcdef'.repeat(4)
  const next = followingSheet(changed({ priceNoticeDays: 45 }), { facts: before, sha256, kind: 'amendment' })
  expect(next.follows).toMatchObject({ kind: 'amendment', number: 'QR-2027-0001', version: '1' })
  expect(next.follows?.sha256.replaceAll(' ', '')).toBe(sha256)
  expect(next.follows?.changes).toHaveLength(1)
  expect(termSheetJson(next)).toContain('一方提前 45 天')
})

test('every blank of a sheet says where it is filled in, in either language', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const bare = privateDeal(MARKED)
    const {
      particulars: _p,
      clauses: _c,
      ...unsaid
    } = {
      ...bare,
      account: { ...bare.account, newStores: [{ month: '2027-05', count: 2 }] },
    }
    const facts = factsOf(unsaid, language)
    const blanks = sheetBlanks(facts)
    expect(blanks.map(({ phrase }) => phrase)).toEqual(blankFields(facts))
    const fields = blanks.flatMap(({ place }) => (place.of === 'particular' ? [place.field] : []))
    expect(new Set(fields).size).toBe(fields.length)
    expect(fields).toEqual(
      expect.arrayContaining(['number', 'supplier.creditCode', 'retailer.title', 'storeScope', 'newStores']),
    )
    expect(fields).toEqual(
      expect.arrayContaining(['smeStatement', 'precedence', 'originals', 'lateInterest']),
    )
  }
})

const issued = (id: string, rest: Partial<Parameters<typeof nextSheet>[0][number]> = {}) => ({
  id,
  number: 'QR-1',
  version: '1',
  language: 'zh-CN' as const,
  frozenAt: `2026-12-0${id}`,
  amends: null,
  isLocked: false,
  ...rest,
})

test('versions count on by number and language; the first one follows nothing', () => {
  expect(nextSheet([], { number: 'QR-1', language: 'zh-CN' })).toEqual({
    kind: 'first',
    number: 'QR-1',
    version: '1',
  })
  const two = [issued('1'), issued('2', { version: '2' })]
  expect(nextSheet(two, { number: 'QR-1', language: 'zh-CN' })).toEqual({
    kind: 'version',
    number: 'QR-1',
    version: '3',
    since: '2',
  })
  expect(nextSheet(two, { number: 'QR-1', language: 'en' })).toMatchObject({ kind: 'first', version: '1' })
  expect(nextSheet(two, { number: null, language: 'zh-CN' })).toMatchObject({ number: null })
})

test('after a lock comes its amendment B1 in its language, after that is locked B2 of it', () => {
  const first = [issued('1', { isLocked: true })]
  expect(nextSheet(first, { number: 'other', language: 'en' })).toEqual({
    kind: 'amendment',
    number: 'QR-1-B1',
    version: '1',
    amends: '1',
    language: 'zh-CN',
  })
  const open = [...first, issued('2', { number: 'QR-1-B1', amends: '1' })]
  expect(nextSheet(open, { number: null, language: 'zh-CN' })).toMatchObject({
    number: 'QR-1-B1',
    version: '2',
    amends: '1',
  })
  const second = [...first, issued('2', { number: 'QR-1-B1', amends: '1', isLocked: true })]
  expect(nextSheet(second, { number: null, language: 'zh-CN' })).toMatchObject({
    number: 'QR-1-B2',
    version: '1',
    amends: '2',
  })
})
