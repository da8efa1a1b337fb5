import { expect, test } from 'vitest'
import { applyChanges } from '../../../domain/actions/applyChanges.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import type { LiveScenario, Workspace } from '../../../domain/scenarios/liveScenario.ts'
import { resolveScenario } from '../../../domain/scenarios/resolveScenario.ts'
import { sheetEdits } from '../../../renderer/features/terms/termEdits.ts'
import { publicRows, termRows } from '../../../renderer/features/terms/termRows.ts'

const rebate = (rate: number, change: Partial<Term> = {}): Term => ({
  id: 'monthly',
  name: '月返',
  class: 'rebate',
  rule: { kind: 'percent', rate, settle: 'month' },
  basis: { on: 'net', tax: 'in' },
  vatClass: 'rebateRedInvoice',
  ...change,
})

const nothing = { rows: [], removed: [] }
const scenario = (id: string, role: LiveScenario['role'], terms: Term[], base?: string): LiveScenario => ({
  id,
  name: id,
  role,
  ...(base === undefined ? {} : { base }),
  terms: { rows: terms, removed: [] },
  promotions: nothing,
  newProducts: nothing,
})

const workspace: Workspace = {
  name: '海岳 2027',
  supplier: { name: '甲供应商' },
  account: { name: '乙零售', stores: 10 },
  year: { start: '2027-01' },
  assumptions: { costOfCapital: 0.06 },
  products: [],
  scenarios: [
    scenario('last', 'lastYear', []),
    scenario('open', 'opening', [rebate(0.012), rebate(0.002, { id: 'ours', visibility: 'supplierOnly' })]),
    scenario('walk', 'walkAway', [rebate(0.015)], 'open'),
  ],
}

function after(changes: Parameters<typeof sheetEdits>[3], picked = 'open') {
  const rows = termRows(workspace, picked, null)
  const next = applyChanges(workspace, sheetEdits(workspace, picked, rows, changes))
  if (!next.ok) throw new Error(JSON.stringify(next.error))
  return next.value
}

const rateIn = (changed: Workspace, id: string) => {
  const rule = resolveScenario(changed, id).terms.find((term) => term.id === 'monthly')?.rule
  return rule?.kind === 'percent' ? rule.rate : null
}

test('a number typed under 去年 puts the term into last year, with the details of the others', () => {
  const changed = after([{ rowId: 'monthly', columnId: 'lastYear', value: 0.01 }])
  expect(rateIn(changed, 'last')).toBe(0.01)
  expect(rateIn(changed, 'open')).toBe(0.012)
})

test('a number typed under 当前 changes the picked scenario and not the walk-away that says its own', () => {
  const changed = after([{ rowId: 'monthly', columnId: 'current', value: 0.014 }])
  expect(rateIn(changed, 'open')).toBe(0.014)
  expect(rateIn(changed, 'walk')).toBe(0.015)
})

test('an emptied number takes the term out of that scenario alone', () => {
  const changed = after([{ rowId: 'monthly', columnId: 'walkAway', value: null }])
  expect(rateIn(changed, 'walk')).toBe(null)
  expect(rateIn(changed, 'open')).toBe(0.012)
})

test('a block over three columns is one list of changes that reaches three scenarios', () => {
  const changed = after([
    { rowId: 'monthly', columnId: 'lastYear', value: 0.01 },
    { rowId: 'monthly', columnId: 'current', value: 0.013 },
    { rowId: 'monthly', columnId: 'walkAway', value: 0.016 },
  ])
  expect(['last', 'open', 'walk'].map((id) => rateIn(changed, id))).toEqual([0.01, 0.013, 0.016])
})

test('a new name is the name in every scenario that states the term', () => {
  const changed = after([{ rowId: 'monthly', columnId: 'name', value: '每月返利' }])
  const names = changed.scenarios.flatMap(({ terms }) => terms.rows.map(({ name }) => name))
  expect(names).toEqual(['每月返利', '月返', '每月返利'])
})

test('an unreadable text changes nothing', () => {
  const rows = termRows(workspace, 'open', null)
  const unread = { rowId: 'monthly', columnId: 'current', invalidText: '很多', message: '' }
  expect(sheetEdits(workspace, 'open', rows, [unread])).toEqual([])
})

test('without private columns a term of ours alone is no row of the table', () => {
  const rows = termRows(workspace, 'open', null)
  expect(rows.map(({ id }) => id)).toEqual(['monthly', 'ours'])
  expect(publicRows(rows).map(({ id }) => id)).toEqual(['monthly'])
})
