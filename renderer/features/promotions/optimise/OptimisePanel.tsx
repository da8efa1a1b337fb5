import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setRows } from '../../../../domain/actions/rowChanges.ts'
import { festivalNear } from '../../../../domain/calendar/shiftByLunarAnchor.ts'
import type { Negotiation } from '../../../../domain/negotiation/negotiation.ts'
import { useOpenNegotiation, useSession } from '../../../shared/negotiation/openNegotiation.ts'
import { pricingHead } from '../../../shared/negotiation/pricing.ts'
import { useShownPrice } from '../../../shared/negotiation/simulations.ts'
import { PanelFrame } from '../../../shared/rowPanel/PanelFrame.tsx'
import { shortDay } from '../calendar/boardScale.ts'
import { festivalText } from '../calendar/planWords.ts'
import type { Plan } from '../calendar/usePlan.ts'
import { MoveTable } from './MoveTable.tsx'
import { useSlotSearch } from './useSlotSearch.ts'
import './optimise.css'

/** 优化排期: which promotions may move, the search for better slots, what it would move and why; taken as one step. */
export function OptimisePanel(props: {
  readonly plan: Plan
  readonly say: (text: string) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { plan, say, onClose } = props
  const { words } = plan
  const { workspace } = useSession()
  const scenario = useShownPrice()?.scenario
  const regular = plan.slots.filter(({ number }) => number !== undefined)
  const [movable, setMovable] = useState<ReadonlySet<string>>(
    () => new Set(plan.promotions.filter((each) => festivalNear(each) === null).map(({ id }) => id)),
  )
  const { state, start, stop } = useSlotSearch(regular)
  const toggle = (id: string, isOn: boolean) =>
    setMovable((before) => new Set(isOn ? [...before, id] : [...before].filter((each) => each !== id)))
  const search = () => {
    if (scenario === undefined) return
    const negotiation: Negotiation = {
      ...pricingHead(workspace),
      ...(plan.calendar === undefined ? {} : { retailerCalendar: plan.calendar }),
    }
    start(negotiation, scenario, movable)
  }
  const take = () => {
    const { session, act } = useOpenNegotiation.getState()
    if (session === null || state.phase !== 'found') return
    const rows = state.moves.map(({ after }) => after)
    const values = { count: rows.length }
    act(
      { key: 'action.optimisePromotions', values },
      setRows(session.workspace, session.picked, 'promotion', rows),
    )
    say(t('plan.said.moved', values))
    onClose()
  }
  const isStale = state.phase === 'found' && state.of !== scenario
  return (
    <PanelFrame label={t('plan.optimise.title')} name={t('plan.optimise.title')} onClose={onClose}>
      <p className="quiet">{t(regular.length === 0 ? 'plan.optimise.noSlots' : 'plan.optimise.note')}</p>
      <fieldset className="movable-list" disabled={state.phase === 'searching'}>
        <legend>{t('plan.optimise.movable')}</legend>
        {plan.promotions.map((promotion) => (
          <label key={promotion.id}>
            <input
              type="checkbox"
              checked={movable.has(promotion.id)}
              onChange={(event) => toggle(promotion.id, event.target.checked)}
            />
            <span>{promotion.name}</span>
            <span className="quiet">
              {[`${shortDay(promotion.start)}–${shortDay(promotion.end)}`, festivalText(words, promotion)]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </label>
        ))}
      </fieldset>
      <div className="optimise-tools">
        {state.phase === 'searching' ? (
          <Button onClick={stop}>{t('plan.optimise.stop')}</Button>
        ) : (
          <Button
            type={state.phase === 'found' ? 'default' : 'primary'}
            disabled={movable.size === 0 || regular.length === 0 || scenario === undefined}
            onClick={search}
          >
            {t('plan.optimise.start')}
          </Button>
        )}
        {state.phase === 'found' && state.moves.length > 0 ? (
          <Button type="primary" disabled={isStale} onClick={take}>
            {t('plan.optimise.take', { count: state.moves.length })}
          </Button>
        ) : null}
        <span role="status">
          {state.phase === 'searching'
            ? t('plan.optimise.searching', { priced: state.priced, gain: words.money.change(state.gain) })
            : null}
          {state.phase === 'found'
            ? t(
                isStale
                  ? 'plan.optimise.stale'
                  : state.isWhole
                    ? 'plan.optimise.found'
                    : 'plan.optimise.stopped',
                {
                  priced: state.priced,
                  gain: words.money.change(state.gain),
                },
              )
            : null}
        </span>
      </div>
      {state.phase === 'found' && state.moves.length > 0 ? (
        <MoveTable moves={state.moves} words={words} />
      ) : null}
    </PanelFrame>
  )
}
