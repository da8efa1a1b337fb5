import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { applyAction, undo } from '../../db/actions.ts'
import { importNegotiation, openNegotiation, seedSample } from '../../db/negotiations.ts'
import { openStore, type Store } from '../../db/open.ts'
import { setPreferences } from '../../db/preferences.ts'
import { keepReturnedPaper, lockTermSheet } from '../../db/returnedPapers.ts'
import { takeSnapshot } from '../../db/snapshots.ts'
import { freezeTermSheet } from '../../db/termSheets.ts'
import type { Change } from '../../domain/actions/action.ts'
import { setProductFields } from '../../domain/actions/productChanges.ts'
import { moveRow, removeRows, setRowFields } from '../../domain/actions/rowChanges.ts'
import { branchScenario } from '../../domain/actions/scenarioChanges.ts'
import { settle } from '../../domain/money.ts'
import type { Workspace } from '../../domain/scenarios/liveScenario.ts'
import { negotiation, promotion, rebate, scenario } from '../support/negotiations.ts'
import { contentOf } from './fixtureContent.ts'

/** Builds the populated store of the current version: `node test/db/buildFixture.ts`, once per released version. */
const migrationsFolder = fileURLToPath(new URL('../../db/migrations', import.meta.url))
const target = (end: string) => fileURLToPath(new URL(`../fixtures/stores/v6.${end}`, import.meta.url))
const at = (minute: number) => `2026-11-23T09:${String(minute).padStart(2, '0')}:00.000Z`

const deal = negotiation({
  account: { name: '乙零售', stores: 120, newStores: [{ month: '2027-05', count: 3 }] },
  lastYear: { purchasesEx: 9_823_008.85, purchasesIn: 11_100_000, units: 1_200_000 },
  clauses: { reconciliationDay: 15, instrument: 'bill', billTenorDays: 90 },
  particulars: { number: 'QR-2027-001', retailer: { representative: '李四' }, commitments: ['两个端架'] },
  proposal: { version: 'V1', sections: ['review', 'terms', 'asks'], asks: ['两个端架'] },
  season: { stage: 'round2', nextMeeting: '2026-12-18', concessionBudget: 900_000 },
  retailerCalendar: {
    slotPlan: { weekday: 5, flyerLeadDays: 35 },
    anniversary: '06-18',
    placements: [{ id: 'endcap', name: '端架', capacity: 2, feePerSlot: 2_000 }],
    namedSlots: [{ id: 's1', name: '年货一档', start: '2027-01-08', end: '2027-01-21' }],
  },
  comments: [
    {
      id: 'c1',
      on: { of: 'term', id: 'year' },
      by: '张三',
      at: '2026-11-23T08:00:00.000Z',
      text: '留到最后',
    },
  ],
  reviews: [
    { id: 'r1', scenario: 'lastYear', decision: 'returned', by: '王总', at: '2026-11-23T08:30:00.000Z' },
  ],
  scenarios: [
    scenario('lastYear', {
      role: 'lastYear',
      volumeGrowth: { default: 0.02, byCategory: { 洗发水: 0.05 }, byProduct: { P2: -0.1 } },
      terms: [
        rebate('year', 0.03, { cap: 250_000.5, privateNote: '底线 3.5 %' }),
        rebate('data', 0.005, { class: 'service', vatClass: 'serviceSpecialInvoice', serviceVatRate: 0.06 }),
        {
          id: 'dm',
          name: 'DM 费',
          class: 'fee',
          rule: { kind: 'fixed', amount: 30_000, months: ['2027-03', '2027-09'] },
          vatClass: 'serviceSpecialInvoice',
          taxIncluded: true,
          visibility: 'shared',
          clause: { service: { item: 'DM 一期', period: '14 天' }, isInContract: true },
        },
      ],
      promotions: [
        {
          ...promotion('spring', ['P1']),
          mechanic: 'specialPrice',
          placement: 'endcap',
          upliftSource: { from: 'lastYear', grade: 'B', note: '去年同档' },
        },
      ],
      newProducts: [
        {
          id: 'N1',
          name: '新品',
          category: '洗发水',
          vatRate: 0.13,
          listPrice: 12.5,
          unitCost: 7.25,
          retailPrice: 19.9,
          listingMonth: '2027-04',
          stores: [20, 40, 80],
          unitsPerStoreMonth: 6.5,
          ramp: [0.3, 0.6, 1],
          placement: 'endcap',
          listingFee: { perStore: 200, taxIncluded: true, vatClass: 'serviceSpecialInvoice' },
        },
      ],
    }),
  ],
})

function act(
  store: Store,
  id: string,
  minute: number,
  build: (workspace: Workspace) => readonly Change[],
): void {
  const open = openNegotiation(store, 'N1')
  if (!open.ok) throw new Error(open.error.kind)
  const { revision, workspace } = open.value
  const action = { id, label: { key: `did.${id}`, values: { minute } }, changes: build(workspace) }
  const saved = applyAction(store, { negotiation: 'N1', revision, action, at: at(minute), by: '张三' })
  if (!saved.ok) throw new Error(JSON.stringify(saved.error))
}

const rule = { kind: 'percent', rate: 0.035, settle: 'quarter' } as const

function fill(store: Store): void {
  importNegotiation(store, { id: 'N1', action: 'import', at: at(0) }, deal)
  seedSample(store, { id: 'S1', action: 'sample', at: at(1) }, { ...deal, name: '示例' })
  setPreferences(store, {
    language: 'zh-CN',
    moneyUnit: 'tenThousandYuan',
    person: '张三',
    firstSteps: { done: ['changeANumber'], isDismissed: false },
  })
  act(store, 'branch', 2, (now) =>
    branchScenario(now, 'lastYear', { id: 'target', name: '目标', role: 'target' }),
  )
  act(store, 'raise', 3, (now) => setRowFields(now, 'target', 'term', 'year', { rule }))
  act(store, 'drop', 4, (now) => removeRows(now, 'target', 'promotion', ['spring']))
  act(store, 'move', 5, (now) => moveRow(now, 'target', 'term', 'dm', 0))
  const results = { contribution: settle(123_456.785), totalMargin: settle(-0.005) }
  const frozen = {
    negotiation: 'N1',
    scenario: 'target',
    name: '第 1 轮',
    at: at(6),
    by: '张三',
    engineVersion: '0.1.0',
    results,
  }
  takeSnapshot(store, { id: 'round1', ...frozen })
  freezeTermSheet(store, {
    id: 'sheet1',
    negotiation: 'N1',
    scenario: 'target',
    number: 'QR-2027-001',
    version: '1',
    language: 'zh-CN',
    factsJson: '{"issue":{"number":"QR-2027-001"}}',
    pdf: new TextEncoder().encode('%PDF-1.7 条款'),
    engineVersion: '0.1.0',
    at: at(6),
    by: '张三',
  })
  keepReturnedPaper(store, {
    id: 'scan1',
    termSheet: 'sheet1',
    kind: 'scan',
    fileName: '确认书 签章.pdf',
    mediaType: 'application/pdf',
    content: new TextEncoder().encode('%PDF-1.4 扫描件'),
    at: at(6),
    by: '张三',
  })
  lockTermSheet(store, { termSheet: 'sheet1', paper: 'scan1', at: at(6), by: '张三' })
  freezeTermSheet(store, {
    id: 'sheet2',
    negotiation: 'N1',
    scenario: 'target',
    number: 'QR-2027-001-B1',
    version: '1',
    language: 'zh-CN',
    factsJson: '{"issue":{"number":"QR-2027-001-B1"}}',
    pdf: new TextEncoder().encode('%PDF-1.7 补充协议'),
    engineVersion: '0.1.0',
    at: at(6),
    by: '张三',
    amends: 'sheet1',
  })
  act(store, 'price', 7, (now) => setProductFields(now, 'P1', { listPrice: 10.333333333333334 }))
  undo(store, { negotiation: 'N1', revision: 5, at: at(8) })
  act(store, 'cost', 9, (now) => setProductFields(now, 'P2', { unitCost: 5.9 }))
  act(store, 'brand', 10, (now) => setProductFields(now, 'P2', { brand: '品牌' }))
  undo(store, { negotiation: 'N1', revision: 8, at: at(11) })
}

mkdirSync(dirname(target('db')), { recursive: true })
for (const end of ['db', 'json']) rmSync(target(end), { force: true })
const opened = openStore(target('db'), { migrationsFolder })
if (!opened.ok) throw new Error(opened.error.kind)
fill(opened.value)
writeFileSync(target('json'), `${JSON.stringify(contentOf(opened.value), null, 1)}\n`)
opened.value.close()
