import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setComment } from '../../../../domain/actions/commentChanges.ts'
import type { LiveScenario } from '../../../../domain/scenarios/liveScenario.ts'
import { dayAndTime } from '../../../shared/format/dates.ts'
import { useOpenNegotiation, useSession } from '../../../shared/negotiation/openNegotiation.ts'
import { usePerson } from './usePerson.tsx'

const LONGEST_COMMENT = 2_000

/** What was remarked on a scenario, and one more remark. */
export function Comments({ scenario }: { readonly scenario: LiveScenario }) {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  const { person, keep, field } = usePerson()
  const [text, setText] = useState('')
  const { id, name } = scenario
  const own = (workspace.comments ?? []).filter(({ on }) => on.of === 'scenario' && on.id === id)
  const add = () => {
    keep()
    const comment = {
      id: crypto.randomUUID(),
      on: { of: 'scenario', id } as const,
      by: person,
      at: new Date().toISOString(),
      text: text.trim(),
    }
    act({ key: 'action.comment', values: { name } }, setComment(workspace, comment))
    setText('')
  }
  return (
    <section className="review-part" aria-label={t('review.comments')}>
      <h3>{t('review.comments')}</h3>
      {own.length === 0 ? <p className="quiet">{t('review.noComment')}</p> : null}
      <ul>
        {own.map((comment) => (
          <li key={comment.id}>
            <b>{comment.by}</b> <span className="quiet">{dayAndTime(comment.at)}</span> {comment.text}{' '}
            {comment.isResolved === true ? (
              <span className="tag">{t('review.resolved')}</span>
            ) : (
              <Button
                type="link"
                size="small"
                aria-label={t('review.resolveOf', { text: comment.text })}
                onClick={() =>
                  act(
                    { key: 'action.resolve', values: { name } },
                    setComment(workspace, { ...comment, isResolved: true }),
                  )
                }
              >
                {t('review.resolve')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="review-entry">
        {field}
        <Input.TextArea
          aria-label={t('review.comment')}
          placeholder={t('review.comment')}
          autoSize={{ minRows: 1, maxRows: 6 }}
          value={text}
          maxLength={LONGEST_COMMENT}
          onChange={(event) => setText(event.target.value)}
        />
        <Button disabled={text.trim() === '' || person === ''} onClick={add}>
          {t('review.addComment')}
        </Button>
      </div>
    </section>
  )
}
