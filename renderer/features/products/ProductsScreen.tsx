import { ImportOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { removeProducts, setProducts } from '../../../domain/actions/productChanges.ts'
import { monthsOfYear } from '../../../domain/negotiation/calendar.ts'
import { freeName } from '../../shared/freeName.ts'
import { useImportWizard } from '../../shared/importWizard.ts'
import { useOpenNegotiation, useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useShownPrice } from '../../shared/negotiation/simulations.ts'
import { useMoney } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { RowSheet } from '../../shared/RowSheet.tsx'
import { editedRows, editLabel } from '../../shared/rowEdits.ts'
import type { SheetSelection } from '../../shared/sheetGrid/SheetGrid.tsx'
import type { CommitKind, SheetChange } from '../../shared/sheetGrid/sheetChange.ts'
import type { MenuItem } from '../../shared/ui/CellMenu.tsx'
import { useMessages } from '../../shared/ui/messages.ts'
import { RowTools } from '../../shared/ui/RowTools.tsx'
import { newProductLine } from './newProductLine.ts'
import { type ProductRow, productColumns, withCell } from './productColumns.ts'
import { lineOf, linesByCategory } from './productLines.ts'
import { useReferenceText } from './useReferenceText.ts'

const idOf = ({ product }: ProductRow) => product.id
const rowName = ({ product }: ProductRow) => product.name

/** 单品: prices, costs, volumes and what each product earns both sides, in one sheet of any length. */
export function ProductsScreen() {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  const [isGrouped, setGrouped] = useState(false)
  const sheet = useProductSheet(isGrouped)
  const beginImport = useImportWizard((state) => state.begin)
  const [active, setActive] = useState<string | null>(null)
  const commands = useProductCommands()
  const follow = useCallback(
    (selection: SheetSelection | null) => setActive(selection?.active.rowId ?? null),
    [],
  )
  const add = () => {
    const product = newProductLine(t('products.newName'))
    act({ key: 'action.addProduct', values: { name: product.name } }, setProducts(workspace, [product]))
  }
  return (
    <div className="sheet-screen">
      <RowTools
        label={t('products.tools')}
        commands={commands(active)}
        note={t('products.count', { count: workspace.products.length })}
      >
        <Button onClick={add}>{t('products.add')}</Button>
        <Button icon={<ImportOutlined aria-hidden="true" />} onClick={() => beginImport('products')}>
          {t('lists.import.begin.products')}
        </Button>
        <Button aria-pressed={isGrouped} onClick={() => setGrouped(!isGrouped)}>
          {t(isGrouped ? 'products.ungroup' : 'products.byCategory')}
        </Button>
      </RowTools>
      <RowSheet
        sheet="products"
        comments="product"
        label={t('tab.products')}
        idOf={idOf}
        rowName={rowName}
        lines={sheet.lines}
        columns={sheet.columns}
        onCommit={sheet.commit}
        onSelectionChange={follow}
        menu={({ rowId }) => commands(rowId)}
        empty={t('products.empty')}
      />
    </div>
  )
}

/** A product that a term or a promotion still names stays; the sentence says where it is named. */
function useProductCommands(): (rowId: string | null) => readonly MenuItem[] {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  const say = useMessages((state) => state.say)
  const referenceText = useReferenceText()
  return (rowId) => {
    const product = workspace.products.find(({ id }) => id === rowId)
    const duplicate = () => {
      if (product === undefined) return
      const name = freeName(
        product.name,
        workspace.products.map((each) => each.name),
      )
      const copy = { ...product, id: crypto.randomUUID(), name }
      act({ key: 'action.duplicateProduct', values: { name } }, setProducts(workspace, [copy]))
    }
    const remove = () => {
      if (product === undefined) return
      const named = referenceText(product.id)
      if (named !== null)
        return say('problem', (t) => t('products.stillNamed', { name: product.name, where: named }))
      act(
        { key: 'action.removeProduct', values: { name: product.name } },
        removeProducts(workspace, [product.id]),
      )
    }
    const isDisabled = product === undefined
    return [
      { id: 'duplicate', label: t('row.duplicate'), isDisabled, run: duplicate },
      { id: 'remove', label: t('row.remove'), isDisabled, run: remove },
    ]
  }
}

function useProductSheet(isGrouped: boolean) {
  const { t } = useTranslation()
  const money = useMoney()
  const { workspace } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const byProduct = useShownPrice()?.simulation.byProduct
  const { products, year } = workspace
  const lines = useMemo(() => {
    const rows = products.map((product) => lineOf({ product, slice: byProduct?.[product.id] ?? null }))
    return isGrouped ? linesByCategory(rows, { t, amount: money.amount }) : rows
  }, [products, byProduct, isGrouped, t, money])
  const columns = useMemo(
    () => productColumns(t, money, monthsOfYear(year.start), isPrivateShown),
    [t, money, year.start, isPrivateShown],
  )
  const commit = useCallback(
    (changes: readonly SheetChange[], kind: CommitKind) => {
      const byId = new Map(products.map((product) => [product.id, product]))
      const edited = editedRows(changes, (id) => byId.get(id), withCell)
      act(editLabel('action.editProduct', edited, changes.length, kind), setProducts(workspace, edited))
      return changes
    },
    [products, workspace, act],
  )
  return { lines, columns, commit }
}
