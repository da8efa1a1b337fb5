import type { ListChoice } from '../../lists/listChoice.ts'
import type { SheetTable } from '../../products/sheetTable.ts'

const LARGEST_SHARE = 0.5

/**
 * How the bare numbers of a list read as rates: as shares of 1 when none of them is as large as a half, else in per cent.
 * Numbers shown in per cent say it themselves and do not count.
 */
export function guessRates(
  table: SheetTable,
  headerRow: number,
  columns: ListChoice['columns'],
): ListChoice['rates'] {
  const values = columns.filter(({ field }) => field.startsWith('value'))
  const bare = table.rows.flatMap(({ number, cells }) =>
    values.flatMap(({ at }) => {
      const cell = cells[at]
      const isBare = number > headerRow && cell?.kind === 'number' && cell.isPercent !== true
      return isBare && cell.value !== 0 ? [cell.value] : []
    }),
  )
  return bare.length > 0 && Math.min(...bare) < LARGEST_SHARE && bare.every(isShareOrAmount)
    ? 'share'
    : 'percent'
}

/** A fee of the same column is no rate: it is far above 100. */
function isShareOrAmount(value: number): boolean {
  return value < LARGEST_SHARE || value > 100
}
