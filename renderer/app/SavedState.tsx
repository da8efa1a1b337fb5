import { Button } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { clockTime } from '../shared/format/dates.ts'
import { useOpenNegotiation } from '../shared/negotiation/openNegotiation.ts'
import type { SaveFailure } from '../shared/negotiation/saveQueue.ts'

/** Whether everything drawn is stored; when not, what happened, what is safe and what to do. */
export function SavedState() {
  const { t } = useTranslation()
  const session = useOpenNegotiation((state) => state.session)
  if (session === null) return null
  const { save } = session
  return (
    <span className="saved-state" role="status">
      {save.kind === 'saved' ? t('save.saved', { time: clockTime(save.at) }) : null}
      {save.kind === 'saving' ? t('save.saving') : null}
      {save.kind === 'stopped' ? <b className="not-saved">{t('save.stopped')}</b> : null}
    </span>
  )
}

/** The bar under the top bar while the store has refused something. The draft stays on screen. */
export function SaveFailureBar() {
  const { t } = useTranslation()
  const { session, open, retry } = useOpenNegotiation()
  if (session === null || session.save.kind !== 'stopped') return null
  const { failure, waiting } = session.save
  return (
    <div className="failure-bar" role="alert">
      <span>
        {whatHappened(t, failure)} {t('save.kept', { count: waiting })}
      </span>
      {failure.kind === 'unexpected' ? <Button onClick={retry}>{t('save.retry')}</Button> : null}
      <Button onClick={() => void open(session.id)}>{t('save.reload')}</Button>
    </div>
  )
}

function whatHappened(t: TFunction, failure: SaveFailure): string {
  switch (failure.kind) {
    case 'stale-revision':
      return t('save.stale')
    case 'not-found':
      return t('save.notFound')
    case 'preview-gone':
      return t('save.previewGone')
    case 'action-refused':
      return t('save.refused', { path: failure.path, found: failure.found, allowed: failure.allowed })
    case 'invalid-request':
      return t('save.invalid')
    case 'unexpected':
      return t('save.unexpected')
  }
}
