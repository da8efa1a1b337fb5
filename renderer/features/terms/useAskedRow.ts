import { type RefObject, useEffect } from 'react'
import { useAskedTerm } from '../../shared/askedTerm.ts'
import type { SheetGridCommands } from '../../shared/sheetGrid/SheetGrid.tsx'
import { useMessages } from '../../shared/ui/messages.ts'
import type { TermRow } from './termRows.ts'

/** Goes to the row of the term somebody asked for; says so where a closed group hides it. */
export function useAskedRow(grid: RefObject<SheetGridCommands | null>, rows: readonly TermRow[]): void {
  const { termId, answered } = useAskedTerm()
  const say = useMessages((state) => state.say)
  useEffect(() => {
    if (termId === null) return
    answered()
    const row = rows.find(({ id }) => id === termId)
    if (row === undefined || grid.current?.goTo({ rowId: termId, columnId: 'name' }) === true) return
    say('problem', (t) => t('compliance.notInTable', { name: row.term.name }))
  }, [termId, answered, rows, grid, say])
}
