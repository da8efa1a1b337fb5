import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { bridge } from '../../shared/bridge.ts'
import { copyText } from '../../shared/ui/copyText.ts'
import { useMessages } from '../../shared/ui/messages.ts'

/** A recovery code as it is shown this once, to be written down, copied or kept as a file. */
export function RecoveryCode({ code }: { readonly code: string }) {
  const { t } = useTranslation()
  const say = useMessages((state) => state.say)
  const save = async () => {
    const reply = await bridge.invoke('encryption:saveCode', {}).catch(() => null)
    if (reply?.ok === true) say('done', (t) => t('encryption.code.saved', { file: reply.value.fileName }))
    else if (reply?.error.kind !== 'cancelled') say('problem', (t) => t('encryption.code.notSaved'))
  }
  return (
    <>
      <p>{t('encryption.code.text')}</p>
      <ol className="recovery-code" aria-label={t('encryption.code.title')}>
        {code.split('-').map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group is known by its place
          <li key={at}>{group}</li>
        ))}
      </ol>
      <div className="form-row">
        <Button onClick={() => copyText(code)}>{t('encryption.code.copy')}</Button>
        <Button onClick={() => void save()}>{t('encryption.code.save')}</Button>
      </div>
    </>
  )
}
