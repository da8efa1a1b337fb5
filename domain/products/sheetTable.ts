/** What stands in one cell of a list a person made, whatever program it came from. */
export type SheetCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  /** `padded` is the number as a format of zeros shows it: 00123; `isPercent` where it is shown in per cent, 0.03 as 3 %. */
  | {
      readonly kind: 'number'
      readonly value: number
      readonly padded?: string
      readonly isPercent?: true
    }
  /** `YYYY-MM-DD`. */
  | { readonly kind: 'date'; readonly day: string }
  | { readonly kind: 'truth'; readonly value: boolean }
  /** `#N/A` and the like, or a formula that was never calculated. */
  | { readonly kind: 'error'; readonly text: string }

/** One row; `number` is 1-based, as the spreadsheet shows it, `cells` begin at column A. */
export type SheetRow = {
  readonly number: number
  readonly cells: readonly SheetCell[]
  /** Columns (0 is A) whose value a formula gave; the value is the one stored with the file. */
  readonly calculated: ReadonlySet<number>
}

/** One sheet of a workbook, or a CSV. */
export type SheetTable = { readonly name: string; readonly rows: readonly SheetRow[] }

/** The letter of a column: 0 is A, 26 is AA. */
export function columnLetter(column: number): string {
  const before = Math.floor(column / 26) - 1
  return `${before < 0 ? '' : columnLetter(before)}${String.fromCharCode(65 + (column % 26))}`
}

/** A cell as a person sees it, for a fault. */
export function cellText(cell: SheetCell | undefined): string {
  switch (cell?.kind) {
    case undefined:
    case 'empty':
      return ''
    case 'text':
    case 'error':
      return cell.text
    case 'number':
      return cell.padded ?? String(cell.value)
    case 'date':
      return cell.day
    case 'truth':
      return cell.value ? 'TRUE' : 'FALSE'
  }
}
