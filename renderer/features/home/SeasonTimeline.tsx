import { useTranslation } from 'react-i18next'
import { seasonMonths } from '../../../domain/portfolio/seasonMonths.ts'
import type { NegotiationSummary } from '../../../electron/contract/channels.ts'
import { today } from '../../shared/clock.ts'

const MEETINGS_SHOWN = 3

/** 签约季: September to March, which stage usually falls where, how many stand there, and when talks go on. */
export function SeasonTimeline({ negotiations }: { readonly negotiations: readonly NegotiationSummary[] }) {
  const { t } = useTranslation()
  const now = today()
  return (
    <section className="season" aria-labelledby="season-title">
      <h2 id="season-title">{t('home.season.title')}</h2>
      <ol>
        {seasonMonths(now).map(({ month, stages }) => {
          const meetings = negotiations
            .flatMap(({ id, season, accountName }) =>
              season?.nextMeeting?.startsWith(month) === true
                ? [{ id, day: season.nextMeeting, name: accountName }]
                : [],
            )
            .sort((a, b) => a.day.localeCompare(b.day))
          return (
            <li key={month} className={now.startsWith(month) ? 'now' : undefined}>
              <h3>
                {month}
                {now.startsWith(month) ? <span className="quiet"> {t('home.season.now')}</span> : null}
              </h3>
              {stages.map((stage) => {
                const count = negotiations.filter(({ season }) => season?.stage === stage).length
                return (
                  <p key={stage} className={count === 0 ? 'quiet' : undefined}>
                    {count === 0
                      ? t(`stage.${stage}`)
                      : t('home.season.at', { stage: t(`stage.${stage}`), count })}
                  </p>
                )
              })}
              {meetings.slice(0, MEETINGS_SHOWN).map(({ id, day, name }) => (
                <p key={id} className="season-meeting" title={name}>
                  {t('home.season.meeting', { day: day.slice(8), name })}
                </p>
              ))}
              {meetings.length > MEETINGS_SHOWN ? (
                <p className="quiet">{t('home.season.more', { count: meetings.length - MEETINGS_SHOWN })}</p>
              ) : null}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
