import { useTranslation } from 'react-i18next'
import { portfolioTotals } from '../../../domain/portfolio/portfolio.ts'
import type { NegotiationSummary } from '../../../electron/contract/channels.ts'
import { useMoney } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { HomeFigure } from './HomeFigure.tsx'
import { portfolioEntries } from './portfolioEntries.ts'
import { useFigures } from './useFigures.ts'

/** What all negotiations come to together, the sample left out. */
export function PortfolioStrip({ negotiations }: { readonly negotiations: readonly NegotiationSummary[] }) {
  const { t } = useTranslation()
  const { money } = useMoney()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const byId = useFigures((state) => state.byId)
  const totals = portfolioTotals(portfolioEntries(negotiations, byId))
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
              <dd data-figure="portfolioContribution">
                <HomeFigure
                  figure={{ of: 'total', line: 'contribution' }}
                  name={t('home.totals.contribution')}
                  text={money(totals.contribution)}
                />
              </dd>
            </div>
          ) : null}
          <div>
            <dt>{t('home.totals.unsigned')}</dt>
            <dd data-figure="portfolioUnsigned">
              <HomeFigure
                figure={{ of: 'total', line: 'unsigned' }}
                name={t('home.totals.unsigned')}
                text={money(totals.unsigned)}
              />
            </dd>
          </div>
          {isPrivateShown ? (
            <div>
              <dt>{t('home.totals.below')}</dt>
              <dd data-figure="belowWalkAway" className={totals.belowWalkAway > 0 ? 'broken' : ''}>
                <HomeFigure
                  figure={{ of: 'total', line: 'belowWalkAway' }}
                  name={t('home.totals.below')}
                  text={String(totals.belowWalkAway)}
                />
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
