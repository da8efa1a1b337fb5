import { moneyColumn } from '../../../../renderer/shared/sheetGrid/columns/moneyColumn.ts'
import { percentColumn } from '../../../../renderer/shared/sheetGrid/columns/percentColumn.ts'
import { readonlyColumn } from '../../../../renderer/shared/sheetGrid/columns/readonlyColumn.ts'
import { selectColumn } from '../../../../renderer/shared/sheetGrid/columns/selectColumn.ts'
import { textColumn } from '../../../../renderer/shared/sheetGrid/columns/textColumn.ts'
import type { CustomEditorProps, SheetColumn } from '../../../../renderer/shared/sheetGrid/sheetColumn.ts'
import type { TermRow } from './termRows.ts'

const faultText = () => '不是数字'

function rate(id: 'lastYear' | 'ask' | 'current' | 'target' | 'floor', header: string) {
  return percentColumn<TermRow>({
    id,
    header,
    unit: '%',
    faultText,
    step: 0.001,
    value: (row) => row[id],
  })
}

const BASES = [
  { value: 'net', label: '净采购额', hint: '不含税' },
  { value: 'invoice', label: '开票额', hint: '含税' },
  { value: 'retailSales', label: '零售额' },
]

const STATUSES = [
  { value: 'open', label: '未谈' },
  { value: 'talking', label: '谈判中' },
  { value: 'agreed', label: '已同意' },
]

/** The columns of the terms screen in small. */
export const termColumns: readonly SheetColumn<TermRow>[] = [
  readonlyColumn({ id: 'id', header: '编号', width: 76, frozen: true, value: (row) => row.id }),
  textColumn({ id: 'name', header: '条款', width: 148, frozen: true, value: (row) => row.name }),
  selectColumn({
    id: 'basis',
    header: '基数',
    width: 96,
    options: () => BASES,
    unknownText: (text) => `没有“${text}”`,
    value: (row) => row.basis,
  }),
  { ...rate('lastYear', '去年'), group: '比例' },
  { ...rate('ask', '对方开价'), group: '比例', width: 104 },
  { ...rate('current', '当前'), group: '比例' },
  { ...rate('target', '目标'), group: '内部', isPrivate: true },
  { ...rate('floor', '底线'), group: '内部', isPrivate: true },
  {
    ...readonlyColumn<TermRow>({ id: 'range', header: '区间', width: 150, value: (row) => row.current }),
    render: (row) => <RangeBar row={row} />,
    describe: (row) => `当前 ${((row.current ?? 0) * 100).toFixed(2)}%`,
  },
  moneyColumn({
    id: 'amount',
    header: '折合金额',
    unit: '万元',
    yuanPerUnit: 10_000,
    faultText,
    step: 10_000,
    value: (row) => row.amount,
  }),
  selectColumn({
    id: 'status',
    header: '状态',
    width: 88,
    options: () => STATUSES,
    unknownText: (text) => `没有“${text}”`,
    value: (row) => row.status,
  }),
  {
    ...readonlyColumn<TermRow>({ id: 'week', header: '生效周', width: 80, value: (row) => row.week }),
    editor: { kind: 'custom', Editor: WeekEditor },
  },
  textColumn({ id: 'note', header: '对外备注', width: 220, value: (row) => row.note }),
]

/** Thirty columns: the ones of the terms screen and more rates. */
export const thirtyColumns: readonly SheetColumn<TermRow>[] = [
  ...termColumns,
  ...Array.from({ length: 30 - termColumns.length }, (_, index) => ({
    ...rate('current', `第 ${index + 1} 周`),
    id: `week-${index + 1}`,
  })),
]

function WeekEditor({ value, commit }: CustomEditorProps<TermRow>) {
  return (
    <select
      ref={(element) => element?.focus()}
      aria-label="生效周"
      defaultValue={String(value)}
      onChange={(event) => commit(Number(event.currentTarget.value))}
    >
      <option value="null">—</option>
      <option value="6">6</option>
      <option value="7">7</option>
    </select>
  )
}

function RangeBar({ row }: { readonly row: TermRow }) {
  const x = (value: number | null) => 6 + Math.min(1, (value ?? 0) / 0.08) * 118
  return (
    <svg width="130" height="18" viewBox="0 0 130 18" aria-hidden="true">
      <line x1="6" x2="124" y1="9" y2="9" stroke="#c9ced6" />
      {[row.lastYear, row.target, row.floor, row.ask].map((value, index) => (
        <line
          // biome-ignore lint/suspicious/noArrayIndexKey: the four ticks never change places
          key={index}
          x1={x(value)}
          x2={x(value)}
          y1="5"
          y2="13"
          stroke={index === 2 ? '#b91c1c' : '#595959'}
        />
      ))}
      <circle cx={x(row.current)} cy="9" r="4" fill="#1d4ed8" />
    </svg>
  )
}
