import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backUpDated } from '../../db/backupFolder.ts'
import { copiesOf, inspectBackup } from '../../db/backupList.ts'
import { backupFolder } from '../../db/besideStore.ts'
import { listDeleted, restoreNegotiation } from '../../db/deletedNegotiations.ts'
import { rememberedMapping, rememberMapping } from '../../db/importMappings.ts'
import { deleteNegotiation, listNegotiations, replaceSample, seedSample } from '../../db/negotiations.ts'
import { setRows } from '../../domain/actions/rowChanges.ts'
import { negotiation, rebate } from '../support/negotiations.ts'
import { act, instant, ONE, one, storeWithOne } from '../support/stores.ts'

test('a deleted negotiation comes back as it was, with its undo; a second time there is nothing to bring back', () => {
  const store = storeWithOne()
  act(store, 'edit', (workspace) => setRows(workspace, 'target', 'term', [rebate('year', 0.04)]))
  const before = one(store)
  expect(deleteNegotiation(store, { negotiation: ONE, revision: 1, at: instant(2) })).toMatchObject({
    ok: true,
  })
  expect(listNegotiations(store)).toEqual([])
  expect(listDeleted(store)).toMatchObject([{ id: ONE, name: '2027 年度合同', deletedAt: instant(2) }])
  expect(restoreNegotiation(store, { negotiation: ONE, at: instant(3) })).toEqual({ ok: true, value: null })
  expect(one(store)).toEqual(before)
  expect(listDeleted(store)).toEqual([])
  expect(restoreNegotiation(store, { negotiation: ONE, at: instant(4) })).toMatchObject({
    error: { kind: 'not-found' },
  })
})

test('there is one sample at most: a reset puts it away, and one that comes back takes the place of the other', () => {
  const store = storeWithOne()
  const sample = negotiation({ name: '示例' })
  const samples = () =>
    listNegotiations(store)
      .filter(({ isSample }) => isSample)
      .map(({ id }) => id)
  seedSample(store, { id: 'S1', action: 's1', at: instant(1) }, sample)
  replaceSample(store, { id: 'S2', action: 's2', at: instant(2) }, sample)
  expect(samples()).toEqual(['S2'])
  restoreNegotiation(store, { negotiation: 'S1', at: instant(3) })
  expect(samples()).toEqual(['S1'])
  expect(listDeleted(store).map(({ id }) => id)).toEqual(['S2'])
})

test('what columns mean is remembered for each account and kind of list, and what was told before stays known', () => {
  const store = storeWithOne()
  rememberMapping(store, '乙零售', 'terms', { 甲方约定: 'value', 序号: '' }, instant(1))
  rememberMapping(store, '乙零售', 'terms', { 项目: 'name' }, instant(2))
  expect(rememberedMapping(store, '乙零售', 'terms')).toEqual({ 甲方约定: 'value', 序号: '', 项目: 'name' })
  expect(rememberedMapping(store, '乙零售', 'products')).toEqual({})
  expect(rememberedMapping(store, '丙超市', 'terms')).toEqual({})
})

test('a copy made just now is sound; one that lost its content is not', () => {
  const store = storeWithOne()
  backUpDated(store, instant(1))
  backUpDated(store, instant(2))
  const [newest] = copiesOf(store)
  if (newest === undefined) throw new Error('no copy')
  writeFileSync(newest.file, 'nothing of ours')
  expect(copiesOf(store).map((backup) => inspectBackup(store, backup, {}).isSound)).toEqual([false, true])
  expect(newest.file.startsWith(join(backupFolder(store.file)))).toBe(true)
})
