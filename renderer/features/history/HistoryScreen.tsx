import { Button, Input } from 'antd'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryPage } from '../../../electron/contract/channels.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useActionText } from '../../shared/negotiation/useActionText.ts'
import { useLanguage } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { RowSheet } from '../../shared/RowSheet.tsx'
import { readonlyColumn } from '../../shared/sheetGrid/columns/readonlyColumn.ts'
import type { SheetSelection } from '../../shared/sheetGrid/SheetGrid.tsx'
import type { SheetColumn } from '../../shared/sheetGrid/sheetColumn.ts'
import { type HistoryRow, historyLines } from './historyLines.ts'
import { useHistory } from './useHistory.ts'
import { useStepCommands } from './useStepCommands.ts'

const idOf = ({ id }: HistoryRow) => id
const rowName = ({ name }: HistoryRow) => name

/** 历史: everything that was done, by name and day; go back to any step, or take a scenario up from it. */
export function HistoryScreen() {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed)
  const { reading, readOlder, again } = useHistory(search)
  const page = reading.phase === 'ready' ? reading.page : null
  const lines = useHistoryLines(page)
  const [active, setActive] = useState<string | null>(null)
  const follow = useCallback(
    (selection: SheetSelection | null) => setActive(selection?.active.rowId ?? null),
    [],
  )
  const commandsOf = useStepCommands(page?.now ?? null)
  const step = page?.steps.find(({ id }) => id === active)
  const columns = useHistoryColumns()
  return (
    <div className="sheet-screen">
      <div className="sheet-tools" role="toolbar" aria-label={t('history.tools')}>
        <Input
          className="history-search"
          style={{ width: 240 }}
          allowClear
          aria-label={t('history.search')}
          placeholder={t('history.search')}
          value={typed}
          maxLength={100}
          onChange={(event) => setTyped(event.target.value)}
        />
        {commandsOf(step).map((command) =>
          command === null ? null : (
            <Button key={command.id} disabled={command.isDisabled === true} onClick={command.run}>
              {command.label}
            </Button>
          ),
        )}
        <span className="tools-gap" />
        {page !== null && page.before !== null ? (
          <Button onClick={() => void readOlder()}>{t('history.older')}</Button>
        ) : null}
        <span className="quiet">{t('history.note')}</span>
      </div>
      {reading.phase === 'failed' ? (
        <p className="failure-bar" role="alert">
          {t('history.failed')} <Button onClick={again}>{t('save.retry')}</Button>
        </p>
      ) : null}
      <RowSheet
        sheet="history"
        label={t('tab.history')}
        idOf={idOf}
        rowName={rowName}
        lines={lines}
        columns={columns}
        onCommit={(changes) => changes}
        onSelectionChange={follow}
        menu={({ rowId }) => commandsOf(page?.steps.find(({ id }) => id === rowId))}
        empty={t(
          search === ''
            ? reading.phase === 'ready'
              ? 'history.empty'
              : 'history.reading'
            : 'history.noMatch',
        )}
      />
    </div>
  )
}

function useHistoryLines(page: HistoryPage | null) {
  const { t } = useTranslation()
  const language = useLanguage()
  const actionText = useActionText()
  const { scenarios } = useSession().workspace
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  return useMemo(
    () =>
      page === null
        ? []
        : historyLines({ t, language, actionText }, page.steps, page.now, scenarios, isPrivateShown),
    [t, language, actionText, page, scenarios, isPrivateShown],
  )
}

function useHistoryColumns(): readonly SheetColumn<HistoryRow>[] {
  const { t } = useTranslation()
  return useMemo(
    () => [
      readonlyColumn<HistoryRow>({
        id: 'time',
        header: t('history.column.time'),
        width: 72,
        value: ({ time }) => time,
      }),
      readonlyColumn<HistoryRow>({
        id: 'name',
        header: t('history.column.name'),
        width: 420,
        value: ({ name }) => name,
      }),
      readonlyColumn<HistoryRow>({
        id: 'scenario',
        header: t('history.column.scenario'),
        width: 180,
        value: ({ scenario }) => scenario,
      }),
      readonlyColumn<HistoryRow>({
        id: 'state',
        header: t('history.column.state'),
        width: 260,
        value: ({ state }) => state,
      }),
      readonlyColumn<HistoryRow>({
        id: 'by',
        header: t('history.column.by'),
        width: 120,
        value: ({ by }) => by,
      }),
    ],
    [t],
  )
}
