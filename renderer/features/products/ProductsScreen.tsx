import { Button } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setProducts } from '../../../domain/actions/productChanges.ts'
import { monthsOfYear } from '../../../domain/negotiation/calendar.ts'
import { useOpenNegotiation, useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useShownPrice } from '../../shared/negotiation/simulations.ts'
import { useMoney } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { SheetGrid } from '../../shared/sheetGrid/SheetGrid.tsx'
import type { CommitKind, PasteReport, SheetChange } from '../../shared/sheetGrid/sheetChange.ts'
import type { SheetLine } from '../../shared/sheetGrid/sheetLine.ts'
import { useSheetSelection } from '../../shared/sheetSelection.ts'
import { PasteBar } from '../../shared/ui/PasteBar.tsx'
import { useInvalidCells } from '../../shared/useInvalidCells.ts'
import { useSelectionText } from '../../shared/useSelectionText.ts'
import { useSheetLabels } from '../../shared/useSheetLabels.ts'
import { ImportProducts } from './ImportProducts.tsx'
import { newProductLine } from './newProductLine.ts'
import { type ProductRow, productColumns, withCell } from './productColumns.ts'

const rowName = ({ product }: ProductRow) => product.name

/** 单品: prices, costs, volumes and what each product earns both sides, in one sheet of any length. */
export function ProductsScreen() {
  const { t } = useTranslation()
  const labels = useSheetLabels(t('tab.products'))
  const { workspace } = useSession()
  const { act, undo, redo } = useOpenNegotiation.getState()
  const sheet = useProductSheet()
  const [pasted, setPasted] = useState<PasteReport | null>(null)
  const showSelection = useSheetSelection((state) => state.show)
  const selectionText = useSelectionText(sheet.columns)
  const add = () => {
    const product = newProductLine(t('products.newName'))
    act({ key: 'action.addProduct', values: { name: product.name } }, setProducts(workspace, [product]))
  }
  return (
    <div className="sheet-screen">
      <div className="sheet-tools" role="toolbar" aria-label={t('products.tools')}>
        <ImportProducts />
        <Button onClick={add}>{t('products.add')}</Button>
        <span className="quiet">{t('products.count', { count: workspace.products.length })}</span>
      </div>
      <PasteBar report={pasted} onClose={() => setPasted(null)} />
      <SheetGrid
        className="fill-sheet"
        lines={sheet.lines}
        columns={sheet.columns}
        labels={labels}
        cellState={sheet.cellState}
        rowName={rowName}
        onCommit={sheet.commit}
        onPasted={setPasted}
        onSelectionSummary={(summary) => showSelection(selectionText(summary))}
        onUndo={undo}
        onRedo={redo}
        empty={<p className="sheet-empty">{t('products.empty')}</p>}
      />
    </div>
  )
}

function useProductSheet() {
  const { t } = useTranslation()
  const money = useMoney()
  const { workspace } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const byProduct = useShownPrice()?.simulation.byProduct
  const { invalidAt, remember } = useInvalidCells()
  const { products, year } = workspace
  const lines = useMemo(
    () =>
      products.map((product): SheetLine<ProductRow> => {
        const row = { product, slice: byProduct?.[product.id] ?? null }
        return { kind: 'row', id: product.id, row }
      }),
    [products, byProduct],
  )
  const columns = useMemo(
    () => productColumns(t, money, monthsOfYear(year.start), isPrivateShown),
    [t, money, year.start, isPrivateShown],
  )
  const commit = useCallback(
    (changes: readonly SheetChange[], kind: CommitKind) => {
      remember(changes)
      const edited = new Map(products.map((product) => [product.id, product]))
      const touched = new Set<string>()
      for (const change of changes) {
        const product = edited.get(change.rowId)
        const next = product && 'value' in change ? withCell(product, change.columnId, change.value) : null
        if (next === null) continue
        edited.set(change.rowId, next)
        touched.add(change.rowId)
      }
      const rows = [...touched].flatMap((id) => edited.get(id) ?? [])
      const [only] = rows
      const label =
        rows.length === 1 && only !== undefined
          ? { key: 'action.editProduct', values: { name: only.name } }
          : { key: `action.${kind}Cells`, values: { count: changes.length } }
      act(label, setProducts(workspace, rows))
    },
    [products, workspace, act, remember],
  )
  const cellState = useCallback(
    (row: ProductRow, columnId: string) => {
      const invalid = invalidAt(row.product.id, columnId)
      return invalid === undefined ? undefined : { invalid }
    },
    [invalidAt],
  )
  return { lines, columns, commit, cellState }
}
