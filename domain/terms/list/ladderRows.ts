import type { ListChoice } from '../../lists/listChoice.ts'
import { cellText, type SheetCell, type SheetRow } from '../../products/sheetTable.ts'
import { type TermField, TIERS_ACROSS, tierField } from './termListColumns.ts'

/** One term of a list: the row that names it, and the rows under it that carry on its ladder. */
export type TermGroup = { readonly head: SheetRow; readonly more: readonly SheetRow[] }

/** Where one tier of a ladder stands in the list. */
export type TierPlace = {
  readonly row: SheetRow
  /** Columns, 0 is A; undefined where the list has none. */
  readonly threshold: number | undefined
  readonly value: number | undefined
}

type Columns = ListChoice['columns']

const EMPTY: SheetCell = { kind: 'empty' }
const TIER_NAME = /^第?[一二三四五六七八九十\d]+[档级阶]$|^tier\s*\d+$/iu

/** A cell of a row by its column; a list without that column has an empty one. */
export function cellAt(row: SheetRow, at: number | undefined): SheetCell {
  return at === undefined ? EMPTY : (row.cells[at] ?? EMPTY)
}

/**
 * Rows taken together that say one ladder between them: below a row that names a term, those with a threshold whose name
 * is empty (as merged cells leave it), the same name again, or no more than “第二档”.
 */
export function termGroups(rows: readonly SheetRow[], columns: Columns): readonly TermGroup[] {
  const at = (field: TermField) => columns.find((column) => column.field === field)?.at
  const has = (row: SheetRow, field: TermField) => cellText(cellAt(row, at(field))).trim() !== ''
  const nameOf = (row: SheetRow) => cellText(cellAt(row, at('name'))).trim()
  const groups: { head: SheetRow; more: SheetRow[] }[] = []
  for (const row of rows) {
    const name = nameOf(row)
    const last = groups.at(-1)
    const isTierName = TIER_NAME.test(name)
    const carriesOn =
      last !== undefined &&
      (name === '' || isTierName
        ? has(row, 'threshold') || (has(row, 'value') && at('threshold') !== undefined)
        : has(row, 'threshold') &&
          has(last.head, 'threshold') &&
          ladderName(name) === ladderName(nameOf(last.head)))
    if (carriesOn) last.more.push(row)
    else if (name !== '') groups.push({ head: row, more: [] })
  }
  return groups
}

/** The tiers a group says, in the sequence of the sheet: across the columns of its head, then down its rows. */
export function tierPlaces({ head, more }: TermGroup, columns: Columns): readonly TierPlace[] {
  const at = (field: TermField) => columns.find((column) => column.field === field)?.at
  const across = TIERS_ACROSS.map(
    (tier): TierPlace => ({
      row: head,
      threshold: at(tierField('threshold', tier)),
      value: at(tierField('value', tier)),
    }),
  )
  const down = more.map((row): TierPlace => ({ row, threshold: at('threshold'), value: at('value') }))
  return [...across, ...down].filter(
    ({ row, threshold, value }) =>
      cellAt(row, threshold).kind !== 'empty' || cellAt(row, value).kind !== 'empty',
  )
}

/** A name without the tier it may end on: `阶梯返利（第二档）` names 阶梯返利. */
export function ladderName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s(\-—_]*第?[一二三四五六七八九十\d]+[档级阶][\s)]*$/u, '')
    .trim()
}
