import { CheckOutlined, ExclamationCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../../electron/contract/channels.ts'
import { bridge } from '../../shared/bridge.ts'
import { dayAndTime } from '../../shared/format/dates.ts'
import { decimal } from '../../shared/format/numbers.ts'
import { useMessages } from '../../shared/ui/messages.ts'

const BYTES_PER_MEGABYTE = 1_048_576

/** The copies of the store, each sound one with a way to work on with it; what is asked for is asked again first. */
export function Copies({ copies }: { readonly copies: readonly Backup[] }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<string | null>(null)
  return (
    <table className="figure-table backups">
      <caption className="unseen">{t('settings.backup.copies')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('settings.backup.at')}</th>
          <th scope="col">{t('settings.backup.size')}</th>
          <th scope="col" className="text">
            {t('settings.backup.origin')}
          </th>
          <th scope="col" className="text">
            {t('settings.backup.state')}
          </th>
          <th scope="col" className="text">
            {t('settings.columns.commands')}
          </th>
        </tr>
      </thead>
      <tbody>
        {copies.map((copy) => (
          <tr key={copy.fileName}>
            <th scope="row" title={copy.fileName}>
              {dayAndTime(copy.at)}
            </th>
            <td>{decimal(copy.bytes / BYTES_PER_MEGABYTE, 1)}</td>
            <td className="text">{t(`settings.backup.origins.${copy.origin}`)}</td>
            <td className={copy.isSound ? 'text' : 'text unsound'}>
              {copy.isSound ? <CheckOutlined /> : <ExclamationCircleOutlined />}{' '}
              {t(`settings.backup.${copy.isSound ? 'sound' : copy.isLocked ? 'locked' : 'unsound'}`)}
            </td>
            <td className="text">
              {copy.isSound ? (
                <RestoreCopy copy={copy} isAsked={asked === copy.fileName} ask={setAsked} />
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function RestoreCopy({
  copy: { fileName, at },
  isAsked,
  ask,
}: {
  readonly copy: Backup
  readonly isAsked: boolean
  readonly ask: (fileName: string | null) => void
}) {
  const { t } = useTranslation()
  const say = useMessages((state) => state.say)
  const [isBusy, setBusy] = useState(false)
  const restore = async () => {
    setBusy(true)
    const reply = await bridge.invoke('store:restore', { fileName }).catch(() => null)
    if (reply?.ok === true) return
    setBusy(false)
    ask(null)
    say('problem', (t) => t('store.notRestored'))
  }
  const when = dayAndTime(at)
  if (!isAsked) {
    return (
      <Button onClick={() => ask(fileName)} aria-label={t('settings.backup.restoreOf', { at: when })}>
        {t('settings.backup.restoreThis')}
      </Button>
    )
  }
  return (
    <span className="form-row">
      <span>{t('settings.backup.sure', { at: when })}</span>
      <Button danger loading={isBusy} onClick={() => void restore()} autoFocus>
        {t('settings.backup.restoreNow')}
      </Button>
      <Button disabled={isBusy} onClick={() => ask(null)}>
        {t('settings.backup.keep')}
      </Button>
    </span>
  )
}
