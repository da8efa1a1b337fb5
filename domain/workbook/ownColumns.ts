import type { Edition } from './edition.ts'
import { heading, text, type WorkbookRow } from './workbookSheet.ts'

/** Every list begins here: above it stand the title, a hint, the hidden names of the columns and their headings. */
export const FIRST_ROW = 5
/** The hidden row with the columns' names, by which a workbook is read back. */
export const KEY_ROW = 3

/** The columns an edition has: the retailer's leaves out the supplier's own. */
export function ownColumns<Key extends string>(
  all: readonly Key[],
  suppliers: readonly Key[],
  edition: Edition,
): readonly Key[] {
  return edition === 'supplier' ? all : all.filter((key) => !suppliers.includes(key))
}

/** The rows above a list. */
export function headRows<Key extends string>(
  title: string,
  hint: string,
  columns: readonly Key[],
  headings: Readonly<Record<Key, string>>,
): readonly WorkbookRow[] {
  return [
    { role: 'title', cells: [null, text(title)] },
    { cells: [null, text(hint)] },
    { role: 'keys', cells: columns.map((key) => text(key)) },
    { role: 'head', cells: columns.map((key) => heading(headings[key])) },
  ]
}
