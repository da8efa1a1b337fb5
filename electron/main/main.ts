import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { app, type BrowserWindow, ipcMain, session } from 'electron'
import { seedSample } from '../../db/negotiations.ts'
import { openStore, type Store } from '../../db/open.ts'
import { loadFormulas } from '../../domain/formula/formulaLanguage.ts'
import { takeCalls } from './calls.ts'
import { electronDialogs } from './electronDialogs.ts'
import { type Desk, wordsOf } from './handlers/desk.ts'
import { handlersAt } from './handlers/handlers.ts'
import { mainWords } from './locale/mainWords.ts'
import { openLog } from './log.ts'
import { showMenu } from './menu.ts'
import { declareScheme, servePages } from './protocol.ts'
import { readSpreadsheetAside } from './readSpreadsheetAside.ts'
import { openRefusalWindow } from './refusalWindow.ts'
import { readSample } from './sample.ts'
import { closeSession, pinPages } from './security.ts'
import { openWindow } from './window.ts'

const built = path.join(__dirname, '..')
const shipped = (...parts: string[]) => path.join(app.getAppPath(), ...parts)
const font = (face: string) =>
  shipped('node_modules', '@expo-google-fonts', 'noto-sans-sc', face, `NotoSansSC_${face}.ttf`)

function start(): void {
  const storeFile = process.env.DEALTABLE_STORE ?? path.join(app.getPath('userData'), 'dealtable.db')
  mkdirSync(path.dirname(storeFile), { recursive: true })
  const log = openLog(path.join(path.dirname(storeFile), 'dealtable.log'))
  process.on('uncaughtExceptionMonitor', (cause) => log('main', cause))
  closeSession(session.defaultSession)
  servePages(session.defaultSession, path.join(built, 'renderer'))
  const isNew = !existsSync(storeFile)
  const nativeBinding = process.env.DEALTABLE_SQLITE_BINDING
  const opened = openStore(storeFile, {
    migrationsFolder: shipped('db', 'migrations'),
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  })
  if (!opened.ok) {
    openRefusalWindow(storeFile, opened.error)
    return
  }
  const store = opened.value
  app.on('will-quit', () => store.close())
  let window: BrowserWindow | null = null
  const desk = deskOf(store, () => {
    if (window === null) throw new Error('no window is open')
    return window
  })
  if (isNew) seedSample(store, { id: desk.newId(), action: desk.newId(), at: desk.now() }, desk.sample())
  showMenu(wordsOf(desk))
  takeCalls(ipcMain, handlersAt(desk), log)
  window = openWindow(path.join(built, 'preload', 'preload.cjs'), log)
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
}

function deskOf(store: Store, window: () => BrowserWindow): Desk {
  return {
    store,
    dialogs: electronDialogs(window, () => wordsOf({ store })),
    fonts: { regular: font('400Regular'), bold: font('700Bold') },
    sample: () => readSample(shipped('db', 'sample', 'negotiation.json')),
    readSpreadsheet: readSpreadsheetAside(path.join(__dirname, 'spreadsheetWorker.cjs')),
    languageChosen: (language) => showMenu(mainWords(language)),
    now: () => new Date().toISOString(),
    newId: () => randomUUID(),
    release: app.getVersion(),
  }
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
