import { BrowserWindow } from 'electron'
import type { Log } from './answer.ts'
import { pageOrigin } from './pageFile.ts'

const SMALLEST = { width: 1024, height: 640 } as const
const USUAL = { width: 1440, height: 900 } as const
/** A page that dies again sooner than this is not reloaded a third time. */
const RELOAD_PAUSE_MS = 10_000

/** Opens the one window. It shows itself when its first frame is drawn, and comes back when its process dies. */
export function openWindow(preload: string, log: Log): BrowserWindow {
  const window = new BrowserWindow({
    ...USUAL,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    backgroundColor: '#ffffff',
    title: '谈判桌 DealTable',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  reviveOnCrash(window, log)
  void window.loadURL(`${pageOrigin}/index.html`)
  return window
}

function reviveOnCrash(window: BrowserWindow, log: Log): void {
  let lastReload = 0
  window.webContents.on('render-process-gone', (_event, gone) => {
    log('render-process-gone', gone.reason)
    const now = Date.now()
    if (gone.reason === 'clean-exit' || window.isDestroyed() || now - lastReload < RELOAD_PAUSE_MS) return
    lastReload = now
    window.webContents.reload()
  })
  window.on('unresponsive', () => log('unresponsive', 'the page has not answered for a while'))
}
