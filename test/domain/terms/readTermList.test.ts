import { expect, test } from 'vitest'
import { applyChanges } from '../../../domain/actions/applyChanges.ts'
import type { ListChoice } from '../../../domain/lists/listChoice.ts'
import { parseNegotiation } from '../../../domain/negotiation/parseNegotiation.ts'
import type { SheetCell, SheetTable } from '../../../domain/products/sheetTable.ts'
import { toNegotiation } from '../../../domain/scenarios/toNegotiation.ts'
import { toWorkspace } from '../../../domain/scenarios/toWorkspace.ts'
import { readTermList } from '../../../domain/terms/list/readTermList.ts'
import { termListChanges, termListDifference } from '../../../domain/terms/list/termListChanges.ts'
import { guessTermColumns } from '../../../domain/terms/list/termListColumns.ts'
import { negotiation, rebate, scenario } from '../../support/negotiations.ts'

const NEGOTIATION = { year: { start: '2027-01' } } as const

function table(...rows: readonly (readonly (string | number | null | { percent: number })[])[]): SheetTable {
  const cellOf = (value: string | number | null | { percent: number }): SheetCell => {
    if (value === null) return { kind: 'empty' }
    if (typeof value === 'string') return { kind: 'text', text: value }
    if (typeof value === 'number') return { kind: 'number', value }
    return { kind: 'number', value: value.percent, isPercent: true }
  }
  return {
    name: '条款',
    rows: rows.map((cells, at) => ({
      number: at + 1,
      cells: cells.map(cellOf),
      calculated: new Set<number>(),
    })),
  }
}

function read(sheet: SheetTable, change: Partial<ListChoice> = {}) {
  const { headerRow, columns } = guessTermColumns(sheet)
  const choice: ListChoice = {
    sheet: 0,
    headerRow,
    columns: columns.flatMap(({ at, field }) => (field === null ? [] : [{ at, field }])),
    moneyUnit: 'yuan',
    tax: 'in',
    rates: 'percent',
    rows: {},
    ...change,
  }
  return readTermList(sheet, choice, NEGOTIATION, (row) => `t${row}`)
}

const rule = (sheet: SheetTable, change: Partial<ListChoice> = {}) => read(sheet, change).rows[0]?.term?.rule

test('a title above the header does not matter: 条款, 标准, 基数, 结算 stand in row 3', () => {
  const sheet = table(['万邻超市 2026 年合同'], [null], ['条款', '2026标准', '计算基数', '结算周期', '备注'])
  const { headerRow, columns } = guessTermColumns(sheet)
  expect(headerRow).toBe(3)
  expect(columns.map(({ field }) => field)).toEqual(['name', 'value', 'basis', 'settle', 'note'])
})

test('1.5 %, 1.5个点, 1.5 in a column of per cent and a cell shown as 1.5 % are the same rate', () => {
  const head = ['条款', '标准', '单位']
  for (const row of [
    ['月返', '1.5%', null],
    ['月返', '1.5个点', null],
    ['月返', '１．５点', null],
    ['月返', 1.5, '%'],
    ['月返', 1.5, null],
    ['月返', { percent: 0.015 }, null],
  ]) {
    expect(rule(table(head, row))).toEqual({ kind: 'percent', rate: 0.015, settle: 'month' })
  }
  expect(read(table(head, ['月返', 1.5, null])).hasBareRates).toBe(true)
  expect(rule(table(head, ['月返', 0.015, null]), { rates: 'share' })).toMatchObject({ rate: 0.015 })
})

test('8万元, 80,000 and a bare 8 in a list of 万元 are 80,000.00 due in January, tax included unless it says not', () => {
  const head = ['条款', '标准', '含税']
  for (const value of ['8万元', '¥80,000', '80,000元/年', 80_000]) {
    expect(rule(table(head, ['店庆费', value, null]))).toMatchObject({ kind: 'fixed', amount: 80_000 })
  }
  expect(rule(table(head, ['店庆费', 8, null]), { moneyUnit: 'tenThousandYuan' })).toMatchObject({
    amount: 80_000,
  })
  const { rows, hasUntaxedAmounts } = read(table(head, ['店庆费', 80_000, '否'], ['合同费', 60_000, null]))
  expect(rows.map(({ term }) => term?.taxIncluded)).toEqual([false, true])
  expect(hasUntaxedAmounts).toBe(true)
})

test('2,000 元/月 falls due in each of the twelve months', () => {
  expect(rule(table(['条款', '标准'], ['陈列费', '2,000元/月']))).toMatchObject({
    amount: 2_000,
    months: { length: 12 },
  })
})

test('月结60天 is sixty days from the end of the month; a second line of payment days is a fault', () => {
  const sheet = table(['条款', '标准'], ['账期', '月结60天'], ['付款账期', 45])
  const { rows, faults } = read(sheet)
  expect(rows[0]?.term?.rule).toEqual({ kind: 'paymentDays', days: 60, from: 'monthEnd' })
  expect(faults).toEqual([{ row: 3, column: 'A', found: '付款账期', code: 'secondPayment' }])
})

test('a tiered rebate begins where the column says, else where last year ended, and says that it does', () => {
  const sheet = table(['条款', '标准', '目标额'], ['目标返利', '1%', '1200万'], ['阶梯返利', '1%', null])
  const { rows } = read(sheet)
  expect(rows[0]?.term?.rule).toMatchObject({ tiers: [{ from: 12_000_000, rate: 0.01 }] })
  expect(rows.map(({ isThresholdMissing }) => isThresholdMissing)).toEqual([false, true])
})

test('a basis in words is taken over: 未税销售额 is retail sales ex VAT', () => {
  const sheet = table(['条款', '标准', '基数'], ['刷卡费', '0.5%', '未税销售额'])
  expect(read(sheet).rows[0]?.term?.basis).toEqual({ on: 'retailSales', tax: 'ex' })
})

test('nothing vanishes: a heading and a total are left out in sight, a strange name asks, a wrong cell is a fault', () => {
  const sheet = table(
    ['条款', '标准'],
    ['一、返利', null],
    ['月返', '1.5%'],
    ['企业文化建设', '3万元'],
    ['店庆费', '面议'],
    ['合计', '12.7%'],
  )
  const { rows, faults } = read(sheet)
  expect(rows.map(({ state }) => state)).toEqual(['skipped', 'taken', 'choose', 'fault', 'skipped'])
  expect(faults).toEqual([{ row: 5, column: 'B', found: '面议', code: 'termValue' }])
  const chosen = read(sheet, { rows: { '4': 'own', '5': 'skip' } })
  expect(chosen.rows.map(({ state }) => state)).toEqual(['skipped', 'taken', 'taken', 'skipped', 'skipped'])
  expect(chosen.rows[2]?.term).toMatchObject({ class: 'fee', rule: { kind: 'fixed', amount: 30_000 } })
})

test('every term a list can make is one the negotiation takes, in a new scenario with a working copy on it', () => {
  const sheet = table(
    ['条款', '标准', '基数'],
    ['票面折扣', '2%', null],
    ['无条件返利', '4.5%', '含税净进货额'],
    ['目标返利', '1%', null],
    ['物流费', '50,000元', null],
    ['堆头费', 30_000, null],
    ['条码费', '1,000元', null],
    ['缺货违约金', '5%', null],
    ['毛利保证', '18%', null],
    ['损耗补贴', '0.5%', null],
    ['账期', '60天', null],
  )
  const { rows, faults } = read(sheet)
  expect(faults).toEqual([])
  const terms = rows.flatMap(({ term }) => (term === null ? [] : [term]))
  expect(terms).toHaveLength(10)
  const workspace = toWorkspace(negotiation())
  const changes = termListChanges(workspace, terms, {
    scenario: null,
    newScenario: { id: 'ly', name: '2026 年合同' },
    working: { id: 'op', name: '开价方案' },
  })
  const applied = applyChanges(workspace, changes)
  if (!applied.ok) throw new Error(applied.error.kind)
  const after = toNegotiation(applied.value)
  expect(parseNegotiation(after)).toMatchObject({ ok: true })
  expect(after.scenarios.map(({ id, role, base, terms }) => [id, role, base, terms.length])).toEqual([
    ['target', 'target', undefined, 2],
    ['ly', 'lastYear', undefined, 10],
    ['op', 'opening', 'ly', 10],
  ])
})

test('into a scenario that is there: a term of the same name keeps its id, one the list does not name is taken out', () => {
  const workspace = toWorkspace(
    negotiation({
      scenarios: [
        scenario('ly', {
          role: 'lastYear',
          terms: [rebate('old', 0.01, { name: '月返' }), rebate('gone', 0.02, { name: '旧条款' })],
        }),
      ],
    }),
  )
  const terms = read(table(['条款', '标准'], ['月返', '1.5%'])).rows.flatMap(({ term }) =>
    term === null ? [] : [term],
  )
  const target = { scenario: 'ly', newScenario: { id: 'x', name: 'x' }, working: null }
  const applied = applyChanges(workspace, termListChanges(workspace, terms, target))
  if (!applied.ok) throw new Error(applied.error.kind)
  expect(applied.value.scenarios[0]?.terms.rows).toMatchObject([
    { id: 'old', name: '月返', rule: { rate: 0.015 } },
  ])
})

const LADDER = [
  { from: 130_000_000, rate: 0.004 },
  { from: 142_000_000, rate: 0.008 },
  { from: 154_000_000, rate: 0.012 },
]

test('three tiers of one ladder: rows under its name, its name again, 第N档 under it, ranges, or columns side by side', () => {
  const down = ['条款', '采购额', '比例', '备注']
  for (const rows of [
    [
      ['阶梯返利', '1.3亿', '0.4%', '全额'],
      [null, '1.42亿', '0.8%', null],
      [null, '1.54亿', '1.2%', null],
    ],
    [
      ['阶梯返利', '≥13,000万', 0.4, '全额计算'],
      ['阶梯返利', '≥14,200万', 0.8, null],
      ['阶梯返利', '≥15,400万', 1.2, null],
    ],
    [
      ['阶梯返利', null, null, '全额'],
      ['第一档', '1.3亿-1.42亿', '0.4%', null],
      ['第二档', '1.42亿至1.54亿', '0.8%', null],
      ['第三档', '1.54亿以上', '1.2%', null],
    ],
    [
      ['阶梯返利（一档）', 130_000_000, { percent: 0.004 }, '全额'],
      ['阶梯返利（二档）', 142_000_000, { percent: 0.008 }, null],
      ['阶梯返利（三档）', 154_000_000, { percent: 0.012 }, null],
    ],
  ]) {
    const { rows: taken, faults } = read(table(down, ...rows, ['店庆费', null, '3万元', null]))
    expect(faults).toEqual([])
    const [head] = taken
    expect(head).toMatchObject({
      state: 'taken',
      isMethodMissing: false,
      term: { name: '阶梯返利', code: 'tierRebate' },
    })
    expect(head?.term?.rule).toMatchObject({
      kind: 'tiered',
      method: 'wholeAmount',
      pays: 'rate',
      tiers: LADDER,
    })
    expect(taken.slice(1, -1).every(({ state, tierOf }) => state === 'tier' && tierOf?.row === 2)).toBe(true)
    expect(taken.at(-1)).toMatchObject({ state: 'taken', term: { rule: { amount: 30_000 } } })
  }
  const across = ['条款', '门槛1(万元)', '返利1', '门槛2(万元)', '返利2', '第三档门槛(万元)', '第三档返利']
  const { rows, faults } = read(table(across, ['阶梯返利', 13_000, '0.4%', 14_200, '0.8%', 15_400, '1.2%']))
  expect(faults).toEqual([])
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ isMethodMissing: true, found: '0.4% / 0.8% / 1.2%' })
  expect(rows[0]?.term?.rule).toMatchObject({ tiers: LADDER })
})

test('a gap, an overlap, a threshold that falls, a missing one and an amount among rates are refused at their cell', () => {
  const faultOf = (...rows: readonly (readonly (string | null)[])[]) =>
    read(table(['条款', '门槛', '比例'], ...rows)).faults
  const first = ['阶梯返利', '1.3亿-1.42亿', '0.4%']
  expect(faultOf(first, [null, '1.5亿以上', '0.8%'])).toEqual([
    { row: 3, column: 'B', found: '1.5亿以上', code: 'tierGap' },
  ])
  expect(faultOf(first, [null, '1.4亿以上', '0.8%'])).toMatchObject([
    { row: 3, column: 'B', code: 'tierOverlap' },
  ])
  expect(faultOf(['阶梯返利', '1.3亿', '0.4%'], [null, '1.2亿', '0.8%'])).toMatchObject([
    { row: 3, column: 'B', found: '1.2亿', code: 'tierOrder' },
  ])
  expect(faultOf(['阶梯返利', '1.3亿', '0.4%'], [null, null, '0.8%'])).toMatchObject([
    { row: 3, column: 'B', found: '', code: 'termThreshold' },
  ])
  expect(faultOf(['阶梯返利', '1.3亿', '0.4%'], [null, '1.4亿', '80万元'])).toMatchObject([
    { row: 3, column: 'C', found: '80万元', code: 'tierMeasure' },
  ])
  expect(faultOf(['月返', '1.3亿', '0.4%'], [null, '1.4亿', '0.8%'])).toMatchObject([{ code: 'termLadder' }])
})

test('超额 is above each threshold; lumps stay lumps; growth is read where last year is known; a ladder of its own is a conditional rebate', () => {
  const head = ['条款', '门槛', '比例', '备注']
  const marginal = read(table(head, ['阶梯返利', '0', '1%', '超额累进'], [null, '1亿', '2%', null]))
  expect(marginal.rows[0]?.term?.rule).toMatchObject({ method: 'marginal' })
  const lumps = read(table(head, ['目标返利', '满1亿', '50万元', null], [null, '满1.2亿', '80万元', null]))
  expect(lumps.rows[0]?.term?.rule).toMatchObject({
    pays: 'lump',
    tiers: [
      { from: 100_000_000, rate: 500_000 },
      { from: 120_000_000, rate: 800_000 },
    ],
  })
  const growth = table(head, ['增长返利', '增长5%', '0.5%', null], [null, '增长10%', '1%', null])
  const { headerRow, columns } = guessTermColumns(growth)
  const choice = {
    sheet: 0,
    headerRow,
    columns: columns.flatMap(({ at, field }) => (field === null ? [] : [{ at, field }])),
    moneyUnit: 'yuan',
    tax: 'in',
    rates: 'percent',
    rows: {},
  } as const
  const lastYear = { ...NEGOTIATION, lastYear: { purchasesIn: 113e6, purchasesEx: 100e6, units: 1e6 } }
  expect(readTermList(growth, choice, lastYear, String).rows[0]?.term?.rule).toMatchObject({
    kind: 'growth',
    tiers: [
      { from: 0.05, rate: 0.005 },
      { from: 0.1, rate: 0.01 },
    ],
  })
  expect(readTermList(growth, choice, NEGOTIATION, String).faults).toMatchObject([
    { code: 'termThreshold', column: 'B' },
  ])
  const own = read(table(head, ['江南专项', '1亿', '1%', null], [null, '2亿', '2%', null]), {
    rows: { '2': 'own' },
  })
  expect(own.rows[0]?.term).toMatchObject({ class: 'conditionalRebate', rule: { kind: 'tiered' } })
})

test('what a list would do to the terms there are: one rate differs, one term is new, one goes', () => {
  const before = read(table(['条款', '标准'], ['月返', '1.5%'], ['店庆费', '3万元'], ['旧条款', '1%']), {
    rows: { '4': 'own' },
  }).rows.flatMap(({ term }) =>
    term === null ? [] : [{ ...term, id: `old-${term.id}`, status: 'agreed' as const }],
  )
  const now = read(
    table(['条款', '标准'], ['月返', '1.8%'], ['店庆费', '3万元'], ['合同费', '6万元']),
  ).rows.flatMap(({ term }) => (term === null ? [] : [term]))
  const { changed, gone } = termListDifference(before, now)
  expect([...changed].map(([id, old]) => [id, old?.name ?? null])).toEqual([
    ['t2', '月返'],
    ['t4', null],
  ])
  expect(gone.map(({ name }) => name)).toEqual(['旧条款'])
})
