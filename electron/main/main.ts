import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { app, BrowserWindow, session } from 'electron'
import { changedSinceBackup } from '../../db/backupFolder.ts'
import { openStore, type StoreOptions } from '../../db/open.ts'
import { encryptedCopies, newestGoodBackup, restoreStore } from '../../db/restore.ts'
import { hasUnfinishedRestore } from '../../db/unfinishedRestore.ts'
import { loadFormulas } from '../../domain/formula/formulaLanguage.ts'
import type { StoreNotice } from '../contract/channels.ts'
import { endWithWords, watchBreakdowns } from './breakdowns.ts'
import { openLog } from './log.ts'
import { hearOpenedFiles, type OpenedFiles } from './openedFiles.ts'
import { declareScheme, servePages } from './protocol.ts'
import { canBeMended, openRefusalWindow, type StoreTrouble } from './refusalWindow.ts'
import { closeNetwork, closeSessions, pinPages } from './security.ts'
import { refusedSwitch } from './switches.ts'
import { openWorkplace, type Place } from './workplace.ts'

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
  if (!isThere && newestGoodBackup(storeFile, options) !== null) refuse(place, { kind: 'gone' })
  else if (!isThere && encryptedCopies(storeFile).length > 0) refuse(place, { kind: 'gone-encrypted' })
  else open(place, [])
}

/** Opens the store and the window on it, or the window that says why not. */
function open(place: Place, notices: readonly StoreNotice[]): void {
  const isNew = !existsSync(place.storeFile)
  const isChanged = changedSinceBackup(place.storeFile)
  const opened = openStore(place.storeFile, place.options)
  if (opened.ok)
    openWorkplace(place, opened.value, { isNew, isChanged, notices, beginAnew: (told) => open(place, told) })
  else refuse(place, opened.error)
}

function refuse(place: Place, trouble: StoreTrouble): void {
  const { storeFile, options } = place
  const backup = canBeMended(trouble) ? newestGoodBackup(storeFile, options) : null
  openRefusalWindow(storeFile, trouble, {
    backup,
    restore: () => (backup === null ? trouble : restore(place, options, backup)),
    beginAnew: () => open(place, []),
  })
}

function restore(
  place: Place,
  options: StoreOptions,
  { file, at }: { readonly file: string; readonly at: string },
): StoreTrouble | null {
  const restored = restoreStore(place.storeFile, file, options)
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
