import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { useEncryptionProgress } from './useEncryptionProgress.ts'

const STEPS = ['closing', 'copying', 'writing', 'checking', 'placing'] as const

/** Lies over the window while the data file is turned: nothing can be edited then, and how far it is can be read. */
export function TurningCover({ to }: { readonly to: 'encrypted' | 'plain' | null }) {
  const { t } = useTranslation()
  const progress = useEncryptionProgress(to !== null)
  const step = progress?.kind === 'turn' ? progress.step : 'closing'
  return (
    <Modal
      open={to !== null}
      title={t(to === 'plain' ? 'encryption.turning.off' : 'encryption.turning.on')}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={null}
      destroyOnHidden
    >
      <ol className="turning-steps">
        {STEPS.map((each) => (
          <li key={each} {...(each === step ? { 'aria-current': 'step' } : {})}>
            {t(`encryption.turning.steps.${each}`)}
          </li>
        ))}
      </ol>
      <p className="unseen" role="status">
        {t(`encryption.turning.steps.${step}`)}
      </p>
      <p className="quiet">{t('encryption.turning.text')}</p>
    </Modal>
  )
}
