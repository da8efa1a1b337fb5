import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileRefused } from '../../../electron/contract/failures.ts'
import { useMessages } from '../ui/messages.ts'

/** Says why a negotiation's file was not taken: its faults, or that nothing was written. */
export function useFileRefusal(): (failure: FileRefused | { readonly kind: string } | undefined) => void {
  const { t } = useTranslation()
  const say = useMessages((state) => state.say)
  return useCallback(
    (failure) => {
      if (failure === undefined || !('faults' in failure))
        return say('problem', (t) => t('home.importFailed'))
      const faults = failure.faults.slice(0, 5).join(t('list.semicolon'))
      say('problem', (t) =>
        t('home.fileRefused', { file: failure.fileName, faults, count: failure.faults.length }),
      )
    },
    [t, say],
  )
}
