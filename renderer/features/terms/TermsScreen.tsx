import { Button } from 'antd'
import { type KeyboardEvent, useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Expression, expressionsOf } from '../../../domain/terms/expression.ts'
import { exchangesOf } from '../../../domain/terms/ruleExchange.ts'
import { useFindingsByTerm } from '../../shared/findings.ts'
import { useImportWizard } from '../../shared/importWizard.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { usePointedTerm } from '../../shared/pointedTerm.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { RowSheet } from '../../shared/RowSheet.tsx'
import type { CellAddress, SheetGridCommands, SheetSelection } from '../../shared/sheetGrid/SheetGrid.tsx'
import type { RefusedEdit } from '../../shared/sheetGrid/sheetChange.ts'
import type { MenuItem } from '../../shared/ui/CellMenu.tsx'
import { AddTerm } from './AddTerm.tsx'
import { useExpressions } from './expressions.ts'
import type { DraftTerm } from './panel/draftTerm.ts'
import { FindingPanel } from './panel/FindingPanel.tsx'
import { GiveGetPanel } from './panel/GiveGetPanel.tsx'
import { NewTermPanel, TermPanel } from './panel/TermPanel.tsx'
import { TermTotals } from './TermTotals.tsx'
import { isAgreed, type TermRow } from './termRows.ts'
import { useAskedRow } from './useAskedRow.ts'
import { useRowCommands } from './useRowCommands.ts'
import { useTermsSheet } from './useTermsSheet.ts'
import { WayChoice } from './WayChoice.tsx'
import './terms.css'

/** Excel's own keys for money, per cent and plain numbers; by their place, whatever an input method makes of them. */
const WAY_OF_KEY: Readonly<Record<string, Expression>> = {
  Digit4: 'yuan',
  Digit5: 'rate',
  Digit1: 'points',
}

const idOf = (row: TermRow) => row.id
const rowName = (row: TermRow) => row.term.name

/** 条款: every term of the contract in one sheet, each with what all sides say, and what it costs now. */
export function TermsScreen() {
  const { t } = useTranslation()
  const [questioned, setQuestioned] = useState<string | null>(null)
  const [exchanged, setExchanged] = useState<string | null>(null)
  const sheet = useTermsSheet(setQuestioned)
  const findings = useFindingsByTerm()
  const { isPrivateShown, toggle } = usePrivacy()
  const grid = useRef<SheetGridCommands>(null)
  useAskedRow(grid, sheet.rows)
  const pointAt = usePointedTerm((state) => state.pointAt)
  const { id: negotiation } = useSession()
  const [active, setActive] = useState<string | null>(null)
  const [selected, setSelected] = useState<readonly string[]>([])
  const [detailed, setDetailed] = useState<string | null>(null)
  const [draft, setDraft] = useState<DraftTerm | null>(null)
  const open = useCallback((id: string | null) => {
    setDraft(null)
    setQuestioned(null)
    setExchanged(null)
    setDetailed(id)
  }, [])
  const follow = useCallback(
    (selection: SheetSelection | null) => {
      const rowId = selection?.active.rowId ?? null
      setActive(rowId)
      setSelected(selection?.rowIds ?? [])
      pointAt(rowId)
    },
    [pointAt],
  )
  const activeRow = sheet.rows.find(({ id }) => id === active)
  const questionedRow = sheet.rows.find(({ id }) => id === questioned)
  const exchangedRow = questionedRow === undefined ? sheet.rows.find(({ id }) => id === exchanged) : undefined
  const isPanelTaken = draft !== null || questionedRow !== undefined || exchangedRow !== undefined
  const reasons = questioned === null ? undefined : findings.get(questioned)
  const detailedRow = sheet.rows.find(({ id }) => id === detailed)
  const commands = useRowCommands(sheet.rows)
  const sayAs = (way: Expression) => {
    const rows = sheet.rows.filter(({ id }) => id === active || selected.includes(id))
    const able = rows.filter(({ term }) => expressionsOf(term).includes(way))
    const ids = able.map(({ id }) => id)
    useExpressions.getState().say(negotiation, ids, way)
    grid.current?.focus()
  }
  const pressWay = (event: KeyboardEvent) => {
    const way = WAY_OF_KEY[event.code]
    if (way === undefined || !(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey) return
    event.preventDefault()
    sayAs(way)
  }
  const refused = ({ rowId, columnId, reason }: RefusedEdit) => {
    const row = sheet.rows.find(({ id }) => id === rowId)
    if (columnId === 'findings' && findings.has(rowId)) setQuestioned(rowId)
    else if (columnId === 'balance') setExchanged(rowId)
    else if (reason === 'readonly' || row === undefined) open(rowId)
    else commands.sayLocked(row)
  }
  const menu = ({ rowId }: CellAddress): readonly MenuItem[] => {
    const row = sheet.rows.find(({ id }) => id === rowId)
    if (row === undefined) return []
    return [
      { id: 'details', label: t('terms.details'), run: () => open(row.id) },
      {
        id: 'findings',
        label: t('deal.findings', { count: findings.get(row.id)?.length ?? 0 }),
        isDisabled: !findings.has(row.id),
        run: () => setQuestioned(row.id),
      },
      { id: 'exchange', label: t('deal.inReturn'), run: () => setExchanged(row.id) },
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
      ...exchangesOf(row.sides.current?.term ?? row.term).map((to) => ({
        id: `exchange-${to}`,
        label: t(`deal.exchange.${to}`),
        isDisabled: !commands.canRemove(row),
        run: () => commands.exchange(row, to),
      })),
    ]
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the sheet within
    <div className="sheet-screen" onKeyDown={pressWay}>
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
        <WayChoice row={activeRow} onSay={sayAs} />
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
        cellState={sheet.cellState}
        reset={commands.cells}
        rowName={rowName}
        onCommit={sheet.commit}
        onDraft={sheet.draft}
        onRefused={refused}
        onSelectionChange={follow}
        menu={menu}
        empty={t('terms.empty')}
      />
      <TermTotals rows={sheet.rows} />
      {questionedRow === undefined || reasons === undefined ? null : (
        <FindingPanel
          key={questionedRow.id}
          row={questionedRow}
          findings={reasons}
          onClose={() => {
            setQuestioned(null)
            grid.current?.focus()
          }}
        />
      )}
      {exchangedRow === undefined ? null : (
        <GiveGetPanel
          key={exchangedRow.id}
          row={exchangedRow}
          rows={sheet.rows}
          isPrivateShown={isPrivateShown}
          onClose={() => {
            setExchanged(null)
            grid.current?.focus()
          }}
        />
      )}
      {draft === null ? null : (
        <NewTermPanel key={draft.id} draft={draft} onAdded={open} onClose={() => setDraft(null)} />
      )}
      {detailedRow === undefined || isPanelTaken ? null : (
        <TermPanel key={detailedRow.id} row={detailedRow} onClose={() => setDetailed(null)} />
      )}
    </div>
  )
}
