import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { setRows } from '../../../domain/actions/rowChanges.ts'
import type { Promotion } from '../../../domain/negotiation/promotion.ts'
import { useOpenNegotiation, useSession } from '../../shared/negotiation/openNegotiation.ts'
import { pricingHead } from '../../shared/negotiation/pricing.ts'
import { useShownPrice } from '../../shared/negotiation/simulations.ts'
import { useLanguage, useMoney } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { SheetGrid } from '../../shared/sheetGrid/SheetGrid.tsx'
import type { CommitKind, SheetChange } from '../../shared/sheetGrid/sheetChange.ts'
import type { SheetLine } from '../../shared/sheetGrid/sheetLine.ts'
import { useSheetSelection } from '../../shared/sheetSelection.ts'
import { useInvalidCells } from '../../shared/useInvalidCells.ts'
import { useSelectionText } from '../../shared/useSelectionText.ts'
import { useSheetLabels } from '../../shared/useSheetLabels.ts'
import { promotionColumns, withPromotionCell } from './promotionColumns.ts'
import { type PromotionRow, promotionRows } from './promotionRows.ts'

const rowName = ({ promotion }: PromotionRow) => promotion.name

/** 促销: the promotions of the picked scenario, each with what it does to both ledgers. */
export function PromotionsScreen() {
  const { t } = useTranslation()
  const labels = useSheetLabels(t('tab.promotions'))
  const language = useLanguage()
  const money = useMoney()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const { workspace, shown, picked } = useSession()
  const { act, undo, redo } = useOpenNegotiation.getState()
  const showSelection = useSheetSelection((state) => state.show)
  const price = useShownPrice()
  const { invalidAt, remember } = useInvalidCells()

  const rows = useMemo(
    () => (price === null ? [] : promotionRows(pricingHead(shown), price.scenario, price.simulation)),
    [shown, price],
  )
  const lines = useMemo(
    () => rows.map((row): SheetLine<PromotionRow> => ({ kind: 'row', id: row.promotion.id, row })),
    [rows],
  )
  const columns = useMemo(() => {
    const all = promotionColumns(t, language, money)
    return isPrivateShown ? all : all.filter((column) => column.isPrivate !== true)
  }, [t, language, money, isPrivateShown])
  const commit = useCallback(
    (changes: readonly SheetChange[], kind: CommitKind) => {
      const edited = new Map(rows.map(({ promotion }) => [promotion.id, promotion]))
      const touched = new Map<string, Promotion>()
      const read = changes.map((change): SheetChange => {
        const promotion = edited.get(change.rowId)
        if (promotion === undefined || !('value' in change)) return change
        const next = withPromotionCell(promotion, change.columnId, change.value)
        if (next.start > next.end) {
          const invalidText = String(change.value ?? '')
          return { rowId: change.rowId, columnId: change.columnId, invalidText, message: t('typed.dayOrder') }
        }
        edited.set(change.rowId, next)
        touched.set(change.rowId, next)
        return change
      })
      remember(read)
      const [only] = touched.values()
      const label =
        touched.size === 1 && only !== undefined
          ? { key: 'action.editPromotion', values: { name: only.name } }
          : { key: `action.${kind}Cells`, values: { count: changes.length } }
      act(label, setRows(workspace, picked, 'promotion', [...touched.values()]))
    },
    [rows, act, workspace, picked, remember, t],
  )
  const cellState = useCallback(
    (row: PromotionRow, columnId: string) => {
      const invalid = invalidAt(row.promotion.id, columnId)
      return invalid === undefined ? undefined : { invalid }
    },
    [invalidAt],
  )
  const selectionText = useSelectionText(columns)
  return (
    <div className="sheet-screen">
      <p className="sheet-note">{t('promotions.note')}</p>
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
        empty={<p className="sheet-empty">{t('promotions.empty')}</p>}
      />
    </div>
  )
}
