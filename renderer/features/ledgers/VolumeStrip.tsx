import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { simulate } from '../../../domain/engine/simulate.ts'
import type { FigureId } from '../../../domain/explain/explanation.ts'
import { withVolume } from '../../../domain/scenarios/withVolume.ts'
import { percent } from '../../shared/format/numbers.ts'
import { useSettledPrice } from '../../shared/negotiation/simulations.ts'
import { useMoney } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { FigureQuestion } from '../../shared/ui/FigureQuestion.tsx'

const FACTORS = [0.9, 1, 1.1] as const

/** 销量 −10 % · 计划 · +10 %: both parties' year with the contract as it is, each a full evaluation. */
export function VolumeStrip() {
  const { t } = useTranslation()
  const { amount, unit } = useMoney()
  const { head, price } = useSettledPrice()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const years = useMemo(() => {
    if (price === null) return []
    return FACTORS.map((factor) =>
      factor === 1 ? price.simulation : simulate(head, withVolume(price.scenario, factor)),
    )
  }, [price, head])
  if (years.length === 0) return null
  return (
    <table className="figure-table volume-strip">
      <caption>
        {t('ledgers.strip.title')} <span className="quiet">{t('ledgers.line', { unit })}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('ledgers.strip.what')}</th>
          <th scope="col">−10%</th>
          <th scope="col">{t('ledgers.strip.plan')}</th>
          <th scope="col">+10%</th>
        </tr>
      </thead>
      <tbody>
        {isPrivateShown ? (
          <tr>
            <th scope="row">
              {t('ledgers.ours')} · {t('ledger.contribution')}
            </th>
            {years.map(({ supplier }, index) => (
              <td key={FACTORS[index]}>
                <OfPlan factor={FACTORS[index]} figure={{ of: 'supplier', line: 'contribution' }}>
                  {amount(supplier.contribution)}
                </OfPlan>{' '}
                <span className="quiet">{percent(supplier.contributionRate)}</span>
              </td>
            ))}
          </tr>
        ) : null}
        <tr>
          <th scope="row">
            {t('ledgers.theirs')} · {t('ledger.totalMargin')}
          </th>
          {years.map(({ retailer }, index) => (
            <td key={FACTORS[index]}>
              <OfPlan factor={FACTORS[index]} figure={{ of: 'retailer', line: 'totalMargin' }}>
                {amount(retailer.totalMargin)}
              </OfPlan>{' '}
              <span className="quiet">{percent(retailer.totalMarginRate)}</span>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

/** The figure of the plan can be asked how it comes about; the two beside it stand for no contract. */
function OfPlan(props: {
  readonly factor: number | undefined
  readonly figure: FigureId
  readonly children: string
}) {
  const { t } = useTranslation()
  if (props.factor !== 1) return props.children
  return (
    <FigureQuestion figure={props.figure} name={t('ledgers.strip.plan')}>
      {props.children}
    </FigureQuestion>
  )
}
