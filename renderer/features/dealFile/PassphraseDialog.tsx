import { Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFocusBack } from '../../shared/ui/useFocusBack.ts'
import type { Asked } from './useLook.ts'

/** Asks for the passphrase of a package; it is sent once and kept nowhere. */
export function PassphraseDialog(props: {
  readonly asked: Asked
  readonly isBusy: boolean
  readonly onAnswer: (passphrase: string) => void
  readonly onEnd: () => void
}) {
  const { t } = useTranslation()
  useFocusBack()
  const id = useId()
  const [passphrase, setPassphrase] = useState('')
  const { asked, isBusy, onAnswer, onEnd } = props
  const send = () => {
    if (passphrase === '' || isBusy) return
    onAnswer(passphrase)
    setPassphrase('')
  }
  return (
    <Modal
      open
      width={460}
      title={t('dealFile.passphrase.title', { file: asked.fileName })}
      onCancel={onEnd}
      onOk={send}
      okText={t('dealFile.passphrase.open')}
      cancelText={t('proposal.cancel')}
      okButtonProps={{ disabled: passphrase === '', loading: isBusy }}
      className="deal-file"
    >
      <label htmlFor={id}>{t('dealFile.passphrase.name')}</label>
      <Input.Password
        id={id}
        autoFocus
        autoComplete="off"
        visibilityToggle={false}
        value={passphrase}
        status={asked.isWrong ? 'error' : ''}
        onChange={({ target }) => setPassphrase(target.value)}
        onPressEnter={send}
      />
      <p role="status" className={asked.isWrong ? '' : 'quiet'}>
        {asked.isWrong ? t('dealFile.passphrase.wrong') : t('dealFile.passphrase.kept')}
      </p>
    </Modal>
  )
}
