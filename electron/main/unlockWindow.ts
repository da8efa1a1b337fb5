import { BrowserWindow, ipcMain } from 'electron'
import { err, ok, type Result } from '../../domain/result.ts'
import {
  type Locked,
  type NotUnlocked,
  type UnlockChannelName,
  type UnlockHandlers,
  unlockChannels,
} from '../contract/unlockChannels.ts'
import { answerCall, type Log } from './answer.ts'
import { takeCalls } from './calls.ts'
import { pageOrigin } from './pageFile.ts'
import { pagePreferences } from './security.ts'

/** What the window can do about it; each answers what then goes on, once the reply is on its way. */
export type Unlocking = {
  readonly unlock: (typed: string) => Result<() => void, NotUnlocked>
  /** With the plain copy, where there is one. */
  readonly withPlainCopy: () => void
  readonly beginAnew: () => void
}

type Showing = { readonly preload: string; readonly isPackaged: boolean; readonly log: Log }

/**
 * Asks for the passphrase or the recovery code. What is typed comes by a call of this page alone, never by an address,
 * and is kept nowhere. The window closes once the next one is open.
 */
export function openUnlockWindow(locked: Locked, ways: Unlocking, showing: Showing): BrowserWindow {
  const window = new BrowserWindow({
    width: 760,
    height: 560,
    minWidth: 480,
    minHeight: 420,
    title: '谈判桌 DealTable',
    webPreferences: { ...pagePreferences, preload: showing.preload, devTools: !showing.isPackaged },
  })
  window.removeMenu()
  let isGoingOn = false
  const goOn = (next: () => void) => {
    if (isGoingOn) return ok(null)
    isGoingOn = true
    setImmediate(() => {
      // The next window first: without any the app would end.
      next()
      window.destroy()
    })
    return ok(null)
  }
  const handlers = unlockHandlers(locked, ways, goOn)
  const endCalls = takeCalls(ipcMain, {
    names: Object.keys(unlockChannels) as UnlockChannelName[],
    answer: (name, request) => {
      const handle = handlers[name] as (parsed: unknown) => unknown
      return answerCall(unlockChannels[name].request, handle, request, (cause) => showing.log(name, cause))
    },
    isOurs: (asking) => !window.isDestroyed() && asking === window.webContents,
  })
  window.on('closed', endCalls)
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    showing.log('render-process-gone', reason)
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload()
  })
  void window.loadURL(`${pageOrigin}/index.html#/unlock`)
  return window
}

function unlockHandlers(
  locked: Locked,
  { unlock, withPlainCopy, beginAnew }: Unlocking,
  goOn: (next: () => void) => Result<null, never>,
): UnlockHandlers {
  return {
    'unlock:locked': () => ok(locked),
    'unlock:try': ({ typed }) => {
      const unlocked = unlock(typed)
      return unlocked.ok ? goOn(unlocked.value) : unlocked
    },
    'unlock:without': ({ way }) => {
      if (way === 'begin-anew' && locked.canBeginAnew) return goOn(beginAnew)
      if (way === 'plain-copy' && locked.plainCopyAt !== null) return goOn(withPlainCopy)
      return err({ kind: 'not-offered' })
    },
  }
}
