import type { App, Session } from 'electron'
import { pageOrigin } from './pageFile.ts'

const localSchemes = ['app:', 'blob:', 'data:', 'devtools:']

/** Closes a session to the outside: no permission is ever granted and no request leaves the machine. */
export function closeSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((request, decide) => {
    decide({ cancel: !localSchemes.includes(new URL(request.url).protocol) })
  })
  session.on('will-download', (event) => event.preventDefault())
}

/** Keeps every page where it is: no navigation elsewhere, no redirect, no new window, no webview. */
export function pinPages(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

/** Whether a page's address is one of ours. */
export function isOurPage(address: string): boolean {
  return address === pageOrigin || address.startsWith(`${pageOrigin}/`)
}
