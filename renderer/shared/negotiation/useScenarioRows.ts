import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { resetFields } from '../../../domain/actions/resetFields.ts'
import { removeRows, resetRows, setRows } from '../../../domain/actions/rowChanges.ts'
import { overriddenRows, type RowDifference } from '../../../domain/scenarios/overriddenRows.ts'
import type { RowByKind } from '../../../domain/scenarios/rowKind.ts'
import { freeName } from '../freeName.ts'
import type { SheetSelection } from '../sheetGrid/SheetGrid.tsx'
import type { RefusedEdit } from '../sheetGrid/sheetChange.ts'
import type { CellState } from '../sheetGrid/sheetColumn.ts'
import type { MenuItem } from '../ui/CellMenu.tsx'
import type { CellReset } from '../useCellReset.ts'
import { useOpenNegotiation, useSession } from './openNegotiation.ts'

type Kind = 'promotion' | 'newProduct'

/** Columns that are not called as the fields they show. */
const FIELDS_OF: Readonly<Record<string, readonly string[]>> = {
  days: ['start', 'end'],
  speed: ['unitsPerStoreMonth'],
  fee: ['listingFee'],
}

/** The undo names of what can be done to a row. */
type RowActions = { readonly duplicate: string; readonly remove: string; readonly reset: string }

/** Which row of the picked scenario is looked at and opened, and what can be done to it. */
export function useScenarioRows<K extends Kind, Row>(
  kind: K,
  rows: readonly RowByKind[K][],
  idOf: (row: Row) => string,
  actions: RowActions,
) {
  const { t } = useTranslation()
  const { workspace, picked } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  const [active, setActive] = useState<string | null>(null)
  const [opened, setOpened] = useState<string | null>(null)
  const [draft, setDraft] = useState<RowByKind[K] | null>(null)
  const live = workspace.scenarios.find(({ id }) => id === picked)
  const differences: ReadonlyMap<string, RowDifference<unknown>> = useMemo(
    () => (live === undefined ? new Map() : overriddenRows(workspace, live.id)[kind]),
    [workspace, live, kind],
  )
  /** A row that differs from the base is marked at its name, and at the cells in which it does. */
  const cellState = useCallback(
    (row: Row, columnId: string): CellState | undefined =>
      isDifferent(differences.get(idOf(row)), columnId) ? { overridden: true } : undefined,
    [differences, idOf],
  )
  const reset = useMemo(
    (): CellReset => ({
      canReset: ({ rowId, columnId }) => fieldsToReset(differences.get(rowId), columnId).length > 0,
      changes: (cells) =>
        resetFields(
          workspace,
          picked,
          kind,
          cells.map(({ rowId, columnId }) => ({
            id: rowId,
            fields: fieldsToReset(differences.get(rowId), columnId),
          })),
        ),
    }),
    [differences, workspace, picked, kind],
  )
  const open = useCallback((id: string) => {
    setDraft(null)
    setOpened(id)
  }, [])

  const duplicate = (row: RowByKind[K]) => {
    const name = freeName(
      row.name,
      rows.map((each) => each.name),
    )
    const copy = { ...row, id: crypto.randomUUID(), name }
    act({ key: actions.duplicate, values: { name } }, setRows(workspace, picked, kind, [copy]))
  }
  const commands = (rowId: string | null): readonly MenuItem[] => {
    const row = rows.find(({ id }) => id === rowId)
    const values = { name: row?.name ?? '' }
    const isMissing = row === undefined
    return [
      { id: 'details', label: t('row.details'), isDisabled: isMissing, run: () => row && open(row.id) },
      { id: 'duplicate', label: t('row.duplicate'), isDisabled: isMissing, run: () => row && duplicate(row) },
      null,
      {
        id: 'reset',
        label: t('terms.reset'),
        isDisabled: isMissing || !differences.has(row.id),
        run: () => row && act({ key: actions.reset, values }, resetRows(workspace, picked, kind, [row.id])),
      },
      {
        id: 'remove',
        label: t('row.remove'),
        isDisabled: isMissing,
        run: () => row && act({ key: actions.remove, values }, removeRows(workspace, picked, kind, [row.id])),
      },
    ]
  }
  const stored = rows.find(({ id }) => id === opened)
  const detailed =
    draft !== null ? { row: draft, isNew: true } : stored === undefined ? null : { row: stored, isNew: false }
  return {
    active,
    detailed,
    open,
    close: () => {
      setDraft(null)
      setOpened(null)
    },
    draftRow: setDraft,
    commands,
    follow: useCallback((selection: SheetSelection | null) => setActive(selection?.active.rowId ?? null), []),
    openRefused: ({ rowId, reason }: RefusedEdit) => reason === 'readonly' && open(rowId),
    cellState,
    reset,
  }
}

/** The fields a column shows and in which a row differs from its base, by their own names. */
function fieldsToReset(difference: RowDifference<unknown> | undefined, columnId: string): readonly string[] {
  if (difference?.kind !== 'changed') return []
  const shown = FIELDS_OF[columnId] ?? [columnId]
  const changed = new Set(difference.fields.map((field) => field.split('.')[0] ?? field))
  return shown.filter((field) => changed.has(field))
}

/** The column of a field shows it where the two have the same name. */
function isDifferent(difference: RowDifference<unknown> | undefined, columnId: string): boolean {
  if (difference === undefined) return false
  return columnId === 'name' || fieldsToReset(difference, columnId).length > 0
}
