import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '../../../shared/preferences.ts'

const LONGEST_NAME = 200

/** Whose name stands under comments and decisions; `field` asks for it while nobody has said. */
export function usePerson() {
  const { t } = useTranslation()
  const stored = usePreferences((state) => state.person) ?? ''
  const change = usePreferences((state) => state.change)
  const [typed, setTyped] = useState('')
  const person = stored === '' ? typed.trim() : stored
  return {
    person,
    /** Keeps a name that was typed here, so that it is asked for once. */
    keep: () => {
      if (stored === '' && person !== '') change({ person })
    },
    field:
      stored === '' ? (
        <Input
          className="review-person"
          aria-label={t('review.person')}
          placeholder={t('review.person')}
          value={typed}
          maxLength={LONGEST_NAME}
          onChange={(event) => setTyped(event.target.value)}
        />
      ) : null,
  }
}
