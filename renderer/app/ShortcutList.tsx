import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { PLAN_KEYS } from '../features/promotions/calendar/planKeys.ts'

const GROUPS = {
  window: [
    ['F1 · ?', 'list'],
    ['Alt+1 · Alt+2…9', 'screens'],
    ['Ctrl+PgUp · Ctrl+PgDn', 'tabs'],
    ['Ctrl+J', 'dock'],
    ['Ctrl+E', 'scenarios'],
    ['Ctrl+Shift+D', 'duplicate'],
    ['Ctrl+Shift+S', 'snapshot'],
    ['Ctrl+Shift+H', 'private'],
    ['Ctrl+P', 'proposal'],
    ['Ctrl+Z · Ctrl+Y', 'undo'],
  ],
  sheet: [
    ['F2', 'edit'],
    ['Shift+F10', 'menu'],
    ['Alt+↑ · Alt+↓', 'nudge'],
    ['Ctrl+C · Ctrl+V', 'copy'],
    ['Ctrl+D · Ctrl+R', 'fill'],
    ['Ctrl+Enter', 'fillSelection'],
    ['Shift+←↑→↓', 'extend'],
    ['Delete', 'clear'],
    ['Esc', 'cancel'],
  ],
} as const

/** Every key there is, with what it does. */
export function ShortcutList({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  return (
    <Modal open={isOpen} onCancel={onClose} footer={null} title={t('shell.shortcuts')} width={640}>
      <div className="shortcut-groups">
        <section>
          <h3>{t('keys.window')}</h3>
          <dl>
            {GROUPS.window.map(([keys, name]) => (
              <Shortcut key={name} keys={keys} text={t(`keys.${name}`)} />
            ))}
          </dl>
        </section>
        <section>
          <h3>{t('keys.sheet')}</h3>
          <dl>
            {GROUPS.sheet.map(([keys, name]) => (
              <Shortcut key={name} keys={keys} text={t(`keys.${name}`)} />
            ))}
          </dl>
        </section>
        <section>
          <h3>{t('plan.keys')}</h3>
          <dl>
            {PLAN_KEYS.map(([keys, name]) => (
              <Shortcut key={name} keys={keys} text={t(`plan.key.${name}`)} />
            ))}
          </dl>
        </section>
      </div>
    </Modal>
  )
}

function Shortcut({ keys, text }: { readonly keys: string; readonly text: string }) {
  return (
    <div>
      <dt>
        <kbd>{keys}</kbd>
      </dt>
      <dd>{text}</dd>
    </div>
  )
}
