import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { ShortcutGroups } from '../shared/ui/ShortcutGroups.tsx'

/** The list of keys over the window, by F1 or the question mark. */
export function ShortcutList({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  return (
    <Modal
      open={isOpen}
      onCancel={onClose}
      footer={null}
      title={t('shell.shortcuts')}
      width={1000}
      style={{ top: 16 }}
    >
      <ShortcutGroups />
    </Modal>
  )
}
