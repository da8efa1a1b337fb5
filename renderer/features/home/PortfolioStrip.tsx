import { useTranslation } from 'react-i18next'
import { portfolioTotals } from '../../../domain/portfolio/portfolio.ts'
import type { NegotiationSummary } from '../../../electron/contract/channels.ts'
import { useMoney } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { useFigures } from './useFigures.ts'

/** What all negotiations come to together, the sample left out. */
export function PortfolioStrip({ negotiations }: { readonly negotiations: readonly NegotiationSummary[] }) {
  const { t } = useTranslation()
  const { money } = useMoney()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const byId = useFigures((state) => state.byId)
  const totals = portfolioTotals(
    negotiations.map(({ id, isSample, season }) => ({
      isSample,
      ...(season?.stage === undefined ? {} : { stage: season.stage }),
      figures: byId.get(id)?.figures ?? null,
    })),
  )
  const hasSample = negotiations.some(({ isSample }) => isSample)
  const { count, known } = totals
  return (
    <section className="portfolio-strip" aria-label={t('home.totals.title')}>
      {count === 0 ? (
        <p className="quiet">{t('home.totals.none')}</p>
      ) : (
        <dl>
          {isPrivateShown ? (
            <div>
              <dt>{t('home.totals.contribution')}</dt>
              <dd data-figure="portfolioContribution">{money(totals.contribution)}</dd>
            </div>
          ) : null}
          <div>
            <dt>{t('home.totals.unsigned')}</dt>
            <dd data-figure="portfolioUnsigned">{money(totals.unsigned)}</dd>
          </div>
          {isPrivateShown ? (
            <div>
              <dt>{t('home.totals.below')}</dt>
              <dd data-figure="belowWalkAway" className={totals.belowWalkAway > 0 ? 'broken' : ''}>
                {totals.belowWalkAway}
              </dd>
            </div>
          ) : null}
        </dl>
      )}
      <p className="quiet">
        {[
          ...(count === 0 ? [] : [t('home.totals.count', { count })]),
          ...(known < count ? [t('home.totals.partly', { known, count })] : []),
          ...(hasSample && count > 0 ? [t('home.totals.withoutSample')] : []),
        ].join(' · ')}
      </p>
    </section>
  )
}
