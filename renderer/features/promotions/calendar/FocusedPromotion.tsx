import { useTranslation } from 'react-i18next'
import type { Promotion } from '../../../../domain/negotiation/promotion.ts'
import { PLAN_KEYS } from './planKeys.ts'
import { clashTexts, daysText, deadlineText, festivalText, rowName } from './planWords.ts'
import { SlotMove } from './SlotMove.tsx'
import { targetsOf } from './targetsOf.ts'
import type { Plan } from './usePlan.ts'

/** Under the calendar: the focused promotion in words, and the keys. */
export function FocusedPromotion({
  plan,
  promotion,
  selected,
  say,
}: {
  readonly plan: Plan
  readonly promotion: Promotion | undefined
  readonly selected: ReadonlySet<string>
  readonly say: (text: string) => void
}) {
  const { t } = useTranslation()
  const { words } = plan
  const clashes = promotion === undefined ? [] : (plan.clashes.get(promotion.id) ?? [])
  return (
    <div className="plan-focused">
      {promotion === undefined ? null : (
        <p>
          <b>{promotion.name}</b>{' '}
          {[
            daysText(words, promotion),
            rowName(words, promotion.placement),
            festivalText(words, promotion),
            deadlineText(words, plan.calendar, promotion),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      )}
      {promotion === undefined ? null : (
        <SlotMove plan={plan} targets={targetsOf(promotion, selected, plan.promotions)} say={say} />
      )}
      {clashTexts(words, clashes).map((text) => (
        <p key={text}>
          <b className="plan-clash">{t('plan.clashMark')}</b> {text}
        </p>
      ))}
      <PlanKeys />
    </div>
  )
}

function PlanKeys() {
  const { t } = useTranslation()
  const text = PLAN_KEYS.map(([keys, name]) => `${keys} ${t(`plan.key.${name}`)}`).join(' · ')
  return (
    <p className="plan-keys quiet" title={text}>
      {text}
    </p>
  )
}
