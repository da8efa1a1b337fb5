import { Button } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { DiskTrouble } from '../../electron/contract/failures.ts'
import { clockTime } from '../shared/format/dates.ts'
import { useOpenNegotiation } from '../shared/negotiation/openNegotiation.ts'
import type { SaveFailure } from '../shared/negotiation/saveQueue.ts'

/** Whether everything drawn is stored; when not, what happened, what is safe and what to do. */
export function SavedState() {
  const { t } = useTranslation()
  const save = useOpenNegotiation((state) => (state.session === null ? null : state.save))
  if (save === null) return null
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
  const { open, retry } = useOpenNegotiation.getState()
  const id = useOpenNegotiation((state) => state.session?.id)
  const save = useOpenNegotiation((state) => state.save)
  if (id === undefined || save.kind !== 'stopped') return null
  const { failure, waiting } = save
  return (
    <div className="failure-bar" role="alert">
      <span>
        {whatHappened(t, failure)} {t('save.kept', { count: waiting })}
      </span>
      {mayBeSentAgain(failure) ? <Button onClick={retry}>{t('save.retry')}</Button> : null}
      <Button onClick={() => void open(id)}>{t('save.reload')}</Button>
    </div>
  )
}

/** Not what the store refused for good. */
function mayBeSentAgain({ kind }: SaveFailure): boolean {
  return kind === 'unexpected' || kind === 'not-saved' || kind === 'store-out-of-reach'
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
    case 'term-agreed':
      return t('deal.notDone', { name: failure.term, scenario: failure.scenario })
    case 'invalid-request':
      return t('save.invalid')
    case 'unexpected':
      return t('save.unexpected')
    case 'not-saved':
      return t('save.notSaved', diskWords(t, failure.reason))
    case 'store-out-of-reach': {
      const unknown = t('save.outOfReach', diskWords(t, failure.reason))
      return failure.rescued === null ? unknown : unknown + t('save.rescued', { file: failure.rescued })
    }
  }
}

/** What the disk had against it, and what to do about it. */
function diskWords(t: TFunction, reason: DiskTrouble): { readonly trouble: string; readonly remedy: string } {
  return { trouble: t(`disk.${reason}`), remedy: t(`diskRemedy.${reason}`) }
}
