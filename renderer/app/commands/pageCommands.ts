import i18next from 'i18next'
import type { Command } from '../../shared/commands/command.ts'
import { registerCommands } from '../../shared/commands/registry.ts'
import { addressOf, SCREENS } from '../places.tsx'

registerCommands('pages', ({ session, navigate }) => {
  const fixed: readonly Command[] = [
    { id: 'page/home', group: 'page', name: { key: 'screen.home' }, keys: 'Alt+1', run: () => navigate('/') },
    {
      id: 'page/settings',
      group: 'page',
      name: { key: 'settings.title' },
      run: () => navigate('/settings'),
    },
  ]
  if (session === null) return fixed
  const pages = SCREENS.flatMap((screen, at) =>
    screen.tabs.map((tab, place): Command => {
      const isScreen = screen.tabs.length === 1
      return {
        id: `page/${tab.id}`,
        group: 'page',
        name: { key: isScreen ? `screen.${screen.id}` : `tab.${tab.id}` },
        ...(isScreen ? {} : { detail: i18next.t(`screen.${screen.id}`) }),
        ...(place === 0 ? { keys: `Alt+${at + 2}` } : {}),
        run: () => navigate(addressOf(session.id, tab.id)),
      }
    }),
  )
  return [...fixed, ...pages]
})
