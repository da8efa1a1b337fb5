import { Button } from 'antd'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../../domain/negotiation/fault.ts'
import { type ScenarioContext, scenarioContext } from '../../../domain/negotiation/rules/scenarioContext.ts'
import type { Result } from '../../../domain/result.ts'
import { resolveScenario } from '../../../domain/scenarios/resolveScenario.ts'
import { useSession } from '../negotiation/openNegotiation.ts'
import { useLanguage } from '../preferences.ts'
import { faultTexts } from './draft.ts'
import { PanelContext } from './panelContext.ts'

/**
 * The fields of one row while it is written. A stored row is taken over as soon as it holds together; a new one when
 * the button is pressed, which waits until nothing is left open.
 */
export function DraftFields<Row>(props: {
  readonly start: object
  readonly parse: (draft: unknown, context: ScenarioContext) => Result<Row, readonly Fault[]>
  readonly onRow: (row: Row) => void
  /** What the button of a new row says; the row is stored already when absent. */
  readonly addLabel?: string
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { workspace, picked } = useSession()
  const { start, parse, onRow, addLabel } = props
  const [draft, setDraft] = useState(start)
  useEffect(() => setDraft(start), [start])
  const context = useMemo(
    () => scenarioContext(workspace, resolveScenario(workspace, picked)),
    [workspace, picked],
  )
  const read = useMemo(() => parse(draft, context), [parse, draft, context])
  const faults = useMemo(() => faultTexts(read.ok ? [] : read.error, language), [read, language])
  const change = (next: object) => {
    setDraft(next)
    const wanted = parse(next, context)
    if (wanted.ok && addLabel === undefined) onRow(wanted.value)
  }
  return (
    <PanelContext.Provider value={{ draft, change, faults, months: context.months }}>
      {faults.size === 0 ? null : (
        <p className="panel-problem" role="alert">
          {t('panel.notTaken', { count: faults.size })}
        </p>
      )}
      <div className="panel-columns">{props.children}</div>
      {addLabel === undefined ? null : (
        <Button type="primary" disabled={!read.ok} onClick={() => read.ok && onRow(read.value)}>
          {addLabel}
        </Button>
      )}
    </PanelContext.Provider>
  )
}
