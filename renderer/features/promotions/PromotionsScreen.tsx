import { Button } from 'antd'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { setRows } from '../../../domain/actions/rowChanges.ts'
import { useOpenNegotiation, useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useShownPrice } from '../../shared/negotiation/simulations.ts'
import { useScenarioRows } from '../../shared/negotiation/useScenarioRows.ts'
import { useLanguage, useMoney } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { RowSheet } from '../../shared/RowSheet.tsx'
import { editedRows, editLabel } from '../../shared/rowEdits.ts'
import type { CommitKind, SheetChange } from '../../shared/sheetGrid/sheetChange.ts'
import type { SheetLine } from '../../shared/sheetGrid/sheetLine.ts'
import { RowTools } from '../../shared/ui/RowTools.tsx'
import { blankPromotion } from './blankPromotion.ts'
import { PromotionPanel } from './PromotionPanel.tsx'
import { promotionColumns, withPromotionCell } from './promotionColumns.ts'
import type { PromotionRow } from './promotionRows.ts'
import { ROW_ACTIONS } from './rowActions.ts'
import { usePromotionEffects } from './usePromotionEffects.ts'

const idOf = ({ promotion }: PromotionRow) => promotion.id
const rowName = ({ promotion }: PromotionRow) => promotion.name

/** 促销: the promotions of the picked scenario, each with what it does to both ledgers. */
export function PromotionsScreen() {
  const { t } = useTranslation()
  const { workspace, picked } = useSession()
  const sheet = usePromotionSheet()
  const rows = useScenarioRows('promotion', sheet.promotions, idOf, ROW_ACTIONS)
  const add = () => rows.draftRow(blankPromotion(t('promotions.newName'), workspace.year.start))
  return (
    <div className="sheet-screen">
      <RowTools
        label={t('promotions.tools')}
        commands={rows.commands(rows.active)}
        note={t('promotions.note')}
      >
        <Button disabled={picked === ''} onClick={add}>
          {t('promotions.add')}
        </Button>
      </RowTools>
      <RowSheet
        sheet="promotions"
        comments="promotion"
        label={t('tab.promotions')}
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
        empty={t('promotions.empty')}
      />
      {rows.detailed === null ? null : (
        <PromotionPanel
          key={rows.detailed.row.id}
          promotion={rows.detailed.row}
          isNew={rows.detailed.isNew}
          onAdded={rows.open}
          onClose={rows.close}
        />
      )}
    </div>
  )
}

function usePromotionSheet() {
  const { t } = useTranslation()
  const language = useLanguage()
  const money = useMoney()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const { workspace, picked } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  const price = useShownPrice()
  const promotions = useMemo(() => price?.scenario.promotions ?? [], [price])
  const effects = usePromotionEffects()
  const lines = useMemo(
    () =>
      promotions.map((promotion): SheetLine<PromotionRow> => {
        const row = { promotion, effect: effects.get(promotion.id) ?? null }
        return { kind: 'row', id: promotion.id, row }
      }),
    [promotions, effects],
  )
  const columns = useMemo(() => {
    const all = promotionColumns(t, language, money)
    return isPrivateShown ? all : all.filter((column) => column.isPrivate !== true)
  }, [t, language, money, isPrivateShown])
  const commit = useCallback(
    (changes: readonly SheetChange[], kind: CommitKind) => {
      const rowOf = (rowId: string) => promotions.find(({ id }) => id === rowId)
      const all = editedRows(changes, rowOf, withPromotionCell)
      const edited = all.filter(({ start, end }) => start <= end)
      const backwards = new Set(all.filter(({ start, end }) => start > end).map(({ id }) => id))
      act(
        editLabel('action.editPromotion', edited, changes.length, kind),
        setRows(workspace, picked, 'promotion', edited),
      )
      return changes.map((change) =>
        backwards.has(change.rowId) && 'value' in change
          ? {
              rowId: change.rowId,
              columnId: change.columnId,
              invalidText: String(change.value ?? ''),
              message: t('typed.dayOrder'),
            }
          : change,
      )
    },
    [promotions, act, workspace, picked, t],
  )
  return { promotions, lines, columns, commit }
}
