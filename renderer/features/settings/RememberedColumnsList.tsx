import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RememberedColumns } from '../../../electron/contract/channels.ts'
import { bridge } from '../../shared/bridge.ts'
import { dayAndTime } from '../../shared/format/dates.ts'

/** What the columns of each account's lists meant the last time, and a way to forget it. */
export function RememberedColumnsList() {
  const { t } = useTranslation()
  const [known, setKnown] = useState<readonly RememberedColumns[] | null>(null)
  const [isFailed, setFailed] = useState(false)
  const take = (reply: Awaited<ReturnType<typeof ask>>) => {
    setFailed(reply?.ok !== true)
    if (reply?.ok === true) setKnown(reply.value)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the screen is opened
  useEffect(() => {
    void ask().then(take)
  }, [])
  const forget = async ({ account, kind }: RememberedColumns) =>
    take(await bridge.invoke('list:forget', { account, kind }).catch(() => null))
  if (isFailed) return <p role="alert">{t('settings.columns.failed')}</p>
  if (known === null) return <p className="quiet">{t('settings.columns.reading')}</p>
  if (known.length === 0) return <p className="quiet">{t('settings.columns.none')}</p>
  return (
    <table className="figure-table of-text backups">
      <caption className="unseen">{t('settings.columns.name')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('settings.columns.account')}</th>
          <th scope="col">{t('settings.columns.kind')}</th>
          <th scope="col">{t('settings.columns.count')}</th>
          <th scope="col">{t('settings.backup.at')}</th>
          <th scope="col">{t('settings.columns.commands')}</th>
        </tr>
      </thead>
      <tbody>
        {known.map((one) => {
          const kind = t(`settings.columns.kinds.${one.kind}`)
          return (
            <tr key={`${one.account} ${one.kind}`}>
              <th scope="row">{one.account}</th>
              <td>{kind}</td>
              <td>{one.columns}</td>
              <td>{dayAndTime(one.rememberedAt)}</td>
              <td>
                <Button
                  onClick={() => void forget(one)}
                  aria-label={t('settings.columns.forgetOf', { account: one.account, kind })}
                >
                  {t('settings.columns.forget')}
                </Button>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function ask() {
  return bridge.invoke('list:remembered', {}).catch(() => null)
}
