import { cellText, type SheetTable } from '../products/sheetTable.ts'

/** What a list is a list of. */
export type ListKind = 'products' | 'terms'

/** How far the meaning of a column can be trusted. */
export type ColumnConfidence = 'sure' | 'remembered' | 'none'

/** One column of a list with what it is taken to mean; `field` is null where it means nothing here. */
export type ListColumn = {
  /** 0 is A. */
  readonly at: number
  readonly header: string
  readonly field: string | null
  readonly confidence: ColumnConfidence
}

/** How a list is to be read, as a person sees and changes it. */
export type ListChoice = {
  /** Which table of the file, 0 the first. */
  readonly sheet: number
  /** Number of the header row, 1 the first. */
  readonly headerRow: number
  readonly columns: readonly { readonly at: number; readonly field: string }[]
  /** What a bare amount counts in. */
  readonly moneyUnit: 'yuan' | 'tenThousandYuan'
  /** The tax side of amounts whose header or row names none. */
  readonly tax: 'in' | 'ex'
  /** What a bare number in a column of rates is: 3 or 0.03 for three per cent. */
  readonly rates: 'percent' | 'share'
  /** What a person decided about single rows, by their number: a code of the catalogue, `own` or `skip`. */
  readonly rows: Readonly<Record<string, string>>
}

const ROWS_LOOKED_AT = 30

/** The headers of a row, with the place of each; empty cells are no header. */
export function headersOf(
  table: SheetTable,
  headerRow: number,
): readonly { readonly at: number; readonly header: string }[] {
  const row = table.rows.find(({ number }) => number === headerRow)
  return (row?.cells ?? []).flatMap((cell, at) => {
    const header = cellText(cell).trim()
    return header === '' ? [] : [{ at, header }]
  })
}

/** The row that looks most like headers where no column is known: the one with the most texts, the first of equals. */
export function likeliestHeader(table: SheetTable): number {
  let best = { number: table.rows[0]?.number ?? 1, texts: 0 }
  for (const { number, cells } of table.rows.slice(0, ROWS_LOOKED_AT)) {
    const texts = cells.filter(({ kind }) => kind === 'text').length
    if (texts > best.texts) best = { number, texts }
  }
  return best.number
}

/** What an earlier list of the same account said its headers mean, put over a guess. */
export function withRemembered(
  columns: readonly ListColumn[],
  remembered: Readonly<Record<string, string>>,
): readonly ListColumn[] {
  return columns.map((column): ListColumn => {
    const field = Object.hasOwn(remembered, column.header) ? remembered[column.header] : undefined
    if (field === undefined) return column
    return { ...column, field: field === '' ? null : field, confidence: 'remembered' }
  })
}

/** What is worth remembering of a choice: each header with its field, an empty one where it means nothing. */
export function mappingOf(table: SheetTable, choice: ListChoice): Readonly<Record<string, string>> {
  const fields = new Map(choice.columns.map(({ at, field }) => [at, field]))
  return Object.fromEntries(
    headersOf(table, choice.headerRow).map(({ at, header }) => [header, fields.get(at) ?? '']),
  )
}
