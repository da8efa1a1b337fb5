import { Button } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EncryptionState } from '../../../electron/contract/encryptionChannels.ts'
import { bridge } from '../../shared/bridge.ts'
import { EncryptionForm, type EncryptionTask } from './EncryptionForm.tsx'
import { KeptHere } from './KeptHere.tsx'
import { PlainCopies } from './PlainCopies.tsx'

const WHERE_ON: readonly EncryptionTask[] = ['changePassphrase', 'renewCode', 'turnOff']

/** 数据加密: whether the data file is encrypted, and every way to change that. */
export function EncryptionSetting({ onCopiesChanged }: { readonly onCopiesChanged: () => void }) {
  const { t } = useTranslation()
  const [state, setState] = useState<EncryptionState | null>(null)
  const [isFailed, setFailed] = useState(false)
  const [task, setTask] = useState<EncryptionTask | null>(null)
  const [isBack, setBack] = useState(false)
  const load = useCallback(async () => {
    const reply = await bridge.invoke('encryption:state', {}).catch(() => null)
    setFailed(reply?.ok !== true)
    if (reply?.ok === true) setState(reply.value)
  }, [])
  useEffect(() => {
    void load()
  }, [load])
  const copiesChanged = async () => {
    await load()
    onCopiesChanged()
  }
  if (isFailed) {
    return (
      <p role="alert">
        {t('encryption.unknown')} <Button onClick={() => void load()}>{t('save.retry')}</Button>
      </p>
    )
  }
  if (state === null) return <p className="quiet">{t('encryption.reading')}</p>
  const end = () => {
    setTask(null)
    setBack(true)
  }
  const tasks: readonly EncryptionTask[] = state.key === null ? ['turnOn'] : WHERE_ON
  return (
    <>
      <p>
        {state.key === null
          ? t('encryption.off')
          : t(state.system === 'kept' ? 'encryption.onKept' : 'encryption.on', { key: state.key })}
      </p>
      {state.key === null ? null : <KeptHere system={state.system} onDone={load} />}
      {task === null ? (
        <div className="form-row">
          {tasks.map((each, at) => (
            // Whoever comes back from a form by the keyboard goes on from here.
            <Button key={each} autoFocus={isBack && at === 0} onClick={() => setTask(each)}>
              {t(`encryption.tasks.${each}`)}
            </Button>
          ))}
        </div>
      ) : (
        <EncryptionForm
          task={task}
          fewest={state.fewest}
          onEnd={end}
          onTurned={async () => {
            await copiesChanged()
            end()
          }}
        />
      )}
      {state.plainCopies.length === 0 ? null : (
        <PlainCopies copies={state.plainCopies} onDone={copiesChanged} />
      )}
    </>
  )
}
