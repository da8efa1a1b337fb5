import type { SheetOption } from './sheetColumn.ts'
import type { SheetCell } from './sheetModel.ts'

/** The list under a select cell: what is offered, and which entry Enter takes; -1 takes the text as typed. */
export type OptionChoice = { readonly options: readonly SheetOption[]; readonly index: number }

/** All options with the present one chosen, or, once a text was typed, those that contain it. */
export function filteredOptions<Row>(
  { column, row }: SheetCell<Row>,
  typed: string | null,
  opening: string,
): OptionChoice {
  const options = column.options?.(row) ?? []
  if (typed === null || typed === opening) {
    return { options, index: options.findIndex(({ label }) => label === opening) }
  }
  const wanted = comparable(typed)
  if (wanted === '') return { options, index: -1 }
  const matching = options.filter(({ label, value }) => comparable(`${label}\n${value}`).includes(wanted))
  const exact = matching.findIndex(({ label }) => comparable(label) === wanted)
  return { options: matching, index: matching.length === 0 ? -1 : Math.max(0, exact) }
}

function comparable(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}
