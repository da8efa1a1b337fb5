import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionLabel } from '../../../domain/actions/action.ts'

/** The name of an action in the current language. A key this window does not know is called a change. */
export function useActionText(): (label: ActionLabel) => string {
  const { t, i18n } = useTranslation()
  return useCallback(
    ({ key, values }: ActionLabel) => {
      const known = i18n.exists(key) ? key : 'action.other'
      return (t as unknown as (key: string, values?: ActionLabel['values']) => string)(known, values)
    },
    [t, i18n],
  )
}
