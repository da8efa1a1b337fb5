import { Button, Select } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { tierCurves } from '../../../domain/decisions/tierCurve.ts'
import { tierWatch } from '../../../domain/decisions/tierWatch.ts'
import { monthsOfYear } from '../../../domain/negotiation/calendar.ts'
import { workedLine } from '../../../domain/terms/workedLine.ts'
import { AgreedLock } from '../../shared/negotiation/AgreedLock.tsx'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { pricingHead } from '../../shared/negotiation/pricing.ts'
import { useShownPrice } from '../../shared/negotiation/simulations.ts'
import { usePointedTerm } from '../../shared/pointedTerm.ts'
import { useLanguage, useMoney } from '../../shared/preferences.ts'
import { LadderEditor } from './LadderEditor.tsx'
import { TierCurveView } from './TierCurveView.tsx'
import { isLadder, type LadderTerm } from './useTierEdits.ts'
import './tiers.css'

/** 阶梯: every term with thresholds, its steps, and beside them what it pays over all that might be bought. */
export function TiersScreen() {
  const { t } = useTranslation()
  const { picked } = useSession()
  const price = useShownPrice()
  const pointed = usePointedTerm((state) => state.termId)
  const [chosen, setChosen] = useState<string | null>(null)
  if (price === null) {
    return <p className="sheet-empty">{t(picked === '' ? 'dock.noScenario' : 'dock.noPrice')}</p>
  }
  const ladders = price.scenario.terms.filter(isLadder)
  const find = (id: string | null) => ladders.find((term) => term.id === id)
  const term = find(chosen) ?? find(pointed) ?? ladders[0]
  if (term === undefined) return <NoLadder />
  return (
    <div className="tiers-screen">
      <nav className="ladder-list" aria-label={t('tiers.list')}>
        {ladders.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className={id === term.id ? 'ladder-pick on' : 'ladder-pick'}
            aria-pressed={id === term.id}
            onClick={() => setChosen(id)}
          >
            {name}
          </button>
        ))}
      </nav>
      <LadderView key={term.id} term={term} />
    </div>
  )
}

function NoLadder() {
  const { t } = useTranslation()
  const { id } = useSession()
  const [, navigate] = useLocation()
  return (
    <div className="page-state">
      <h2>{t('tiers.empty.title')}</h2>
      <p>{t('tiers.empty.why')}</p>
      <Button type="primary" onClick={() => navigate(`/negotiation/${encodeURIComponent(id)}/terms`)}>
        {t('tiers.empty.toTerms')}
      </Button>
    </div>
  )
}

function LadderView({ term }: { readonly term: LadderTerm }) {
  const { t } = useTranslation()
  const { shown } = useSession()
  const price = useShownPrice()
  const language = useLanguage()
  const [period, setPeriod] = useState(0)
  const negotiation = pricingHead(shown)
  const scenario = price?.scenario
  const curves = useMemo(
    () => (scenario === undefined ? null : tierCurves(negotiation, scenario, term.id)),
    [negotiation, scenario, term.id],
  )
  const watch = useMemo(
    () => (scenario === undefined ? null : tierWatch(negotiation, scenario, term.id)),
    [negotiation, scenario, term.id],
  )
  const working = price?.simulation.workings.find((each) => each.term === term.id)
  const curve = curves?.[period] ?? curves?.[0]
  const months = monthsOfYear(shown.year.start)
  const periodName = (index: number) => {
    const { month = 11, months: length = 12 } = curves?.[index] ?? {}
    const [first, last] = [months[month - length + 1] ?? '', months[month] ?? '']
    return first === last ? first : t('tiers.span', { first, last })
  }
  return (
    <section className="ladder" aria-label={term.name}>
      <div>
        <AgreedLock term={term}>
          <LadderEditor term={term} />
        </AgreedLock>
      </div>
      <div className="ladder-side">
        {curves !== null && curves.length > 1 ? (
          <Select<number>
            aria-label={t('tiers.period')}
            value={period}
            popupMatchSelectWidth={false}
            onChange={setPeriod}
            options={curves.map((_, index) => ({ value: index, label: periodName(index) }))}
          />
        ) : null}
        {curve === undefined ? (
          <p className="quiet">{t('tiers.noCurve')}</p>
        ) : (
          <>
            <TierCurveView term={term} curve={curve} />
            <NearThreshold
              isNear={watch?.[period]?.next?.isNear === true || watch?.[period]?.reached?.isNear === true}
            />
          </>
        )}
        {working === undefined ? null : (
          <>
            <h3>{t('tiers.worked')}</h3>
            <p className="worked-line">{workedLine(term, working, language, negotiation)}</p>
            <Stated yuan={working.stated} />
          </>
        )}
      </div>
    </section>
  )
}

function NearThreshold({ isNear }: { readonly isNear: boolean }) {
  const { t } = useTranslation()
  return isNear ? (
    <p className="near-threshold" role="status">
      {t('tiers.near')}
    </p>
  ) : null
}

function Stated({ yuan }: { readonly yuan: number }) {
  const { t } = useTranslation()
  const { money } = useMoney()
  return <p>{t('tiers.stated', { money: money(yuan) })}</p>
}
