import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setRows } from '../../../../domain/actions/rowChanges.ts'
import { type CopyLine, copyLines } from '../../../../domain/calendar/copyLines.ts'
import { useOpenNegotiation, useSession } from '../../../shared/negotiation/openNegotiation.ts'
import { PanelFrame } from '../../../shared/rowPanel/PanelFrame.tsx'
import type { Plan } from '../calendar/usePlan.ts'
import { CopyTable } from './CopyTable.tsx'
import { type SourceOption, useCopySource, useSourceOptions } from './useCopySources.ts'
import './copyYear.css'

/** 复制去年（按农历）: promotions of another scenario or year, each with its old and new days and why; ticked ones are taken. */
export function CopyYearPanel(props: {
  readonly plan: Plan
  readonly say: (text: string) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { plan } = props
  const { workspace } = useSession()
  const options = useSourceOptions()
  const [chosen, setChosen] = useState<string | null>(null)
  const option = options.find((each) => keyOf(each) === chosen) ?? options[0]
  const state = useCopySource(option)
  const lines = useMemo(
    () =>
      state?.phase !== 'read'
        ? []
        : copyLines(state.source, {
            yearStart: plan.yearStart,
            products: workspace.products,
            promotions: plan.promotions,
            calendar: plan.calendar,
          }),
    [state, plan.yearStart, plan.promotions, plan.calendar, workspace.products],
  )
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set())
  const ticked = lines.filter(({ source, refusal }) => refusal === null && !unticked.has(source.id))
  const tick = (ids: readonly string[], isOn: boolean) =>
    setUnticked((before) => new Set([...[...before].filter((id) => !ids.includes(id)), ...(isOn ? [] : ids)]))
  const copy = () => {
    const { session, act } = useOpenNegotiation.getState()
    if (session === null) return
    const rows = ticked.map(({ shifted }) => shifted.promotion)
    const values = { count: rows.length, from: option?.scenarioName ?? '' }
    act(
      { key: 'action.copyPromotions', values },
      setRows(session.workspace, session.picked, 'promotion', rows),
    )
    props.say(t('plan.copy.done', { count: rows.length }))
    props.onClose()
  }
  return (
    <PanelFrame label={t('plan.copy.title')} name={t('plan.copy.title')} onClose={props.onClose}>
      <div className="copy-tools">
        <label>
          {t('plan.copy.from')}{' '}
          <select
            value={option === undefined ? '' : keyOf(option)}
            onChange={(event) => {
              setChosen(event.target.value)
              setUnticked(new Set())
            }}
          >
            {options.map((each) => (
              <option key={keyOf(each)} value={keyOf(each)}>
                {t(each.isOwn ? 'plan.copy.own' : 'plan.copy.other', {
                  negotiation: each.negotiationName,
                  scenario: each.scenarioName,
                  year: each.yearStart.slice(0, 4),
                })}
              </option>
            ))}
          </select>
        </label>
        <Button type="primary" disabled={ticked.length === 0} onClick={copy}>
          {t('plan.copy.take', { count: ticked.length })}
        </Button>
        <span className="quiet">{t('plan.copy.note')}</span>
      </div>
      {options.length === 0 ? <p className="quiet">{t('plan.copy.noSource')}</p> : null}
      {state?.phase === 'reading' ? <p role="status">{t('plan.copy.reading')}</p> : null}
      {state?.phase === 'failed' ? <p role="alert">{t('plan.copy.failed')}</p> : null}
      {state?.phase === 'read' && lines.length === 0 ? <p className="quiet">{t('plan.copy.none')}</p> : null}
      {lines.length === 0 ? null : (
        <CopyTable
          lines={lines}
          words={plan.words}
          isSameYear={option?.yearStart === plan.yearStart}
          isTicked={(line: CopyLine) => line.refusal === null && !unticked.has(line.source.id)}
          onTick={tick}
        />
      )}
    </PanelFrame>
  )
}

function keyOf({ negotiation, scenario }: SourceOption): string {
  return `${negotiation}/${scenario}`
}
