import { expect, test } from 'vitest'
import { applyChanges } from '../../../domain/actions/applyChanges.ts'
import type { ListChoice } from '../../../domain/lists/listChoice.ts'
import { parseNegotiation } from '../../../domain/negotiation/parseNegotiation.ts'
import type { SheetCell, SheetTable } from '../../../domain/products/sheetTable.ts'
import { toNegotiation } from '../../../domain/scenarios/toNegotiation.ts'
import { toWorkspace } from '../../../domain/scenarios/toWorkspace.ts'
import { readTermList } from '../../../domain/terms/list/readTermList.ts'
import { termListChanges } from '../../../domain/terms/list/termListChanges.ts'
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
