import { Button, Segmented } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setRows } from '../../../domain/actions/rowChanges.ts'
import type { NewProduct } from '../../../domain/negotiation/product.ts'
import { useOpenNegotiation, useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useShownPrice } from '../../shared/negotiation/simulations.ts'
import { useScenarioRows } from '../../shared/negotiation/useScenarioRows.ts'
import { useMoney } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { RowSheet } from '../../shared/RowSheet.tsx'
import { editedRows, editLabel } from '../../shared/rowEdits.ts'
import type { CommitKind, SheetChange } from '../../shared/sheetGrid/sheetChange.ts'
import type { SheetLine } from '../../shared/sheetGrid/sheetLine.ts'
import { RowTools } from '../../shared/ui/RowTools.tsx'
import { SlotBoard } from './board/SlotBoard.tsx'
import { useBoardView } from './board/useBoardView.ts'
import { NewProductPanel } from './NewProductPanel.tsx'
import { type NewProductRow, newProductColumns, withNewProductCell } from './newProductColumns.ts'
import { useListingOutlooks } from './useListingOutlooks.ts'

const idOf = ({ product }: NewProductRow) => product.id
const rowName = ({ product }: NewProductRow) => product.name

const ACTIONS = {
  duplicate: 'action.duplicateNewProduct',
  remove: 'action.removeNewProduct',
  reset: 'action.resetNewProduct',
} as const

/** 新品: what is to be listed during the year, its speed, its fee and what it earns both sides. */
export function NewProductsScreen() {
  const { t } = useTranslation()
  const { workspace, picked } = useSession()
  const sheet = useNewProductSheet()
  const rows = useScenarioRows('newProduct', sheet.products, idOf, ACTIONS)
  const outlooks = useListingOutlooks()
  const { view, setView } = useBoardView()
  const [active, setActive] = useState<string | null>(null)
  const current = view === 'board' ? active : rows.active
  const add = () => rows.draftRow(blankNewProduct(t('newProducts.newName'), workspace.year.start))
  return (
    <div className="sheet-screen">
      <RowTools
        label={t('newProducts.tools')}
        commands={rows.commands(current)}
        note={t(view === 'board' ? 'newProducts.board.note' : 'newProducts.note')}
      >
        <Segmented
          aria-label={t('newProducts.board.view')}
          value={view}
          onChange={setView}
          options={(['board', 'list'] as const).map((value) => ({
            value,
            label: t(`newProducts.board.${value}`),
          }))}
        />
        <Button disabled={picked === ''} onClick={add}>
          {t('newProducts.add')}
        </Button>
      </RowTools>
      {view === 'board' ? (
        <SlotBoard
          products={sheet.products}
          outlooks={outlooks}
          active={active}
          onActive={setActive}
          onOpen={rows.open}
        />
      ) : (
        <RowSheet
          sheet="newProducts"
          comments="newProduct"
          label={t('tab.newProducts')}
          idOf={idOf}
          rowName={rowName}
          lines={sheet.lines}
          columns={sheet.columns}
          onCommit={sheet.commit}
          cellState={rows.cellState}
          reset={rows.reset}
          onSelectionChange={rows.follow}
          onRefused={rows.openRefused}
          menu={({ rowId }) => rows.commands(rowId)}
          empty={t('newProducts.empty')}
        />
      )}
      {rows.detailed === null ? null : (
        <NewProductPanel
          key={rows.detailed.row.id}
          product={rows.detailed.row}
          outlook={outlooks.get(rows.detailed.row.id)}
          isNew={rows.detailed.isNew}
          onAdded={rows.open}
          onClose={rows.close}
        />
      )}
    </div>
  )
}

const USUAL_GOODS_VAT = 0.13

/** A new product to fill in: nothing priced, sold nowhere, at the usual VAT of goods. */
function blankNewProduct(name: string, listingMonth: string): NewProduct {
  return {
    id: crypto.randomUUID(),
    name,
    category: name,
    vatRate: USUAL_GOODS_VAT,
    listPrice: 0,
    unitCost: 0,
    retailPrice: 0,
    listingMonth,
    stores: [0],
    unitsPerStoreMonth: 0,
    ramp: [1],
  }
}

function useNewProductSheet() {
  const { t } = useTranslation()
  const money = useMoney()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const { workspace, picked } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  const price = useShownPrice()
  const products = useMemo(() => price?.scenario.newProducts ?? [], [price])
  const lines = useMemo(
    () =>
      products.map((product): SheetLine<NewProductRow> => {
        const row = { product, slice: price?.simulation.byProduct[product.id] ?? null }
        return { kind: 'row', id: product.id, row }
      }),
    [products, price],
  )
  const columns = useMemo(() => {
    const all = newProductColumns(t, money)
    return isPrivateShown ? all : all.filter((column) => column.isPrivate !== true)
  }, [t, money, isPrivateShown])
  const commit = useCallback(
    (changes: readonly SheetChange[], kind: CommitKind) => {
      const rowOf = (rowId: string) => products.find(({ id }) => id === rowId)
      const edited = editedRows(changes, rowOf, withNewProductCell)
      act(
        editLabel('action.editNewProduct', edited, changes.length, kind),
        setRows(workspace, picked, 'newProduct', edited),
      )
      return changes
    },
    [products, act, workspace, picked],
  )
  return { products, lines, columns, commit }
}
