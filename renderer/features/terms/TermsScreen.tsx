import { Button } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { removeRows, resetRows } from '../../../domain/actions/rowChanges.ts'
import { useOpenNegotiation, useSession } from '../../shared/negotiation/openNegotiation.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { SheetGrid, type SheetSelection } from '../../shared/sheetGrid/SheetGrid.tsx'
import { useSheetSelection } from '../../shared/sheetSelection.ts'
import { PasteBar } from '../../shared/ui/PasteBar.tsx'
import { useSheetLabels } from '../../shared/useSheetLabels.ts'
import { AddTerm } from './AddTerm.tsx'
import type { DraftTerm } from './panel/draftTerm.ts'
import { NewTermPanel, TermPanel } from './panel/TermPanel.tsx'
import type { TermRow } from './termRows.ts'
import { useTermsSheet } from './useTermsSheet.ts'
import './terms.css'

const rowName = (row: TermRow) => row.term.name

/** 条款: every term of the contract in one sheet, each with what all sides say, and what it costs now. */
export function TermsScreen() {
  const { t } = useTranslation()
  const sheet = useTermsSheet()
  const labels = useSheetLabels(t('tab.terms'))
  const { isPrivateShown, toggle } = usePrivacy()
  const showSelection = useSheetSelection((state) => state.show)
  const [active, setActive] = useState<string | null>(null)
  const [detailed, setDetailed] = useState<string | null>(null)
  const [draft, setDraft] = useState<DraftTerm | null>(null)
  const open = useCallback((id: string | null) => {
    setDraft(null)
    setDetailed(id)
  }, [])
  const follow = useCallback((selection: SheetSelection | null) => {
    setActive(selection?.active.rowId ?? null)
  }, [])
  const activeRow = sheet.rows.find(({ id }) => id === active)
  const detailedRow = sheet.rows.find(({ id }) => id === detailed)
  const commands = useRowCommands(activeRow)

  return (
    <div className="terms-screen">
      <div className="sheet-tools" role="toolbar" aria-label={t('terms.tools')}>
        <AddTerm onDraft={setDraft} />
        <Button disabled={activeRow === undefined} onClick={() => open(active)}>
          {t('terms.details')}
        </Button>
        <Button disabled={!commands.canReset} onClick={commands.reset}>
          {t('terms.reset')}
        </Button>
        <Button disabled={activeRow?.isInPicked !== true} onClick={commands.remove}>
          {t('terms.remove')}
        </Button>
        <span className="tools-gap" />
        <Button aria-pressed={!isPrivateShown} onClick={toggle}>
          {t(isPrivateShown ? 'privacy.hide' : 'privacy.show')}
        </Button>
      </div>
      <PasteBar report={sheet.pasted} onClose={sheet.forgetPaste} />
      <SheetGrid
        className="terms-sheet"
        lines={sheet.lines}
        columns={sheet.columns}
        labels={labels}
        cellState={sheet.cellState}
        rowName={rowName}
        onCommit={sheet.commit}
        onDraft={sheet.draft}
        onPasted={sheet.notePaste}
        onRefused={({ rowId, reason }) => reason === 'readonly' && open(rowId)}
        onSelectionChange={follow}
        onSelectionSummary={(summary) => showSelection(sheet.selectionText(summary))}
        onUndo={useOpenNegotiation.getState().undo}
        onRedo={useOpenNegotiation.getState().redo}
        empty={<p className="sheet-empty">{t('terms.empty')}</p>}
      />
      {draft === null ? null : (
        <NewTermPanel key={draft.id} draft={draft} onAdded={open} onClose={() => setDraft(null)} />
      )}
      {detailedRow === undefined || draft !== null ? null : (
        <TermPanel key={detailedRow.id} row={detailedRow} onClose={() => setDetailed(null)} />
      )}
    </div>
  )
}

function useRowCommands(row: TermRow | undefined) {
  const { workspace, picked } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  return useMemo(() => {
    const name = row?.term.name ?? ''
    return {
      canReset: row?.sides.current?.isOverridden === true,
      reset: () => {
        if (row === undefined) return
        act({ key: 'action.resetTerm', values: { name } }, resetRows(workspace, picked, 'term', [row.id]))
      },
      remove: () => {
        if (row === undefined) return
        act({ key: 'action.removeTerm', values: { name } }, removeRows(workspace, picked, 'term', [row.id]))
      },
    }
  }, [row, workspace, picked, act])
}
