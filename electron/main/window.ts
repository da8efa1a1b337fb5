import { BrowserWindow, dialog } from 'electron'
import type { Language } from '../../domain/locale/language.ts'
import type { Log } from './answer.ts'
import { breakdownWords } from './locale/breakdownWords.ts'
import { pageOrigin } from './pageFile.ts'
import { pagePreferences } from './security.ts'

const SMALLEST = { width: 1024, height: 640 } as const
const USUAL = { width: 1440, height: 900 } as const
/** A page that breaks down again sooner than this is not opened again by itself. */
const REVIVAL_PAUSE_MS = 10_000

export type WindowOptions = {
  readonly preload: string
  /** Which page; the first one when left out. */
  readonly address?: string
  readonly isPackaged: boolean
  readonly log: Log
  readonly language: () => Language
  /** The page broke down and is being opened again where it was. */
  readonly revived: () => void
  /** It broke down again at once: `address` is where it was. The window is closed after this returns. */
  readonly givenUp: (address: string) => void
}

/** Opens the app's window. It shows itself when its first frame is drawn, and comes back when its page breaks down. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...USUAL,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    backgroundColor: '#ffffff',
    title: '谈判桌 DealTable',
    webPreferences: { ...pagePreferences, preload: options.preload, devTools: !options.isPackaged },
  })
  window.once('ready-to-show', () => window.show())
  reviveOnCrash(window, options)
  askWhenUnresponsive(window, options)
  void window.loadURL(options.address ?? `${pageOrigin}/index.html`)
  return window
}

function reviveOnCrash(window: BrowserWindow, { log, revived, givenUp }: WindowOptions): void {
  let lastRevival = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_event, gone) => {
    log('render-process-gone', gone.reason)
    if (gone.reason === 'clean-exit' || window.isDestroyed()) return
    const now = Date.now()
    if (now - lastRevival < REVIVAL_PAUSE_MS) {
      givenUp(window.webContents.getURL())
      window.destroy()
      return
    }
    lastRevival = now
    revived()
    window.webContents.reload()
  })
}

/** A page that hangs is waited for or opened anew, as the person says; one that answers again is asked nothing more. */
function askWhenUnresponsive(window: BrowserWindow, { log, language }: WindowOptions): void {
  let asking: AbortController | null = null
  window.on('responsive', () => asking?.abort())
  window.on('unresponsive', () => {
    if (asking !== null) return
    log('unresponsive', 'the page has not answered for a while')
    const words = breakdownWords(language()).unresponsive
    const question = new AbortController()
    asking = question
    const answered = dialog.showMessageBox(window, {
      type: 'warning',
      message: words.title,
      detail: words.text,
      buttons: [words.wait, words.again],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal: question.signal,
    })
    void answered.then(({ response }) => {
      asking = null
      if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
    })
  })
}
