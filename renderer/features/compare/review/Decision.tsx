import { Button, Input } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addReview } from '../../../../domain/actions/commentChanges.ts'
import type { Review } from '../../../../domain/negotiation/comment.ts'
import { scenarioMark } from '../../../../domain/scenarios/approval.ts'
import type { LiveScenario } from '../../../../domain/scenarios/liveScenario.ts'
import { resolveScenario } from '../../../../domain/scenarios/resolveScenario.ts'
import { reviewStanding } from '../../../../domain/scenarios/reviewStanding.ts'
import { dayAndTime } from '../../../shared/format/dates.ts'
import { useOpenNegotiation, useSession } from '../../../shared/negotiation/openNegotiation.ts'
import { ChangedSince } from './ChangedSince.tsx'
import { usePerson } from './usePerson.tsx'

const LONGEST_NOTE = 2_000
const ACTION = { approved: 'action.approve', returned: 'action.return' } as const

/** 批准 or 退回 with a note; every decision stays, the last one counts. */
export function Decision({ scenario }: { readonly scenario: LiveScenario }) {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  const { person, keep, field } = usePerson()
  const [note, setNote] = useState('')
  const { id, name } = scenario
  const own = (workspace.reviews ?? []).filter((review) => review.scenario === id)
  const resolved = useMemo(() => resolveScenario(workspace, id), [workspace, id])
  const last = useMemo(() => reviewStanding(workspace.reviews, resolved), [workspace.reviews, resolved])
  const decide = (decision: Review['decision']) => {
    keep()
    const review: Review = {
      id: crypto.randomUUID(),
      scenario: id,
      decision,
      by: person,
      at: new Date().toISOString(),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      contentMark: scenarioMark(resolved),
    }
    act({ key: ACTION[decision], values: { name } }, addReview(workspace, review))
    setNote('')
  }
  return (
    <section className="review-part" aria-label={t('review.decision')}>
      <h3>{t('review.decision')}</h3>
      {own.length === 0 ? <p className="quiet">{t('review.undecided')}</p> : null}
      <ul>
        {own.map((review) => (
          <li key={review.id}>
            {t('review.decided', {
              person: review.by,
              at: dayAndTime(review.at),
              state: t(`review.state.${review.decision}`),
            })}{' '}
            {review.note}
          </li>
        ))}
      </ul>
      {last === null || last.standing === 'stands' ? null : last.standing === 'changed' ? (
        <ChangedSince key={last.review.id} review={last.review} scenario={resolved} />
      ) : (
        <p className="quiet">{t('review.since.unknown')}</p>
      )}
      <div className="review-entry">
        {field}
        <Input
          aria-label={t('review.note')}
          placeholder={t('review.note')}
          value={note}
          maxLength={LONGEST_NOTE}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button type="primary" disabled={person === ''} onClick={() => decide('approved')}>
          {t('review.approve')}
        </Button>
        <Button disabled={person === ''} onClick={() => decide('returned')}>
          {t('review.return')}
        </Button>
      </div>
      <p className="quiet review-entry">{t(person === '' ? 'review.needsPerson' : 'review.undoHint')}</p>
    </section>
  )
}
