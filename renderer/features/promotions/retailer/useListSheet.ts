import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetSelection } from '../../../shared/sheetGrid/SheetGrid.tsx'
import type { SheetChange } from '../../../shared/sheetGrid/sheetChange.ts'
import type { MenuItem } from '../../../shared/ui/CellMenu.tsx'
import { type DraftRow, editedList, withBlankLines } from './listEdits.ts'

/** A stored list, what makes a row of it whole, and how the whole rows are stored. */
export type DraftList = {
  readonly rows: readonly DraftRow[]
  readonly blankLines: number
  readonly isWhole: (row: DraftRow) => boolean
  /** What is said at a cell that would break a stored row. */
  readonly fault: string
  readonly put: (rows: readonly DraftRow[]) => void
}

/** A small list of the retailer's calendar as a sheet with blank lines under it: typed or pasted rows are stored when whole. */
export function useListSheet(list: DraftList) {
  const { t } = useTranslation()
  const { rows, blankLines, isWhole, fault, put } = list
  const [begun, setBegun] = useState<ReadonlyMap<string, DraftRow>>(new Map())
  const [active, setActive] = useState<string | null>(null)
  const lines = useMemo(() => withBlankLines(rows, begun, blankLines), [rows, begun, blankLines])
  const commit = useCallback(
    (changes: readonly SheetChange[]) => {
      const edited = editedList(rows, begun, changes, isWhole)
      setBegun(edited.begun)
      put(edited.rows)
      return changes.map((change) =>
        edited.broken.has(change.rowId) && 'value' in change
          ? {
              rowId: change.rowId,
              columnId: change.columnId,
              invalidText: String(change.value ?? ''),
              message: fault,
            }
          : change,
      )
    },
    [rows, begun, isWhole, fault, put],
  )
  const commands = (rowId: string | null): readonly MenuItem[] => {
    const isStored = rows.some(({ id }) => id === rowId)
    return [
      {
        id: 'remove',
        label: t('row.remove'),
        isDisabled: !isStored,
        run: () => put(rows.filter(({ id }) => id !== rowId)),
      },
    ]
  }
  const follow = useCallback(
    (selection: SheetSelection | null) => setActive(selection?.active.rowId ?? null),
    [],
  )
  return { lines, commit, commands, active, follow }
}
