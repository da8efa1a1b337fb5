import { lazy, type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useRoute } from 'wouter'
import { useDealFile } from '../shared/dealFile.ts'
import { useShortcutList } from '../shared/keys/shortcutList.ts'
import { Messages } from '../shared/ui/Messages.tsx'
import './commands/commands.ts'
import { Rail } from './Rail.tsx'
import { ShortcutList } from './ShortcutList.tsx'
import { StatusBar } from './StatusBar.tsx'
import { TopBar } from './TopBar.tsx'
import { useStoreNotices } from './useStoreNotices.ts'
import { useWindowKeys } from './useWindowKeys.ts'

const DealFileDialogs = lazy(async () => ({
  default: (await import('../features/dealFile/DealFileDialogs.tsx')).DealFileDialogs,
}))

/** What stands around every screen: rail, top bar, status bar, messages and the list of keys. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const shortcuts = useShortcutList()
  const [isInWorkbench] = useRoute('/negotiation/:id/:page')
  const hasErrand = useDealFile((state) => state.errand !== null)
  useStoreNotices()
  useWindowKeys(isInWorkbench)
  return (
    <div className="shell">
      <button type="button" className="skip" onClick={() => document.getElementById('screen')?.focus()}>
        {t('shell.skip')}
      </button>
      <Rail />
      <TopBar isInWorkbench={isInWorkbench} />
      <main id="screen" className="screen" tabIndex={-1}>
        {children}
      </main>
      <StatusBar isInWorkbench={isInWorkbench} />
      {hasErrand ? (
        <Suspense>
          <DealFileDialogs />
        </Suspense>
      ) : null}
      <Messages />
      <ShortcutList isOpen={shortcuts.isOpen} onClose={shortcuts.close} />
    </div>
  )
}
