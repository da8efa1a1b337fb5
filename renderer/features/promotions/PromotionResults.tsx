import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { carriedShare } from '../../../domain/decisions/carriedShare.ts'
import { promotionRange } from '../../../domain/decisions/promotionRange.ts'
import { retailerBreakEven } from '../../../domain/decisions/retailerBreakEven.ts'
import type { Promotion } from '../../../domain/negotiation/promotion.ts'
import { decimal } from '../../shared/format/numbers.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useSettledPrice } from '../../shared/negotiation/simulations.ts'
import { useMoney } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { type ResultLine, resultLines } from './resultLines.ts'
import './results.css'

/** 结果: what the promotion brings and costs in the contract year, each figure with its formula. */
export function PromotionResults({ promotion }: { readonly promotion: Promotion }) {
  const { t } = useTranslation()
  const money = useMoney()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const { shown } = useSession()
  const { head, price } = useSettledPrice()
  const scenario = price?.scenario
  const { id } = promotion
  const figures = useMemo(() => {
    if (scenario === undefined) return null
    const range = promotionRange(head, scenario, id)
    const theirs = retailerBreakEven(head, scenario, id)
    return range === null || theirs === null ? null : { range, theirs }
  }, [head, scenario, id])
  if (figures === null) return null
  const carried = carriedShare(promotion, shown.year.start) * figures.range.base.pulled
  const lines = resultLines({ t, money, isPrivateShown, promotion, ...figures })
  return (
    <section className="plan-results" aria-label={t('plan.results.title')}>
      <h3>{t('plan.results.title')}</h3>
      <table className="figure-table">
        <thead>
          <tr>
            <th>{t('plan.results.figure')}</th>
            {figures.range.ends === null ? null : <th>{t('plan.results.low')}</th>}
            <th>{t('plan.results.base')}</th>
            {figures.range.ends === null ? null : <th>{t('plan.results.high')}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <ResultRow key={line.id} line={line} hasEnds={figures.range.ends !== null} />
          ))}
        </tbody>
      </table>
      <p className="quiet">{t(`plan.results.from.${figures.range.from ?? 'none'}`)}</p>
      {carried > 0 ? (
        <p className="quiet">{t('plan.results.carriedOut', { units: decimal(carried) })}</p>
      ) : null}
      {isPrivateShown ? null : <p className="quiet">{t('privacy.hidden')}</p>}
    </section>
  )
}

function ResultRow({ line, hasEnds }: { readonly line: ResultLine; readonly hasEnds: boolean }) {
  return (
    <tr>
      <th scope="row">
        {line.name}
        <span className="plan-formula">{line.formula}</span>
      </th>
      {hasEnds ? <td>{line.low ?? ''}</td> : null}
      <td data-result={line.id}>{line.base}</td>
      {hasEnds ? <td>{line.high ?? ''}</td> : null}
    </tr>
  )
}
