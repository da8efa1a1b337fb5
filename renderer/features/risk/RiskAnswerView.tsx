import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Simulation } from '../../../domain/engine/simulation.ts'
import type { Negotiation, Scenario } from '../../../domain/negotiation/negotiation.ts'
import { percent } from '../../shared/format/numbers.ts'
import { useRolePrice } from '../../shared/negotiation/simulations.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { DistributionChart } from './DistributionChart.tsx'
import { driverText } from './driverText.ts'
import { FanChart } from './FanChart.tsx'
import type { RiskAnswer } from './runRisk.ts'
import { SpreadTable } from './SpreadTable.tsx'
import { TierChances } from './TierChances.tsx'
import { TornadoChart } from './TornadoChart.tsx'
import { WhatIf } from './WhatIf.tsx'

/** Everything the draws say; what is ours alone is not in the page while private figures are hidden. */
export function RiskAnswerView({
  answer,
  negotiation,
  scenario,
  plan,
}: {
  readonly answer: RiskAnswer
  readonly negotiation: Negotiation
  readonly scenario: Scenario
  readonly plan: Simulation
}) {
  const { t } = useTranslation()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const walkAway = useRolePrice('walkAway')?.simulation.supplier.contribution ?? null
  const { summary, fan, contribution, totalMargin, beside } = answer
  const names = useMemo(() => new Map(negotiation.products.map(({ id, name }) => [id, name])), [negotiation])
  const nameOf = useCallback(
    (id: string) => {
      const driver = scenario.risk?.drivers.find((each) => each.id === id)
      return driver === undefined ? t('risk.driver') : driverText(t, driver, (each) => names.get(each) ?? '')
    },
    [scenario, names, t],
  )
  const margin = (
    <DistributionChart
      title={t('risk.totalMargin')}
      figures={totalMargin}
      spread={summary.totalMargin}
      walkAway={null}
    />
  )
  if (!isPrivateShown) {
    return (
      <div className="risk-grid">
        <p className="quiet">{t('privacy.hidden')}</p>
        {margin}
      </div>
    )
  }
  const { belowWalkAway } = summary.contribution
  return (
    <div className="risk-grid">
      {belowWalkAway === undefined ? null : (
        <p className={belowWalkAway > 0 ? 'risk-break some' : 'risk-break'}>
          {t('risk.below')} <strong>{percent(belowWalkAway, 1)}</strong>
        </p>
      )}
      <DistributionChart
        title={t('risk.contribution')}
        figures={contribution}
        spread={summary.contribution}
        walkAway={walkAway}
      />
      {margin}
      <SpreadTable
        caption={t('risk.spread.title')}
        columns={[
          { name: t('risk.contribution'), spread: summary.contribution },
          { name: t('risk.totalMargin'), spread: summary.totalMargin },
        ]}
      />
      <FanChart fan={fan} />
      <TornadoChart bars={summary.tornado} plan={plan.supplier.contribution} nameOf={nameOf} />
      <TierChances tiers={summary.tiers} scenario={scenario} />
      {beside === null ? null : (
        <section>
          <SpreadTable
            caption={t('risk.difference.title', { name: beside.scenario.name })}
            columns={[
              { name: t('risk.contribution'), spread: beside.difference.contribution, isChange: true },
              { name: t('risk.totalMargin'), spread: beside.difference.totalMargin, isChange: true },
            ]}
          />
          <p>
            {t('risk.difference.better', {
              name: beside.scenario.name,
              share: percent(1 - beside.difference.contribution.below, 1),
            })}
          </p>
        </section>
      )}
      <WhatIf negotiation={negotiation} scenario={scenario} />
    </div>
  )
}
