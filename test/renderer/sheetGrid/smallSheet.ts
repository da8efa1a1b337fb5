import { defaultColumnLayout, placeColumns } from '../../../renderer/shared/sheetGrid/columnLayout.ts'
import { moneyColumn } from '../../../renderer/shared/sheetGrid/columns/moneyColumn.ts'
import { percentColumn } from '../../../renderer/shared/sheetGrid/columns/percentColumn.ts'
import { textColumn } from '../../../renderer/shared/sheetGrid/columns/textColumn.ts'
import type { CellState, SheetColumn } from '../../../renderer/shared/sheetGrid/sheetColumn.ts'
import type { SheetLine } from '../../../renderer/shared/sheetGrid/sheetLine.ts'
import type { SheetModel } from '../../../renderer/shared/sheetGrid/sheetModel.ts'

export type SmallRow = {
  readonly id: string
  readonly name: string | null
  readonly rate: number | null
  readonly fee: number | null
}

export const smallColumns: readonly SheetColumn<SmallRow>[] = [
  { ...textColumn({ id: 'name', header: '条款', value: (row) => row.name }), frozen: true, rowKey: 'name' },
  percentColumn({
    id: 'rate',
    header: '当前',
    unit: '%',
    step: 0.001,
    faultText: () => '不是数字',
    refuse: (rate) => (rate < 0 ? '不能为负' : null),
    value: (row) => row.rate,
  }),
  moneyColumn({
    id: 'fee',
    header: '费用',
    unit: '万元',
    yuanPerUnit: 10_000,
    faultText: () => '不是数字',
    value: (row) => row.fee,
  }),
]

/** Two rebates under one head and a fee under another: lines 0 and 3 are heads, 5 is the total. */
export function smallLines(): readonly SheetLine<SmallRow>[] {
  const row = (id: string, groupId: string, rate: number, fee: number): SheetLine<SmallRow> => ({
    kind: 'row',
    id,
    groupId,
    row: { id, name: id, rate, fee },
  })
  return [
    { kind: 'group', id: 'rebates', label: '返利' },
    row('无条件返利', 'rebates', 0.03, 1_200_000),
    row('增长返利', 'rebates', 0.0125, 500_000),
    { kind: 'group', id: 'fees', label: '费用' },
    row('进场费', 'fees', 0.02, 800_000),
    { kind: 'subtotal', id: 'total', label: '合计', cells: { fee: '250.00' } },
  ]
}

/** The small sheet; `states` gives marks by row and column id, as `增长返利.rate`. */
export function smallSheet(states: Readonly<Record<string, CellState>> = {}): SheetModel<SmallRow> {
  return {
    lines: smallLines(),
    columns: placeColumns(smallColumns, defaultColumnLayout),
    cellState: (row, columnId) => states[`${row.id}.${columnId}`],
  }
}
