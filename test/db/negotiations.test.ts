import { statSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  createNegotiation,
  deleteNegotiation,
  importNegotiation,
  listNegotiations,
  openNegotiation,
  seedSample,
} from '../../db/negotiations.ts'
import { getPreferences, setPreferences } from '../../db/preferences.ts'
import { setProductFields } from '../../domain/actions/productChanges.ts'
import { parseNegotiation } from '../../domain/negotiation/parseNegotiation.ts'
import { toNegotiation } from '../../domain/scenarios/toNegotiation.ts'
import { negotiation, product, rebate, scenario } from '../support/negotiations.ts'
import { act, instant, ONE, one, opened, storeWithOne } from '../support/stores.ts'

const wanted = {
  name: '2028 年度合同',
  supplierName: '甲供应商',
  accountName: '丙超市',
  stores: 45,
  yearStart: '2028-01',
  scenario: { id: 'target', name: '目标' },
  costOfCapital: 0.05,
}

test('a new negotiation is one that a file could say, and a retry makes no second one', () => {
  const store = storeWithOne()
  const create = () => createNegotiation(store, { id: 'N2', action: 'create', at: instant(5) }, wanted)
  expect(create()).toEqual({ id: 'N2' })
  expect(createNegotiation(store, { id: 'N3', action: 'create', at: instant(6) }, wanted)).toEqual({
    id: 'N2',
  })
  const open = openNegotiation(store, 'N2')
  if (!open.ok) throw new Error(open.error.kind)
  expect(open.value).toMatchObject({
    revision: 0,
    undo: null,
    redo: null,
    isSample: false,
    savedAt: instant(5),
  })
  expect(parseNegotiation(toNegotiation(open.value.workspace))).toMatchObject({ ok: true })
  expect(listNegotiations(store).map(({ id }) => id)).toEqual(['N2', ONE])
})

test('the list names both parties, the year and the scenarios, the one changed last first', () => {
  const store = storeWithOne()
  expect(listNegotiations(store)).toEqual([
    {
      id: ONE,
      name: '2027 年度合同',
      supplierName: '甲供应商',
      accountName: '乙零售',
      yearStart: '2027-01',
      isSample: false,
      changedAt: instant(0),
      revision: 0,
      scenarios: [{ id: 'target', name: 'target', role: 'target' }],
    },
  ])
})

test('an imported file comes out as it went in, with every optional field', () => {
  const store = storeWithOne()
  const whole = negotiation({
    supplier: { name: '甲' },
    account: { name: '乙', stores: 12.5, newStores: [{ month: '2027-06', count: 2 }] },
    assumptions: {
      costOfCapital: 0.06,
      retailerCostOfCapital: 0.04,
      dayCount: 365,
      serviceVatRate: 0.06,
      returnRate: 0.02,
      returnSalvage: 0,
    },
    lastYear: { purchasesEx: 1, purchasesIn: 1.13, units: 0 },
    products: [product('P1', { brand: '品牌', barcode: '6901234567892', logisticsCost: 0 })],
    scenarios: [
      scenario('target', {
        terms: [
          rebate('full', 0.01, {
            code: 'uncondRebate',
            cap: 10,
            floor: 0,
            serviceVatRate: 0,
            taxIncluded: false,
            visibility: 'supplierOnly',
            inReturnFor: '堆头',
            status: 'inTalks',
            sharedNote: '共享',
            privateNote: '私下',
          }),
        ],
        volumeGrowth: 0,
        risk: {
          drivers: [{ id: 'v', on: 'volume', distribution: { kind: 'normal', mean: 1, sd: 0.1 } }],
        },
      }),
    ],
  })
  importNegotiation(store, { id: 'N2', action: 'import', at: instant(1) }, whole)
  store.close()
  const open = openNegotiation(opened(store.file), 'N2')
  expect(open.ok && toNegotiation(open.value.workspace)).toEqual(whole)
})

test('there is one sample at most, and a deleted one can be had again', () => {
  const store = storeWithOne()
  const sample = negotiation({ name: '示例' })
  expect(seedSample(store, { id: 'S1', action: 's1', at: instant(1) }, sample)).toEqual({ id: 'S1' })
  expect(seedSample(store, { id: 'S2', action: 's2', at: instant(2) }, sample)).toEqual({ id: 'S1' })
  expect(listNegotiations(store).filter(({ isSample }) => isSample)).toHaveLength(1)
  deleteNegotiation(store, { negotiation: 'S1', revision: 0, at: instant(3) })
  expect(seedSample(store, { id: 'S3', action: 's3', at: instant(4) }, sample)).toEqual({ id: 'S3' })
})

test('a deleted negotiation is found no more; on a stale revision it stays', () => {
  const store = storeWithOne()
  expect(deleteNegotiation(store, { negotiation: ONE, revision: 4, at: instant(1) })).toEqual({
    ok: false,
    error: { kind: 'stale-revision', current: 0 },
  })
  expect(one(store).revision).toBe(0)
  expect(deleteNegotiation(store, { negotiation: ONE, revision: 0, at: instant(1) })).toEqual({
    ok: true,
    value: null,
  })
  expect(openNegotiation(store, ONE)).toEqual({ ok: false, error: { kind: 'not-found' } })
  expect(listNegotiations(store)).toEqual([])
  expect(deleteNegotiation(store, { negotiation: ONE, revision: 0, at: instant(1) })).toMatchObject({
    error: { kind: 'not-found' },
  })
})

test('settings are none at first, and what was set last afterwards', () => {
  const store = storeWithOne()
  expect(getPreferences(store)).toBeNull()
  setPreferences(store, { language: 'en', moneyUnit: 'yuan' })
  setPreferences(store, { language: 'zh-CN', moneyUnit: 'tenThousandYuan' })
  store.close()
  expect(getPreferences(opened(store.file))).toEqual({ language: 'zh-CN', moneyUnit: 'tenThousandYuan' })
})

test('of twenty negotiations opened one after the other eight stay in memory, and each still opens as it is', () => {
  const store = storeWithOne()
  const ids = Array.from({ length: 20 }, (_, n) => `N${n + 100}`)
  for (const id of ids) {
    importNegotiation(store, { id, action: `import-${id}`, at: instant(5) }, negotiation({ name: id }))
    openNegotiation(store, id)
  }
  expect([...store.workspaces.keys()]).toEqual(ids.slice(-8))
  for (const id of ids) {
    expect(openNegotiation(store, id)).toMatchObject({ ok: true, value: { workspace: { name: id } } })
  }
})

test('after 3,000 edits the file beside the store is bounded: it is written back as one works', () => {
  const store = storeWithOne()
  for (let edit = 0; edit < 3_000; edit += 1) {
    act(store, `e${edit}`, (now) => setProductFields(now, 'P1', { listPrice: 10 + edit / 100 }))
  }
  expect(statSync(`${store.file}-wal`).size).toBeLessThan(5_000_000)
}, 60_000)
