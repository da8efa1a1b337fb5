import { existsSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { app, BrowserWindow, session } from 'electron'
import { changedSinceBackup } from '../../db/backupFolder.ts'
import { openStore } from '../../db/open.ts'
import { encryptedCopies, type GoodBackup, newestGoodBackup, restoreStore } from '../../db/restore.ts'
import { hasUnfinishedRestore } from '../../db/unfinishedRestore.ts'
import { loadFormulas } from '../../domain/formula/formulaLanguage.ts'
import { err, ok } from '../../domain/result.ts'
import type { StoreNotice } from '../contract/channels.ts'
import { endWithWords, watchBreakdowns } from './breakdowns.ts'
import { openLog } from './log.ts'
import { hearOpenedFiles, type OpenedFiles } from './openedFiles.ts'
import { type Place, withKey } from './place.ts'
import { declareScheme, servePages } from './protocol.ts'
import { openRefusalWindow, reasonTexts } from './refusalWindow.ts'
import { closeNetwork, closeSessions, pinPages } from './security.ts'
import { canBeMended, type StoreTrouble } from './storeTrouble.ts'
import { refusedSwitch } from './switches.ts'
import { systemKeeping } from './systemKeeping.ts'
import { keyBySystem, keyByTyping, keyOfCopiesByTyping } from './unlocking.ts'
import { openUnlockWindow } from './unlockWindow.ts'
import { openWorkplace } from './workplace.ts'

const built = path.join(__dirname, '..')
const storeFile = process.env.DEALTABLE_STORE ?? path.join(app.getPath('userData'), 'dealtable.db')
const logFile = path.join(path.dirname(storeFile), 'dealtable.log')
const log = openLog(logFile)

function start(openedFiles: OpenedFiles): void {
  mkdirSync(path.dirname(storeFile), { recursive: true })
  servePages(session.defaultSession, path.join(built, 'renderer'))
  // A finished program loads its own drivers and no others.
  const nativeBinding = app.isPackaged ? undefined : process.env.DEALTABLE_SQLITE_BINDING
  const cipherBinding = app.isPackaged ? undefined : process.env.DEALTABLE_CIPHER_BINDING
  const binding = {
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
    ...(cipherBinding === undefined ? {} : { cipherBinding }),
  }
  const options = { migrationsFolder: path.join(app.getAppPath(), 'db', 'migrations'), ...binding }
  const place = { storeFile, options, binding, built, log, openedFiles }
  const isThere = existsSync(storeFile) || hasUnfinishedRestore(storeFile)
  if (!isThere && hasCopies(place)) refuse(place, { kind: 'gone' })
  else open(place, [])
}

/** Reads the newest copy whole, which takes as long as opening the store: asked only where there is no store. */
function hasCopies({ storeFile, options }: Place): boolean {
  return newestGoodBackup(storeFile, options) !== null || encryptedCopies(storeFile).length > 0
}

/** Opens the store and the window on it, or the window that says why not. */
function open(place: Place, notices: readonly StoreNotice[]): void {
  const isNew = !existsSync(place.storeFile)
  const isChanged = changedSinceBackup(place.storeFile)
  const opened = openStore(place.storeFile, place.options)
  if (opened.ok)
    openWorkplace(place, opened.value, {
      isNew,
      isChanged,
      notices,
      beginAnew: (told, key) => open(withKey(place, key), told),
    })
  else if (opened.error.kind === 'key-needed') askForKey(place)
  else refuse(place, opened.error)
}

function askForKey(place: Place): void {
  const file = place.storeFile
  const kept = keyBySystem(file, systemKeeping())
  if (kept !== null) {
    open(withKey(place, kept), [])
    return
  }
  const locked = { purpose: 'open', file, reason: null, plainCopyAt: null, canBeginAnew: false } as const
  const unlock = (typed: string) => {
    const key = keyByTyping(file, typed)
    return key.ok ? ok(() => open(withKey(place, key.value), [])) : key
  }
  const notOffered = () => {}
  openUnlockWindow(locked, { unlock, withPlainCopy: notOffered, beginAnew: notOffered }, showing(place))
}

function showing({ built, log }: Place) {
  return { preload: path.join(built, 'preload', 'preload.cjs'), isPackaged: app.isPackaged, log }
}

function refuse(place: Place, trouble: StoreTrouble): void {
  const { storeFile, options } = place
  const backup = canBeMended(trouble) ? newestGoodBackup(storeFile, options) : null
  if (canBeMended(trouble) && isNewestLocked(place, backup)) {
    askForKeyOfCopies(place, trouble, backup)
    return
  }
  openRefusalWindow(storeFile, trouble, {
    backup,
    restore: () => (backup === null ? trouble : restore(place, backup)),
    beginAnew: () => open(place, []),
  })
}

/** Whether there is an encrypted copy newer than the best of those that can be opened now. */
function isNewestLocked({ storeFile, options }: Place, backup: GoodBackup | null): boolean {
  const [newest] = options.key === undefined ? encryptedCopies(storeFile) : []
  if (newest === undefined) return false
  return backup === null || statSync(newest).mtime.toISOString() > backup.at
}

function askForKeyOfCopies(place: Place, trouble: StoreTrouble, plain: GoodBackup | null): void {
  const { storeFile, options } = place
  const putBack = (at: Place, copy: GoodBackup) => {
    const refused = restore(at, copy)
    if (refused !== null) refuse(at, refused)
  }
  const unlock = (typed: string) => {
    const key = keyOfCopiesByTyping(storeFile, typed)
    if (!key.ok) return key
    const copy = newestGoodBackup(storeFile, { ...options, key: key.value })
    if (copy === null) return err({ kind: 'no-sound-copy' } as const)
    return ok(() => putBack(withKey(place, key.value), copy))
  }
  const locked = {
    purpose: 'restore',
    file: storeFile,
    reason: reasonTexts(trouble),
    plainCopyAt: plain?.at ?? null,
    canBeginAnew: trouble.kind === 'gone',
  } as const
  const withPlainCopy = () => {
    if (plain !== null) putBack(place, plain)
  }
  openUnlockWindow(locked, { unlock, withPlainCopy, beginAnew: () => open(place, []) }, showing(place))
}

function restore(place: Place, { file, at }: GoodBackup): StoreTrouble | null {
  const restored = restoreStore(place.storeFile, file, place.options)
  if (!restored.ok) return restored.error
  open(place, [{ kind: 'restored', at, setAside: restored.value.setAside }])
  return null
}

function begin(): void {
  // As root on Linux the system's sandbox cannot be had, and asking for it there kills the helper processes.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  watchBreakdowns(app, log, logFile)
  const openedFiles = hearOpenedFiles(app, process.argv.slice(1))
  closeNetwork(app)
  closeSessions(app)
  declareScheme()
  pinPages(app)
  app.on('window-all-closed', () => app.quit())
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows()
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  const started = Promise.all([app.whenReady(), loadFormulas()]).then(() => start(openedFiles))
  started.catch((cause: unknown) => {
    log('start', cause)
    endWithWords(app, 'notStarted', { file: logFile })
  })
}

const unwanted = app.isPackaged ? refusedSwitch(process.argv.slice(1), process.platform) : null
if (unwanted !== null) endWithWords(app, 'refusedSwitch', { name: unwanted })
else if (app.requestSingleInstanceLock()) begin()
else app.quit()
