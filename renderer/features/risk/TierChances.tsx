import { useTranslation } from 'react-i18next'
import type { Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { TierChance } from '../../../domain/risk/riskSummary.ts'
import { decimal, percent } from '../../shared/format/numbers.ts'
import { useMoney } from '../../shared/preferences.ts'

/** How likely each tier is reached, and what is paid on average. */
export function TierChances({
  tiers,
  scenario,
}: {
  readonly tiers: readonly TierChance[]
  readonly scenario: Scenario
}) {
  const { t } = useTranslation()
  const { money } = useMoney()
  if (tiers.length === 0) return null
  return (
    <table className="figure-table">
      <caption>{t('risk.tiers.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('risk.tiers.term')}</th>
          <th scope="col">{t('risk.tiers.from')}</th>
          <th scope="col">{t('risk.tiers.probability')}</th>
          <th scope="col">{t('risk.tiers.payout')}</th>
        </tr>
      </thead>
      {tiers.map(({ term, tiers: steps, none, expectedPayout }) => {
        const found = scenario.terms.find(({ id }) => id === term)
        const isGrowth = found?.rule.kind === 'growth'
        const rows = [
          { from: t('risk.tiers.none'), probability: none },
          ...steps.map(({ from, probability }) => ({
            from: isGrowth ? percent(from) : decimal(from),
            probability,
          })),
        ]
        return (
          <tbody key={term}>
            {rows.map(({ from, probability }, index) => (
              <tr key={from}>
                {index === 0 ? (
                  <th scope="rowgroup" rowSpan={rows.length}>
                    {found?.name ?? ''}
                  </th>
                ) : null}
                <td>{from}</td>
                <td>{percent(probability, 1)}</td>
                {index === 0 ? <td rowSpan={rows.length}>{money(expectedPayout)}</td> : null}
              </tr>
            ))}
          </tbody>
        )
      })}
    </table>
  )
}
