import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Review } from '../../../../domain/negotiation/comment.ts'
import type { Scenario } from '../../../../domain/negotiation/negotiation.ts'
import { type ChangeSince, changesSince } from '../../../../domain/scenarios/reviewStanding.ts'
import { bridge } from '../../../shared/bridge.ts'
import { useIsStored, useOpenNegotiation, useSession } from '../../../shared/negotiation/openNegotiation.ts'

const MOST_NAMED = 6
const DECISIONS = ['action.approve', 'action.return']
const MOST_STEPS = 200

/** 批准后有改动: that a decision is about something else than the scenario says now, and what was changed since. */
export function ChangedSince({ review, scenario }: { readonly review: Review; readonly scenario: Scenario }) {
  const { t } = useTranslation()
  const then = useScenarioThen(review, scenario)
  const name = (change: ChangeSince): string => {
    if (change.of === 'growth') return t('review.since.growth')
    return t(`review.since.${change.how}`, { name: change.name })
  }
  const changes = then === null || then === 'gone' ? [] : changesSince(then, scenario)
  const named = changes.slice(0, MOST_NAMED).map(name).join(t('compare.nameSeparator'))
  const rest = changes.length - MOST_NAMED
  return (
    <p className="changed-since" role="status">
      <strong>{t(`review.changedState.${review.decision}`)}</strong>{' '}
      {then === null
        ? t('review.since.reading')
        : then === 'gone'
          ? t('review.since.gone')
          : changes.length === 0
            ? t('review.since.words')
            : rest > 0
              ? t('review.since.more', { named, count: rest })
              : t('review.since.all', { named })}
    </p>
  )
}

/** The scenario as it stood when it was decided, out of the history; `gone` where that does not reach back so far. */
function useScenarioThen({ id: reviewId }: Review, { id: scenario }: Scenario): Scenario | 'gone' | null {
  const { id: negotiation, workspace } = useSession()
  const [then, setThen] = useState<{ readonly review: string; readonly found: Scenario | 'gone' } | null>(
    null,
  )
  const isStored = useIsStored()
  const reviews = workspace.reviews ?? []
  const later = reviews.length - reviews.findIndex(({ id }) => id === reviewId) - 1
  const isKnown = then?.review === reviewId
  useEffect(() => {
    if (!isStored || isKnown) return
    let isLeft = false
    const read = async (): Promise<Scenario | 'gone'> => {
      const search = [{ text: 'decision', keys: DECISIONS }]
      const listed = await bridge.invoke('history:list', { negotiation, limit: MOST_STEPS, search })
      if (!listed.ok) return 'gone'
      const decisions = listed.value.steps.filter(
        ({ state, label }) => state === 'done' && DECISIONS.includes(label.key),
      )
      const step = decisions[later]
      if (step === undefined) return 'gone'
      const revision = useOpenNegotiation.getState().revision()
      const reply = await bridge.invoke('history:scenarioAt', {
        negotiation,
        revision,
        step: step.id,
        scenario,
      })
      return reply.ok ? reply.value : 'gone'
    }
    read()
      .catch(() => 'gone' as const)
      .then((found) => {
        if (!isLeft) setThen({ review: reviewId, found })
      })
    return () => {
      isLeft = true
    }
  }, [isStored, isKnown, negotiation, later, scenario, reviewId])
  return isKnown ? then.found : null
}
