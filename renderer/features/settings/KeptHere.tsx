import { Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EncryptionState } from '../../../electron/contract/encryptionChannels.ts'
import { bridge } from '../../shared/bridge.ts'
import { useMessages } from '../../shared/ui/messages.ts'

/** Whether this computer keeps the key of the data file, or why it cannot. */
export function KeptHere({
  system,
  onDone,
}: {
  readonly system: EncryptionState['system']
  readonly onDone: () => Promise<void>
}) {
  const { t } = useTranslation()
  const say = useMessages((state) => state.say)
  const [isBusy, setBusy] = useState(false)
  if (system === 'absent') return <p className="quiet">{t('encryption.system.absent')}</p>
  const keep = async (isKept: boolean) => {
    setBusy(true)
    const reply = await bridge.invoke('encryption:keepInSystem', { isKept }).catch(() => null)
    setBusy(false)
    if (reply?.ok !== true) say('problem', (t) => t('encryption.system.failed'))
    await onDone()
  }
  return (
    <>
      <Checkbox
        checked={system === 'kept'}
        disabled={isBusy}
        onChange={({ target }) => void keep(target.checked)}
      >
        {t('encryption.system.keep')}
      </Checkbox>
      <p className="quiet">{t('encryption.system.hint')}</p>
    </>
  )
}
