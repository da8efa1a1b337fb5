import { Button } from 'antd'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useImportWizard } from '../../shared/importWizard.ts'
import { usePointedTerm } from '../../shared/pointedTerm.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { RowSheet } from '../../shared/RowSheet.tsx'
import type { CellAddress, SheetGridCommands, SheetSelection } from '../../shared/sheetGrid/SheetGrid.tsx'
import type { RefusedEdit } from '../../shared/sheetGrid/sheetChange.ts'
import type { MenuItem } from '../../shared/ui/CellMenu.tsx'
import { AddTerm } from './AddTerm.tsx'
import type { DraftTerm } from './panel/draftTerm.ts'
import { NewTermPanel, TermPanel } from './panel/TermPanel.tsx'
import { isAgreed, type TermRow } from './termRows.ts'
import { useAskedRow } from './useAskedRow.ts'
import { useRowCommands } from './useRowCommands.ts'
import { termCellState, useTermsSheet } from './useTermsSheet.ts'
import './terms.css'

const idOf = (row: TermRow) => row.id
const rowName = (row: TermRow) => row.term.name

/** 条款: every term of the contract in one sheet, each with what all sides say, and what it costs now. */
export function TermsScreen() {
  const { t } = useTranslation()
  const sheet = useTermsSheet()
  const { isPrivateShown, toggle } = usePrivacy()
  const grid = useRef<SheetGridCommands>(null)
  useAskedRow(grid, sheet.rows)
  const pointAt = usePointedTerm((state) => state.pointAt)
  const [active, setActive] = useState<string | null>(null)
  const [detailed, setDetailed] = useState<string | null>(null)
  const [draft, setDraft] = useState<DraftTerm | null>(null)
  const open = useCallback((id: string | null) => {
    setDraft(null)
    setDetailed(id)
  }, [])
  const follow = useCallback(
    (selection: SheetSelection | null) => {
      const rowId = selection?.active.rowId ?? null
      setActive(rowId)
      pointAt(rowId)
    },
    [pointAt],
  )
  const activeRow = sheet.rows.find(({ id }) => id === active)
  const detailedRow = sheet.rows.find(({ id }) => id === detailed)
  const commands = useRowCommands()
  const refused = ({ rowId, reason }: RefusedEdit) => {
    const row = sheet.rows.find(({ id }) => id === rowId)
    if (reason === 'readonly' || row === undefined) open(rowId)
    else commands.sayLocked(row)
  }
  const menu = ({ rowId }: CellAddress): readonly MenuItem[] => {
    const row = sheet.rows.find(({ id }) => id === rowId)
    if (row === undefined) return []
    return [
      { id: 'details', label: t('terms.details'), run: () => open(row.id) },
      null,
      {
        id: 'reset',
        label: t('terms.reset'),
        isDisabled: !commands.canReset(row),
        run: () => commands.reset(row),
      },
      {
        id: 'remove',
        label: t('terms.remove'),
        isDisabled: !commands.canRemove(row),
        run: () => commands.remove(row),
      },
      {
        id: 'reopen',
        label: t('deal.reopen'),
        isDisabled: !isAgreed(row),
        run: () => commands.reopen(row),
      },
    ]
  }

  return (
    <div className="sheet-screen">
      <div className="sheet-tools" role="toolbar" aria-label={t('terms.tools')}>
        <AddTerm onDraft={setDraft} />
        <Button disabled={activeRow === undefined} onClick={() => open(active)}>
          {t('terms.details')}
        </Button>
        <Button
          disabled={!commands.canReset(activeRow)}
          onClick={() => activeRow && commands.reset(activeRow)}
        >
          {t('terms.reset')}
        </Button>
        <Button
          disabled={!commands.canRemove(activeRow)}
          onClick={() => activeRow && commands.remove(activeRow)}
        >
          {t('terms.remove')}
        </Button>
        <Button onClick={() => useImportWizard.getState().begin('terms')}>
          {t('lists.import.begin.terms')}
        </Button>
        <span className="tools-gap" />
        <Button aria-pressed={!isPrivateShown} onClick={toggle}>
          {t(isPrivateShown ? 'privacy.hide' : 'privacy.show')}
        </Button>
      </div>
      <RowSheet
        ref={grid}
        sheet="terms"
        comments="term"
        label={t('tab.terms')}
        idOf={idOf}
        lines={sheet.lines}
        columns={sheet.columns}
        cellState={termCellState}
        rowName={rowName}
        onCommit={sheet.commit}
        onDraft={sheet.draft}
        onRefused={refused}
        onSelectionChange={follow}
        menu={menu}
        empty={t('terms.empty')}
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
