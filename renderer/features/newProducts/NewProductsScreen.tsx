import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { setRows } from '../../../domain/actions/rowChanges.ts'
import type { NewProduct } from '../../../domain/negotiation/product.ts'
import { useOpenNegotiation, useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useShownPrice } from '../../shared/negotiation/simulations.ts'
import { useMoney } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { SheetGrid } from '../../shared/sheetGrid/SheetGrid.tsx'
import type { CommitKind, SheetChange } from '../../shared/sheetGrid/sheetChange.ts'
import type { SheetLine } from '../../shared/sheetGrid/sheetLine.ts'
import { useSheetSelection } from '../../shared/sheetSelection.ts'
import { useInvalidCells } from '../../shared/useInvalidCells.ts'
import { useSelectionText } from '../../shared/useSelectionText.ts'
import { useSheetLabels } from '../../shared/useSheetLabels.ts'
import { type NewProductRow, newProductColumns, withNewProductCell } from './newProductColumns.ts'

const rowName = ({ product }: NewProductRow) => product.name

/** 新品: what is to be listed during the year, its speed, its fee and what it earns both sides. */
export function NewProductsScreen() {
  const { t } = useTranslation()
  const labels = useSheetLabels(t('tab.newProducts'))
  const money = useMoney()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const { workspace, picked } = useSession()
  const { act, undo, redo } = useOpenNegotiation.getState()
  const showSelection = useSheetSelection((state) => state.show)
  const price = useShownPrice()
  const { invalidAt, remember } = useInvalidCells()
  const lines = useMemo(
    () =>
      (price?.scenario.newProducts ?? []).map((product): SheetLine<NewProductRow> => {
        const row = { product, slice: price?.simulation.byProduct[product.id] ?? null }
        return { kind: 'row', id: product.id, row }
      }),
    [price],
  )
  const columns = useMemo(() => {
    const all = newProductColumns(t, money)
    return isPrivateShown ? all : all.filter((column) => column.isPrivate !== true)
  }, [t, money, isPrivateShown])
  const commit = useCallback(
    (changes: readonly SheetChange[], kind: CommitKind) => {
      remember(changes)
      const edited = new Map<string, NewProduct>()
      for (const change of changes) {
        const line = lines.find(({ id }) => id === change.rowId)
        if (line?.kind !== 'row' || !('value' in change)) continue
        const product = edited.get(change.rowId) ?? line.row.product
        edited.set(change.rowId, withNewProductCell(product, change.columnId, change.value))
      }
      const [only] = edited.values()
      const label =
        edited.size === 1 && only !== undefined
          ? { key: 'action.editNewProduct', values: { name: only.name } }
          : { key: `action.${kind}Cells`, values: { count: changes.length } }
      act(label, setRows(workspace, picked, 'newProduct', [...edited.values()]))
    },
    [lines, act, workspace, picked, remember],
  )
  const cellState = useCallback(
    (row: NewProductRow, columnId: string) => {
      const invalid = invalidAt(row.product.id, columnId)
      return invalid === undefined ? undefined : { invalid }
    },
    [invalidAt],
  )
  const selectionText = useSelectionText(columns)
  return (
    <div className="sheet-screen">
      <p className="sheet-note">{t('newProducts.note')}</p>
      <SheetGrid
        className="fill-sheet"
        lines={lines}
        columns={columns}
        labels={labels}
        cellState={cellState}
        rowName={rowName}
        onCommit={commit}
        onSelectionSummary={(summary) => showSelection(selectionText(summary))}
        onUndo={undo}
        onRedo={redo}
        empty={<p className="sheet-empty">{t('newProducts.empty')}</p>}
      />
    </div>
  )
}
