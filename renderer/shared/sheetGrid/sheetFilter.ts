import { parseTypedNumber } from '../../../domain/numbers/typedNumber.ts'
import type { SheetColumn, SheetValue } from './sheetColumn.ts'
import type { SheetLine } from './sheetLine.ts'

/** What the cells of one column must say for their rows to be shown, as a person typed it: 饮料, >100, <=4.2, =, <>. */
export type ColumnFilter = { readonly columnId: string; readonly text: string }

type Comparison = '>' | '>=' | '<' | '<=' | '=' | '<>'
type Condition = { readonly comparison: Comparison | null; readonly wanted: string }

const COMPARISON = /^(>=|<=|<>|!=|[><=≥≤≠])(.*)$/su
const SPELLINGS: Readonly<Record<string, Comparison>> = { '≥': '>=', '≤': '<=', '≠': '<>', '!=': '<>' }

/** A text as it is compared: no width, no case, no blanks around it. */
export function comparable(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}

/** Whether a row passes every filter; one whose column is not there asks nothing. */
export function passesFilters<Row>(
  row: Row,
  columns: readonly SheetColumn<Row>[],
  filters: readonly ColumnFilter[],
): boolean {
  return filters.every(({ columnId, text }) => {
    const column = columns.find(({ id }) => id === columnId)
    return column === undefined || passes(row, column, conditionOf(text))
  })
}

/** The lines whose rows pass, with the heads of groups that still have one. Totals stay: they are of everything. */
export function filteredLines<Row>(
  lines: readonly SheetLine<Row>[],
  columns: readonly SheetColumn<Row>[],
  filters: readonly ColumnFilter[],
): readonly SheetLine<Row>[] {
  if (filters.length === 0) return lines
  const parents = new Map(lines.map((line) => [line.id, line.groupId]))
  const kept = new Set<string>()
  for (const line of lines) {
    if (line.kind !== 'row' || !passesFilters(line.row, columns, filters)) continue
    kept.add(line.id)
    for (let group = line.groupId; group !== undefined; group = parents.get(group)) kept.add(group)
  }
  return lines.filter(
    (line) =>
      kept.has(line.id) ||
      (line.kind === 'subtotal' && (line.groupId === undefined || kept.has(line.groupId))),
  )
}

function conditionOf(text: string): Condition {
  const typed = comparable(text)
  const [, sign, rest] = COMPARISON.exec(typed) ?? []
  if (sign === undefined) return { comparison: null, wanted: typed }
  return { comparison: SPELLINGS[sign] ?? (sign as Comparison), wanted: comparable(rest ?? '') }
}

function passes<Row>(row: Row, column: SheetColumn<Row>, { comparison, wanted }: Condition): boolean {
  const value = column.value(row)
  const shown = comparable(column.format(value, row))
  if (comparison === null) return shown.includes(wanted)
  if (wanted === '') return comparison === '=' ? shown === '' : comparison === '<>' && shown !== ''
  const pair = numbersOf(row, column, { value, shown, wanted })
  if (pair === null) return comparison === '=' ? shown === wanted : comparison === '<>' && shown !== wanted
  return holds(pair.value, comparison, pair.wanted)
}

/** Both sides in one unit: read as the column reads what is typed into it, or both as they are shown. */
function numbersOf<Row>(
  row: Row,
  column: SheetColumn<Row>,
  { value, shown, wanted }: { readonly value: SheetValue; readonly shown: string; readonly wanted: string },
): { readonly value: number; readonly wanted: number } | null {
  if (column.editor !== 'readonly') {
    const read = column.parse(wanted, row)
    if (typeof value === 'number' && read.ok && typeof read.value === 'number') {
      return { value, wanted: read.value }
    }
  }
  const percent = shown.includes('%')
  const ours = parseTypedNumber(shown, { percent })
  const theirs = parseTypedNumber(wanted, { percent })
  return ours.ok && theirs.ok ? { value: ours.value, wanted: theirs.value } : null
}

function holds(value: number, comparison: Comparison, wanted: number): boolean {
  switch (comparison) {
    case '>':
      return value > wanted
    case '>=':
      return value >= wanted
    case '<':
      return value < wanted
    case '<=':
      return value <= wanted
    case '=':
      return value === wanted
    case '<>':
      return value !== wanted
  }
}
