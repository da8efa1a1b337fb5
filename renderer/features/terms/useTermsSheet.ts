import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionLabel } from '../../../domain/actions/action.ts'
import { useFindingsByTerm } from '../../shared/findings.ts'
import { useOpenNegotiation, useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useShownPrice } from '../../shared/negotiation/simulations.ts'
import { useLanguage, useMoney } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import type { CellAddress } from '../../shared/sheetGrid/SheetGrid.tsx'
import type { CommitKind, SheetChange } from '../../shared/sheetGrid/sheetChange.ts'
import type { CellState, SheetValue } from '../../shared/sheetGrid/sheetColumn.ts'
import { withFindings } from './findingColumn.tsx'
import { termColumns } from './termColumns.tsx'
import { sheetEdits } from './termEdits.ts'
import { termLines } from './termLines.ts'
import {
  isAgreed,
  publicRows,
  SIDES,
  type Side,
  scenarioOfSides,
  type TermRow,
  termRows,
} from './termRows.ts'

/** The terms table of the open negotiation: its lines, its columns and what a commit does. */
export function useTermsSheet() {
  const { t } = useTranslation()
  const language = useLanguage()
  const money = useMoney()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const { workspace, picked } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  const preview = useOpenNegotiation((state) => state.preview)
  const price = useShownPrice()

  const rows = useMemo(() => {
    const all = termRows(workspace, picked, price?.simulation ?? null)
    return isPrivateShown ? all : publicRows(all)
  }, [workspace, picked, price, isPrivateShown])
  const lines = useMemo(() => termLines(t, language, rows, money), [t, language, rows, money])
  const sideKey = Object.keys(scenarioOfSides(workspace, picked)).join()
  const findings = useFindingsByTerm()
  const columns = useMemo(() => {
    const sides = new Set(sideKey.split(',') as Side[])
    const columns = termColumns({ t, language, money }, { sides, isPrivateShown })
    return withFindings(columns, { t, language }, findings)
  }, [t, language, money, sideKey, isPrivateShown, findings])

  const commit = useCallback(
    (changes: readonly SheetChange[], kind: CommitKind) => {
      act(commitLabel(rows, changes, kind), sheetEdits(workspace, picked, rows, changes))
      return changes
    },
    [act, workspace, picked, rows],
  )
  const draft = useCallback(
    (cell: (CellAddress & { readonly value: SheetValue }) | null) =>
      preview(cell === null ? null : sheetEdits(workspace, picked, rows, [cell])),
    [preview, workspace, picked, rows],
  )
  return { rows, lines, columns, commit, draft }
}

/** What both parties read and shook hands on; remarks of our own stay open. */
const AGREED_COLUMNS: ReadonlySet<string> = new Set([...SIDES, 'name', 'inReturnFor', 'status', 'sharedNote'])

/** What a cell of the terms table shows beside its number: whether it differs from the base, whether it is agreed. */
export function termCellState(row: TermRow, columnId: string): CellState | undefined {
  const isOverridden = columnId === 'current' && row.sides.current?.isOverridden === true
  const isLocked = isAgreed(row) && AGREED_COLUMNS.has(columnId)
  return isOverridden || isLocked ? { overridden: isOverridden, locked: isLocked } : undefined
}

/** “修改 月返 当前” for one cell; how many cells for a block. */
function commitLabel(
  rows: readonly TermRow[],
  changes: readonly SheetChange[],
  kind: CommitKind,
): ActionLabel {
  const [only] = changes
  if (changes.length !== 1 || only === undefined) {
    return { key: `action.${kind}Cells`, values: { count: changes.length } }
  }
  const name = rows.find(({ id }) => id === only.rowId)?.term.name ?? ''
  return { key: `action.term.${only.columnId}`, values: { name } }
}
