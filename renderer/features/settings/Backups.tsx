import { Button } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StorePlace } from '../../../electron/contract/channels.ts'
import { bridge } from '../../shared/bridge.ts'
import { useMessages } from '../../shared/ui/messages.ts'
import { Copies } from './Copies.tsx'
import { StoreExamination } from './StoreExamination.tsx'

const SHOWN_FIRST = 8

type Read =
  | { readonly phase: 'reading' }
  | { readonly phase: 'failed' }
  | { readonly phase: 'ready'; readonly place: StorePlace }

/** Where the store and its copies lie, whether each copy can be opened, and one more copy at once. */
export function Backups() {
  const { t } = useTranslation()
  const say = useMessages((state) => state.say)
  const [read, setRead] = useState<Read>({ phase: 'reading' })
  const [isBusy, setBusy] = useState(false)
  const [isAll, setAll] = useState(false)
  const load = useCallback(async () => {
    const reply = await bridge.invoke('store:place', {}).catch(() => null)
    setRead(reply?.ok === true ? { phase: 'ready', place: reply.value } : { phase: 'failed' })
  }, [])
  useEffect(() => {
    void load()
  }, [load])
  const backUp = async () => {
    setBusy(true)
    const reply = await bridge.invoke('store:backup', {}).catch(() => null)
    setBusy(false)
    if (reply?.ok === true) say('done', (t) => t('settings.backup.made', { file: reply.value.fileName }))
    else {
      const reason = reply?.error.kind === 'backup-failed' ? t(`disk.${reply.error.reason}`) : ''
      say('problem', (t) => t('settings.backup.notMade', { reason }))
    }
    await load()
  }
  if (read.phase === 'reading') return <p className="quiet">{t('settings.backup.reading')}</p>
  if (read.phase === 'failed') {
    return (
      <p role="alert">
        {t('settings.backup.failed')} <Button onClick={() => void load()}>{t('save.retry')}</Button>
      </p>
    )
  }
  const { folder, fileName, backupFolder, backups } = read.place
  const shown = isAll ? backups : backups.slice(0, SHOWN_FIRST)
  return (
    <>
      <dl className="setting-facts">
        <div>
          <dt>{t('settings.backup.file')}</dt>
          <dd>{fileName}</dd>
        </div>
        <div>
          <dt>{t('settings.backup.folder')}</dt>
          <dd className="path">{folder}</dd>
        </div>
        <div>
          <dt>{t('settings.backup.copies')}</dt>
          <dd>{t('settings.backup.copiesIn', { folder: backupFolder, count: backups.length })}</dd>
        </div>
      </dl>
      <Button type="primary" loading={isBusy} onClick={() => void backUp()}>
        {t('settings.backup.now')}
      </Button>
      {backups.length === 0 ? (
        <p className="quiet">{t('settings.backup.none')}</p>
      ) : (
        <Copies copies={shown} />
      )}
      {shown.length < backups.length ? (
        <Button onClick={() => setAll(true)}>{t('settings.backup.all', { count: backups.length })}</Button>
      ) : null}
      <StoreExamination />
      <p className="quiet">{t('settings.backup.restore')}</p>
    </>
  )
}
