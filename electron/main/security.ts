import type { App, Session, WebContents, WebPreferences } from 'electron'
import { pageOrigin } from './pageFile.ts'

const localScheme = /^(app|blob|data):/iu

/** What every page of ours may do: draw and compute. Its way to main is the bridge of its preload, if it has one. */
export const pagePreferences: WebPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
}

/**
 * Leaves the program without a way out. A session cancels what is asked of it, but a page's peer connections and name
 * look-ups pass it by: these find no name, and only a proxy that does not exist. Before the app is ready.
 */
export function closeNetwork({ commandLine }: App): void {
  commandLine.appendSwitch('proxy-server', 'socks5://nowhere.invalid:1')
  commandLine.appendSwitch('proxy-bypass-list', '<-loopback>')
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('disable-background-networking')
}

/** Closes every session to the outside: no permission is ever granted, no request leaves, nothing is downloaded. */
export function closeSessions(app: App): void {
  app.on('session-created', closeSession)
}

function closeSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((request, decide) => decide({ cancel: !localScheme.test(request.url) }))
  session.on('will-download', (event) => event.preventDefault())
}

/** Keeps every page where it is: no navigation elsewhere, no redirect, no new window, no webview, no peer connection. */
export function pinPages(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event, address) => {
      if (!isReload(contents, address)) event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  })
}

/** Whether a page's address is one of ours. */
export function isOurPage(address: string): boolean {
  return address === pageOrigin || address.startsWith(`${pageOrigin}/`)
}

/** Our page opened anew where it is: its own way out after a fault. */
function isReload(contents: WebContents, address: string): boolean {
  const [now = ''] = contents.getURL().split('#')
  return isOurPage(address) && address.split('#')[0] === now
}
