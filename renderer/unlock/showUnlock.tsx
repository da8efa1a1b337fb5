import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { UnlockBridge } from '../../electron/contract/unlockChannels.ts'
import { startWords } from '../shared/i18n.ts'
import { lastLanguage } from '../shared/lastLanguage.ts'
import { UnlockPage } from './UnlockPage.tsx'

/** Draws the page that asks for the passphrase, in the language shown last on this machine. */
export async function showUnlock(root: HTMLElement): Promise<void> {
  // This page's calls are its own; the bridge passes on what main hears.
  const bridge = window.bridge as unknown as UnlockBridge
  const language = lastLanguage() ?? 'zh-CN'
  await startWords(language)
  document.documentElement.lang = language
  createRoot(root).render(
    <StrictMode>
      <UnlockPage bridge={bridge} />
    </StrictMode>,
  )
}
