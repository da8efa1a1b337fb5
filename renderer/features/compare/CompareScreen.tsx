import { Button, Checkbox } from 'antd'
import { type KeyboardEvent, type MouseEvent, useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useAskedTerm } from '../../shared/askedTerm.ts'
import { windowKeyOf } from '../../shared/keys/chosenKeys.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useLanguage, useMoney } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { RowSheet } from '../../shared/RowSheet.tsx'
import type { CellAddress, SheetGridCommands, SheetSelection } from '../../shared/sheetGrid/SheetGrid.tsx'
import { CellMenu, type MenuItem } from '../../shared/ui/CellMenu.tsx'
import { ColumnChoice } from './ColumnChoice.tsx'
import { CompareFoot } from './CompareFoot.tsx'
import { compareColumns, placeOfColumn } from './compareColumns.tsx'
import type { CompareRow } from './compareLine.ts'
import { compareLines, countDifferences } from './compareLines.ts'
import { MissingColumns, OlderEngineNotes } from './MissingColumns.tsx'
import { useAdopt } from './useAdopt.ts'
import { useChances } from './useChances.ts'
import { useColumns } from './useColumns.ts'
import { useQuestions } from './useQuestions.ts'
import './compare.css'

const idOf = ({ id }: CompareRow) => id
const rowName = ({ name }: CompareRow) => name
const PAGE_OF = {
  promotion: 'promotions',
  newProduct: 'newProducts',
  growth: 'assumptions',
  figure: 'ledgers',
} as const

/** 方案对比: up to four scenarios and frozen versions side by side, the base at the left. */
export function CompareScreen() {
  const { t } = useTranslation()
  const { columns, missing } = useColumns()
  const [onlyDifferences, setOnlyDifferences] = useState(true)
  const sheet = useCompareSheet(columns, onlyDifferences)
  const grid = useRef<SheetGridCommands>(null)
  const [active, setActive] = useState<CellAddress | null>(null)
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number } | null>(null)
  const adopt = useAdopt()
  const openRow = useOpenRow()
  const questions = useQuestions(columns)
  const follow = useCallback((selection: SheetSelection | null) => setActive(selection?.active ?? null), [])

  const rowAt = (rowId: string | undefined) => sheet.rows.find(({ id }) => id === rowId)
  const choicesAt = (address: CellAddress | null) =>
    adopt(rowAt(address?.rowId), columns[placeOfColumn(address?.columnId ?? '')])
  const menuAt = (address: CellAddress): readonly MenuItem[] => {
    const row = rowAt(address.rowId)
    if (row === undefined) return []
    const open = { id: 'open', label: t('compare.open'), keys: 'Enter', run: () => openRow(row) }
    const choices = choicesAt(address)
    return [open, ...questions.items(row, address), ...(choices.length === 0 ? [] : [null, ...choices])]
  }
  const onKeys = (event: KeyboardEvent) => {
    const row = rowAt(active?.rowId)
    if (windowKeyOf(event.nativeEvent) === 'explain' && questions.explain(row, active)) event.preventDefault()
    const isInSheet = event.target instanceof HTMLTextAreaElement
    const isPlain = !event.shiftKey && !event.ctrlKey && !event.altKey && !event.nativeEvent.isComposing
    if (event.key !== 'Enter' || !isInSheet || !isPlain || row === undefined) return
    event.preventDefault()
    event.stopPropagation()
    openRow(row)
  }
  const showChoices = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    setMenu({ x: box.left, y: box.bottom })
  }
  return (
    <div className="sheet-screen compare-screen">
      <div className="sheet-tools" role="toolbar" aria-label={t('compare.tools')}>
        <ColumnChoice columns={columns} missing={missing} />
        <span className="tools-gap" />
        <Checkbox checked={onlyDifferences} onChange={(event) => setOnlyDifferences(event.target.checked)}>
          {t('compare.onlyDifferences')}
        </Checkbox>
        <span className="quiet">{t('compare.count', { count: sheet.differences })}</span>
        <Button disabled={choicesAt(active).length === 0} aria-haspopup="menu" onClick={showChoices}>
          {t('compare.adopt')}
        </Button>
      </div>
      <MissingColumns missing={missing} />
      <OlderEngineNotes columns={columns} />
      <div className="compare-sheet" onKeyDownCapture={onKeys}>
        <RowSheet
          ref={grid}
          sheet="compare"
          label={t('tab.compare')}
          idOf={idOf}
          rowName={rowName}
          lines={sheet.lines}
          columns={sheet.columns}
          onCommit={(changes) => changes}
          onSelectionChange={follow}
          onRefused={({ rowId }) => {
            const row = rowAt(rowId)
            if (row !== undefined) openRow(row)
          }}
          menu={menuAt}
          empty={t('compare.empty')}
        />
      </div>
      <CompareFoot columns={columns} />
      {menu === null ? null : (
        <CellMenu
          label={t('compare.adopt')}
          x={menu.x}
          y={menu.y}
          items={choicesAt(active)}
          onClose={() => {
            setMenu(null)
            grid.current?.focus()
          }}
        />
      )}
    </div>
  )
}

function useCompareSheet(columns: ReturnType<typeof useColumns>['columns'], onlyDifferences: boolean) {
  const { t } = useTranslation()
  const language = useLanguage()
  const money = useMoney()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const chances = useChances(columns)
  return useMemo(() => {
    const wording = { t, language, money }
    const all = compareLines(wording, columns, { onlyDifferences: false, isPrivateShown, chances })
    const lines = compareLines(wording, columns, { onlyDifferences, isPrivateShown, chances })
    return {
      lines,
      rows: all.flatMap((line) => (line.kind === 'row' ? [line.row] : [])),
      columns: compareColumns(wording, columns),
      differences: countDifferences(all),
    }
  }, [t, language, money, columns, onlyDifferences, isPrivateShown, chances])
}

/** Takes a person to where a row is edited: its term in the terms table, the page of any other. */
function useOpenRow(): (row: CompareRow) => void {
  const { id } = useSession()
  const [, navigate] = useLocation()
  const ask = useAskedTerm((state) => state.ask)
  return useCallback(
    (row) => {
      const page = row.of === 'term' ? 'terms' : PAGE_OF[row.of]
      navigate(`/negotiation/${encodeURIComponent(id)}/${page}`)
      if (row.of === 'term') ask(row.rowId)
    },
    [id, navigate, ask],
  )
}
