import type { SingleFigure } from '../../../domain/explain/explanation.ts'
import type { Asked } from '../../shared/explain.ts'
import type { CompareRow } from './compareLine.ts'
import type { Column } from './useColumns.ts'

/**
 * What a cell of the comparison is explained as: its figure where it stands, held against the base in every other
 * column. Beside the columns the base is meant; null for a row without figures.
 */
export function questionAt(row: CompareRow, columns: readonly Column[], place: number): Asked | null {
  const at = Math.max(place, 0)
  const column = columns[at]
  const figure = row.cells[at]?.asks?.figure ?? row.asks
  if (column === undefined || figure === null) return null
  const [base] = columns
  return { figure, at: column.tick, ...(at === 0 || base === undefined ? {} : { than: base.tick }) }
}

/** The same for how a cell differs from the base; null where it says no difference. */
export function differenceAt(row: CompareRow, columns: readonly Column[], place: number): Asked | null {
  const asked = place <= 0 ? null : questionAt(row, columns, place)
  const cell = row.cells[place]
  if (asked === null || cell === undefined || cell.chip === '') return null
  const figure = cell.asks === undefined ? differenceOf(row.asks) : cell.asks.difference
  return figure === null ? null : { ...asked, figure }
}

function differenceOf(figure: SingleFigure | null) {
  return figure === null ? null : ({ of: 'difference', figure } as const)
}
