import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '../../shared/preferences.ts'

const LONGEST = 200

/** Under which name comments and decisions of this machine stand; an empty one says none. */
export function PersonField() {
  const { t } = useTranslation()
  const person = usePreferences((state) => state.person) ?? ''
  const change = usePreferences((state) => state.change)
  const [text, setText] = useState(person)
  useEffect(() => setText(person), [person])
  const commit = () => {
    const wanted = text.trim()
    setText(wanted)
    if (wanted !== person) change({ person: wanted })
  }
  return (
    <input
      className="field-text"
      aria-labelledby="setting-person"
      placeholder={t('settings.person.example')}
      maxLength={LONGEST}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onBlur={commit}
      onKeyDown={({ key, nativeEvent }) => key === 'Enter' && !nativeEvent.isComposing && commit()}
    />
  )
}
