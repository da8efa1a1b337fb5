import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { app, session } from 'electron'
import { changedSinceBackup } from '../../db/backupFolder.ts'
import { openStore, type StoreOptions } from '../../db/open.ts'
import { newestGoodBackup, restoreStore } from '../../db/restore.ts'
import { hasUnfinishedRestore } from '../../db/unfinishedRestore.ts'
import { loadFormulas } from '../../domain/formula/formulaLanguage.ts'
import type { StoreNotice } from '../contract/channels.ts'
import { openLog } from './log.ts'
import { declareScheme, servePages } from './protocol.ts'
import { canBeMended, openRefusalWindow, type StoreTrouble } from './refusalWindow.ts'
import { closeSession, pinPages } from './security.ts'
import { openWorkplace, type Place } from './workplace.ts'

const built = path.join(__dirname, '..')

function start(): void {
  const storeFile = process.env.DEALTABLE_STORE ?? path.join(app.getPath('userData'), 'dealtable.db')
  mkdirSync(path.dirname(storeFile), { recursive: true })
  const log = openLog(path.join(path.dirname(storeFile), 'dealtable.log'))
  process.on('uncaughtExceptionMonitor', (cause) => log('main', cause))
  closeSession(session.defaultSession)
  servePages(session.defaultSession, path.join(built, 'renderer'))
  const nativeBinding = process.env.DEALTABLE_SQLITE_BINDING
  const binding = nativeBinding === undefined ? {} : { nativeBinding }
  const options = { migrationsFolder: path.join(app.getAppPath(), 'db', 'migrations'), ...binding }
  const place = { storeFile, options, binding, built, log }
  const isGone =
    !existsSync(storeFile) &&
    !hasUnfinishedRestore(storeFile) &&
    newestGoodBackup(storeFile, options) !== null
  if (isGone) refuse(place, { kind: 'gone' })
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

if (app.isPackaged && process.argv.some((argument) => /^--(inspect|remote-debugging)/u.test(argument)))
  app.exit(1)
// As root on Linux the system's sandbox cannot be had, and asking for it there kills the helper processes.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
declareScheme()
pinPages(app)
if (app.requestSingleInstanceLock()) void Promise.all([app.whenReady(), loadFormulas()]).then(start)
else app.quit()
app.on('window-all-closed', () => app.quit())
