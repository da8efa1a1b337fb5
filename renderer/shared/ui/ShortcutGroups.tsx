import { useTranslation } from 'react-i18next'
import { useChosenKeys } from '../keys/chosenKeys.ts'
import { PLAN_KEYS, SHORTCUTS } from '../keys/shortcuts.ts'

/** Every key there is, with what it does, by where it works. */
export function ShortcutGroups() {
  const { t } = useTranslation()
  const chords: Readonly<Record<string, string>> = useChosenKeys((state) => state.chords)
  return (
    <div className="shortcut-groups">
      <section>
        <h3>{t('keys.window')}</h3>
        <dl>
          {SHORTCUTS.window.map(([keys, name]) => (
            <Shortcut key={name} keys={chords[name] ?? keys} text={t(`keys.${name}`)} />
          ))}
        </dl>
      </section>
      <section>
        <h3>{t('keys.sheet')}</h3>
        <dl>
          {SHORTCUTS.sheet.map(([keys, name]) => (
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
