import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bridge } from '../../shared/bridge.ts'
import { useMessages } from '../../shared/ui/messages.ts'
import { useEncryptionProgress } from './useEncryptionProgress.ts'

/** The copies of an encrypted data file that anybody can read: to be encrypted, or deleted after being asked again. */
export function PlainCopies({
  copies,
  onDone,
}: {
  readonly copies: readonly string[]
  readonly onDone: () => Promise<void>
}) {
  const { t } = useTranslation()
  const say = useMessages((state) => state.say)
  const [isAsked, setAsked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const progress = useEncryptionProgress(isBusy)
  const deal = async (way: 'encrypt' | 'delete') => {
    setBusy(true)
    const reply = await bridge.invoke('encryption:plainCopies', { way }).catch(() => null)
    setBusy(false)
    setAsked(false)
    if (reply?.ok !== true) say('problem', (t) => t('encryption.failed'))
    else {
      const { done, left } = reply.value
      if (done > 0) say('done', (t) => t(`encryption.copies.${way}Done`, { count: done }))
      for (const { fileName, reason } of left)
        say('problem', (t) => t('encryption.copies.left', { file: fileName, reason: t(`disk.${reason}`) }))
    }
    await onDone()
  }
  return (
    <section aria-label={t('encryption.copies.title')}>
      <p>{t('encryption.copies.text', { count: copies.length })}</p>
      <ul className="licences">
        {copies.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <div className="form-row">
        <Button loading={isBusy} onClick={() => void deal('encrypt')}>
          {t('encryption.copies.encrypt')}
        </Button>
        {isAsked ? (
          <>
            <span>{t('encryption.copies.sure', { count: copies.length })}</span>
            <Button danger disabled={isBusy} onClick={() => void deal('delete')} autoFocus>
              {t('encryption.copies.deleteNow')}
            </Button>
            <Button onClick={() => setAsked(false)}>{t('encryption.cancel')}</Button>
          </>
        ) : (
          <Button disabled={isBusy} onClick={() => setAsked(true)}>
            {t('encryption.copies.delete')}
          </Button>
        )}
      </div>
      <p role="status">
        {progress?.kind === 'copies'
          ? t('encryption.copies.progress', { done: progress.dealtWith, count: progress.of })
          : null}
      </p>
    </section>
  )
}
