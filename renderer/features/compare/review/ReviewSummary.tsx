import { useTranslation } from 'react-i18next'
import { useRolePrice } from '../../../shared/negotiation/simulations.ts'
import { useBridge } from '../../../shared/negotiation/useBridge.ts'
import { useLanguage, useMoney } from '../../../shared/preferences.ts'
import { Unbroken } from '../../../shared/ui/Unbroken.tsx'
import type { Column } from '../useColumns.ts'

const MOST_ITEMS = 4

/** What a director should know in one paragraph. */
export function ReviewSummary({ base, subject }: { readonly base: Column; readonly subject: Column }) {
  const { t } = useTranslation()
  const { money, change } = useMoney()
  const language = useLanguage()
  const walkAway = useRolePrice('walkAway')
  const bridge = useBridge(base, subject)
  const [was, is] = [base.figures, subject.figures]
  const gap = walkAway === null ? null : is.contribution - walkAway.simulation.supplier.contribution
  const largest =
    bridge.phase === 'ready'
      ? [...bridge.steps]
          .filter(({ supplier }) => supplier !== 0)
          .sort((a, b) => Math.abs(b.supplier) - Math.abs(a.supplier))
          .slice(0, MOST_ITEMS)
          .map(({ label, supplier }) => `${language === 'en' ? label.en : label.zh} ${change(supplier)}`)
      : null
  const ours = { base: base.name, name: subject.name, now: money(is.contribution) }
  return (
    <p className="review-summary">
      <Unbroken
        text={t('review.summary.ours', { ...ours, change: change(is.contribution - was.contribution) })}
      />
      {t('list.comma')}
      <Unbroken
        text={t('review.summary.theirs', {
          now: money(is.totalMargin),
          change: change(is.totalMargin - was.totalMargin),
        })}
      />
      {gap === null || subject.scenario.role === 'walkAway' ? null : (
        <span className={gap < 0 ? 'broken-text' : ''}>
          <Unbroken
            text={t(gap < 0 ? 'review.summary.pastWalkAway' : 'review.summary.toWalkAway', {
              gap: money(Math.abs(gap)),
            })}
          />
        </span>
      )}
      {largest === null ? null : largest.length === 0 ? (
        t('review.summary.same')
      ) : (
        <Unbroken text={t('review.summary.largest', { items: largest.join(t('compare.nameSeparator')) })} />
      )}
    </p>
  )
}
