import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { applyAction } from '../../db/actions.ts'
import { openNegotiation } from '../../db/negotiations.ts'
import { openStore, type Store } from '../../db/open.ts'
import type { Change } from '../../domain/actions/action.ts'
import { setComment } from '../../domain/actions/commentChanges.ts'
import { setRows } from '../../domain/actions/rowChanges.ts'
import type { Workspace } from '../../domain/scenarios/liveScenario.ts'
import { rebate } from '../support/negotiations.ts'
import { migrationsFolder, ONE, storeWithOne } from '../support/stores.ts'
import { deal, folder } from './runDeal.ts'

/** The store of a manager with one negotiation, closed, so that the command line can open it. */
function managersStore(fields?: Parameters<typeof storeWithOne>[0]): string {
  const store = storeWithOne(fields)
  store.close()
  return store.file
}

/** Works in the store of a file as a person would. */
function work(file: string, id: string, build: (workspace: Workspace) => readonly Change[]): void {
  const opened = openStore(file, { migrationsFolder })
  if (!opened.ok) throw new Error(opened.error.kind)
  const { revision, workspace } = negotiationIn(opened.value)
  const action = { id, label: { key: 'action.test' }, changes: build(workspace) }
  const done = applyAction(opened.value, {
    negotiation: ONE,
    revision,
    at: '2026-11-23T10:00:00.000Z',
    action,
  })
  opened.value.close()
  if (!done.ok) throw new Error(JSON.stringify(done.error))
}

function negotiationIn(store: Store) {
  const found = openNegotiation(store, ONE)
  if (!found.ok) throw new Error('gone')
  return found.value
}

function rates(file: string): readonly (number | undefined)[] {
  const opened = openStore(file, { migrationsFolder })
  if (!opened.ok) throw new Error(opened.error.kind)
  const { workspace } = negotiationIn(opened.value)
  opened.value.close()
  return (
    workspace.scenarios[0]?.terms.rows.map(({ rule }) => (rule.kind === 'percent' ? rule.rate : undefined)) ??
    []
  )
}

const setRate = (id: string, rate: number) => (workspace: Workspace) =>
  setRows(workspace, 'target', 'term', [rebate(id, rate)])

test('packed for the director, changed and remarked on there, and merged back: theirs comes in, ours stays', () => {
  const at = folder()
  const ours = managersStore()
  work(ours, 'before', setRate('data', 0.007))
  process.env.DEAL_TEST_PASSPHRASE = '三亿的合同先给总监看'
  const lock = ['--passphrase-env', 'DEAL_TEST_PASSPHRASE']
  const out = at.path('给总监.deal')
  expect(deal('pack', '--db', ours, '--negotiation', ONE, '--out', out, ...lock)).toMatchObject({ exit: 0 })

  const theirs = at.path('director.db')
  expect(deal('unpack', out, '--db', theirs)).toMatchObject({
    exit: 2,
    stderr: expect.stringContaining('passphrase'),
  })
  expect(deal('unpack', out, '--db', theirs, ...lock, '--json').stdout).toContain(ONE)
  expect(rates(theirs)).toEqual([0.03, 0.007])
  work(theirs, 'director', setRate('year', 0.025))
  work(theirs, 'remark', (workspace) =>
    setComment(workspace, {
      id: 'c1',
      on: { of: 'term', id: 'year' },
      by: '王总监',
      at: '2026-11-23T11:00:00.000Z',
      text: '不能再让',
    }),
  )
  work(ours, 'meanwhile', setRate('data', 0.006))
  const back = at.path('退回.deal')
  expect(deal('pack', '--db', theirs, '--negotiation', ONE, '--out', back)).toMatchObject({ exit: 0 })

  const shown = deal('merge', back, '--db', ours, '--json')
  expect(shown.exit).toBe(0)
  expect(JSON.parse(shown.stdout)).toMatchObject({
    ourSteps: 1,
    theirSteps: 2,
    differences: [{ key: 'term.target.year', kind: 'theirs' }],
    comments: [{ by: '王总监', text: '不能再让' }],
    isApplied: false,
  })
  expect(rates(ours)).toEqual([0.03, 0.006])
  expect(deal('merge', back, '--db', ours, '--apply')).toMatchObject({ exit: 0 })
  expect(rates(ours)).toEqual([0.025, 0.006])
})

test('what both changed is not taken without a word; --take decides', () => {
  const at = folder()
  const ours = managersStore()
  const out = at.path('a.deal')
  const theirs = at.path('director.db')
  deal('pack', '--db', ours, '--negotiation', ONE, '--out', out)
  deal('unpack', out, '--db', theirs)
  work(theirs, 'director', setRate('year', 0.025))
  work(ours, 'meanwhile', setRate('year', 0.035))
  deal('pack', '--db', theirs, '--negotiation', ONE, '--out', out)
  const undecided = deal('merge', out, '--db', ours, '--apply')
  expect(undecided).toMatchObject({
    exit: 1,
    stderr: expect.stringContaining('both changed term.target.year'),
  })
  expect(rates(ours)).toEqual([0.035, 0.005])
  expect(deal('merge', out, '--db', ours, '--apply', '--take', 'ours')).toMatchObject({ exit: 0 })
  expect(rates(ours)).toEqual([0.035, 0.005])
  expect(deal('merge', out, '--db', ours, '--apply', '--take', 'theirs')).toMatchObject({ exit: 0 })
  expect(rates(ours)).toEqual([0.025, 0.005])
})

test('opened where the same negotiation is, it stands beside it and touches nothing', () => {
  const at = folder()
  const ours = managersStore()
  const out = at.path('a.deal')
  deal('pack', '--db', ours, '--negotiation', ONE, '--out', out)
  work(ours, 'meanwhile', setRate('year', 0.035))
  const opened = deal('unpack', out, '--db', ours)
  expect(opened.stderr).toContain('a version beside it')
  expect(rates(ours)).toEqual([0.035, 0.005])
})

test('check tells a whole package from a damaged one, and another kind of file from both', () => {
  const at = folder()
  const out = at.path('a.deal')
  deal('pack', '--db', managersStore(), '--negotiation', ONE, '--out', out)
  expect(deal('check', out)).toMatchObject({
    exit: 0,
    stderr: expect.stringContaining('accepted, 2027 年度合同'),
  })
  const bytes = readFileSync(out)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  writeFileSync(out, bytes)
  expect(deal('check', out)).toMatchObject({ exit: 2, stderr: expect.stringContaining('damaged') })
  expect(deal('check', at.file('b.deal', 'PK\u0003\u0004'))).toMatchObject({
    exit: 2,
    stderr: expect.stringContaining('another kind of file'),
  })
})
