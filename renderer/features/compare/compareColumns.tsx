import { reviewText } from '../../shared/reviewText.ts'
import { readonlyColumn } from '../../shared/sheetGrid/columns/readonlyColumn.ts'
import type { SheetColumn } from '../../shared/sheetGrid/sheetColumn.ts'
import type { CompareCell, CompareRow } from './compareLine.ts'
import type { Column } from './useColumns.ts'
import type { Wording } from './wording.ts'

const COLUMN = 'column'
const WIDEST = 4

/** The columns of the comparison sheet: the row's name, what it is reckoned on, then one for each scenario. */
export function compareColumns(
  { t, language }: Wording,
  columns: readonly Column[],
): readonly SheetColumn<CompareRow>[] {
  const [baseWidth, width] = columns.length < WIDEST ? [200, 360] : [120, 280]
  return [
    {
      ...readonlyColumn<CompareRow>({
        id: 'name',
        header: t('compare.column.name'),
        width: language === 'en' ? 160 : 140,
        value: ({ name }) => name,
      }),
      frozen: true,
    },
    readonlyColumn<CompareRow>({
      id: 'basis',
      header: t('compare.column.basis'),
      width: language === 'en' ? 108 : 120,
      value: ({ basis }) => basis,
    }),
    ...columns.map((column, index) => scenarioColumn(t, column, index, index === 0 ? baseWidth : width)),
  ]
}

/** The place of a column by the id it has in the sheet; −1 for another column. */
export function placeOfColumn(columnId: string): number {
  return columnId.startsWith(COLUMN) ? Number(columnId.slice(COLUMN.length)) : -1
}

function scenarioColumn(
  t: Wording['t'],
  column: Column,
  index: number,
  width: number,
): SheetColumn<CompareRow> {
  const cellOf = ({ cells }: CompareRow) => cells[index] ?? { text: '', chip: '', tone: 'same' }
  const whole = ({ text, chip }: CompareCell) => (chip === '' ? text : `${text} ${chip}`)
  return {
    ...readonlyColumn<CompareRow>({
      id: `${COLUMN}${index}`,
      header: column.name,
      unit: standing(t, column, index),
      width,
      value: (row) => whole(cellOf(row)),
    }),
    render: (row) => <Cell cell={cellOf(row)} isBase={index === 0} />,
  }
}

/** What a column is, and what was decided about it. */
function standing(t: Wording['t'], { frozenAt, scenario, review }: Column, index: number): string {
  const what =
    index === 0 ? t('compare.base') : frozenAt === null ? t(`role.${scenario.role}`) : t('compare.frozen')
  return review === null ? what : `${what} · ${reviewText(t, review)}`
}

function Cell({ cell, isBase }: { readonly cell: CompareCell; readonly isBase: boolean }) {
  return (
    <span className={isBase ? 'compare-cell base' : 'compare-cell'}>
      <span className="compare-value">{cell.text}</span>
      {cell.chip === '' ? null : <span className={`compare-chip ${cell.tone}`}>{cell.chip}</span>}
    </span>
  )
}
