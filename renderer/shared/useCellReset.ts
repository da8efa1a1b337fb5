import type { RefObject } from 'react'
import type { Change } from '../../domain/actions/action.ts'
import { useOpenNegotiation } from './negotiation/openNegotiation.ts'
import type { CellAddress, SheetSelection } from './sheetGrid/SheetGrid.tsx'
import { useMessages } from './ui/messages.ts'

/** Which cells say something else than the base, and what takes them back to it. */
export type CellReset = {
  readonly canReset: (at: CellAddress) => boolean
  readonly changes: (cells: readonly CellAddress[]) => readonly Change[]
}

/** 恢复为基准 of the selected cells, as one step; says so where none of them differs. */
export function useCellReset(
  reset: CellReset | undefined,
  selected: RefObject<SheetSelection | null>,
  wordsOf: (at: CellAddress) => { readonly name: string; readonly column: string },
): () => void {
  return () => {
    const selection = selected.current
    if (reset === undefined || selection === null) return
    const cells = selection.rowIds
      .flatMap((rowId) => selection.columnIds.map((columnId) => ({ rowId, columnId })))
      .filter(reset.canReset)
    const [only] = cells
    if (only === undefined) return useMessages.getState().say('problem', (t) => t('deal.nothingToReset'))
    const label =
      cells.length === 1
        ? { key: 'action.resetCell', values: wordsOf(only) }
        : { key: 'action.resetCells', values: { count: cells.length } }
    useOpenNegotiation.getState().act(label, reset.changes(cells))
  }
}
