// Before every screen's own styles, so that they win where both say something.
import './app/look/look.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { ErrorBoundary } from './app/ErrorBoundary.tsx'
import { useNegotiations } from './features/home/useNegotiations.ts'
import { startWords } from './shared/i18n.ts'
import { loadPreferences, showLanguage, usePreferences } from './shared/preferences.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no place to draw in.')

// What this page begins with lies behind the key, so it is another page altogether.
if (window.location.hash === '#/unlock') {
  // Not waited for: that page needs what this file is part of, which would wait for it in turn.
  void import('./unlock/showUnlock.tsx').then(({ showUnlock }) => showUnlock(root))
} else {
  if (['', '#/'].includes(window.location.hash)) useNegotiations.getState().loadAhead()
  await loadPreferences().catch(() => undefined)
  await startWords(usePreferences.getState().language)
  showLanguage(usePreferences.getState().language)

  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <App />
      </ErrorBoundary>
    </StrictMode>,
  )
}
