import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { app, type BrowserWindow, ipcMain } from 'electron'
import { changedSinceBackup } from '../../db/backupFolder.ts'
import { type BackupKeeper, keepBackedUp } from '../../db/backupKeeper.ts'
import type { StoreKey } from '../../db/encryption/storeKey.ts'
import { seedSample } from '../../db/negotiations.ts'
import { openStore, type Store } from '../../db/open.ts'
import { restoreStore } from '../../db/restore.ts'
import type { DatedBackup } from '../../db/thinning.ts'
import type { Language } from '../../domain/locale/language.ts'
import { type ChannelName, channels, type StoreNotice } from '../contract/channels.ts'
import { answer, type Handlers } from './answer.ts'
import { openBrokenPageWindow } from './brokenPageWindow.ts'
import { callGate } from './callGate.ts'
import { takeCalls } from './calls.ts'
import { copyPicture } from './copyPicture.ts'
import { dealFilesAside } from './dealFilesAside.ts'
import { electronDialogs } from './electronDialogs.ts'
import { encryptionAside } from './encryptionAside.ts'
import { type Desk, preferencesOf, wordsOf } from './handlers/desk.ts'
import { handlersAt } from './handlers/handlers.ts'
import { judgePaperAside } from './judgePaperAside.ts'
import { readLicences } from './licences.ts'
import { mainWords } from './locale/mainWords.ts'
import { makePaperAside } from './makePaperAside.ts'
import { showMenu } from './menu.ts'
import { pageOrigin } from './pageFile.ts'
import { type Place, withKey } from './place.ts'
import { readSpreadsheetAside } from './readSpreadsheetAside.ts'
import { renderWorkbookAside } from './renderWorkbookAside.ts'
import { readSample } from './sample.ts'
import { riskyPlace } from './storePlace.ts'
import { systemKeeping } from './systemKeeping.ts'
import { turned } from './turning.ts'
import { openWindow } from './window.ts'
import { writeTermSheetAside } from './writeTermSheetAside.ts'

type Beginning = {
  /** The store was made just now. */
  readonly isNew: boolean
  /** It holds something no backup has. */
  readonly isChanged: boolean
  readonly notices: readonly StoreNotice[]
  /** Opens the store under its key, or none for null, and a window on it again, after another file took its place. */
  readonly beginAnew: (notices: readonly StoreNotice[], key: StoreKey | null) => void
}

/** The page that takes the files a person opened from outside: another place of the same page, so nothing is lost. */
const openedAddress = `${pageOrigin}/index.html#/opened`

const BACKUP_EVERY_MS = 30 * 60_000

const shipped = (...parts: string[]) => path.join(app.getAppPath(), ...parts)
const font = (face: string) =>
  shipped('node_modules', '@expo-google-fonts', 'noto-sans-sc', face, `NotoSansSC_${face}.ttf`)

/** An open store with what works on it; another one after the encryption was turned. */
type Work = {
  readonly place: Place
  readonly desk: Desk
  readonly handlers: Handlers
  readonly keeping: Keeping
}

/** Calls that a shut store keeps from nothing: they are about shutting it. */
const throughAlways: readonly ChannelName[] = [
  'encryption:turnOn',
  'encryption:turnOff',
  'encryption:progress',
]

/**
 * Opens the window on an open store: answers its calls, and keeps the store backed up until the app ends or a copy takes
 * the store's place.
 */
export function openWorkplace(openedPlace: Place, opened: Store, beginning: Beginning): void {
  const { isNew, notices } = beginning
  const { built, log, openedFiles } = openedPlace
  const failures: StoreNotice[] = []
  // Looked at when the page first asks: it takes longer than the store takes to open.
  let placeNotice: StoreNotice | null | undefined
  const told = () => {
    if (placeNotice === undefined) placeNotice = riskyPlace(openedPlace.storeFile, mountedFileSystems())
    return placeNotice === null ? notices : [...notices, placeNotice]
  }
  const revivals: StoreNotice[] = []
  let timesRevived = 0
  let window: BrowserWindow | null = null
  const gate = callGate()
  const workOn = (place: Place, store: Store, isChanged: boolean): Work => {
    const desk = deskOf(place, store, {
      window: () => {
        if (window === null) throw new Error('no window is open')
        return window
      },
      // A page told once of its revival is not told of it again.
      notices: () => [...revivals.splice(0), ...told(), ...failures],
      restore: (copy) => setImmediate(() => restore(copy)),
      turn: (turning, step) => gate.shutWhile(() => turn(turning, step)),
    })
    const keeper = keepBackedUp(store, { isChanged, now, binding: place.binding })
    return { place, desk, handlers: handlersAt(desk), keeping: keepUntilTheEnd(place, keeper, failures) }
  }
  let work = workOn(openedPlace, opened, beginning.isChanged)
  let languageBefore: Language | null = null
  const language = () => languageBefore ?? preferencesOf(work.desk).language
  const endCalls = takeCalls(ipcMain, {
    names: Object.keys(channels) as ChannelName[],
    answer: (name, request) => {
      const call = () => answer(work.handlers, name, request, log)
      return throughAlways.includes(name) ? call() : gate.through(call)
    },
    isOurs: (asking) => asking === window?.webContents,
  })
  const open = (address?: string) => {
    window = openWindow({
      preload: path.join(built, 'preload', 'preload.cjs'),
      ...(address === undefined ? {} : { address }),
      isPackaged: app.isPackaged,
      log,
      language,
      revived: () => {
        timesRevived += 1
        revivals.splice(0, 1, { kind: 'page-revived', at: now() })
      },
      givenUp: (where) =>
        openBrokenPageWindow(language(), { again: () => open(where), quit: () => app.quit() }),
    })
  }
  open(openedFiles.isWaiting() ? openedAddress : undefined)
  // The page's own process begins meanwhile; what it asks is heard after all this.
  const { desk } = work
  if (isNew) seedSample(opened, { id: desk.newId(), action: desk.newId(), at: desk.now() }, desk.sample())
  showMenu(wordsOf(desk))
  openedFiles.tell(() => {
    if (window !== null && !window.isDestroyed()) void window.loadURL(openedAddress)
  })
  const beginAnew = (notice: StoreNotice, key: StoreKey | null) => {
    // The new window first: without any the app would end.
    beginning.beginAnew([notice], key)
    window?.destroy()
  }
  const restore = ({ file, at }: DatedBackup) => {
    endCalls()
    work.keeping.end()
    const { storeFile, options } = work.place
    const restored = restoreStore(storeFile, file, options)
    const notice: StoreNotice = restored.ok
      ? { kind: 'restored', at, setAside: restored.value.setAside }
      : { kind: 'not-restored' }
    beginAnew(notice, options.key ?? null)
  }
  const turn: Desk['turn'] = async (turning, step) => {
    const before = timesRevived
    languageBefore = language()
    // Without a backup: turning puts the store as it is aside.
    work.keeping.leave()
    work.desk.store.close()
    const { notice, key } = await turned(work.place, turning, { work: work.desk.encryptionWork, told: step })
    const place = withKey(work.place, key)
    const isChanged = changedSinceBackup(place.storeFile)
    const reopened = openStore(place.storeFile, place.options)
    if (reopened.ok) {
      work = workOn(place, reopened.value, isChanged)
      languageBefore = null
      if (timesRevived !== before) revivals.push(notice)
    } else {
      endCalls()
      beginAnew(notice, key)
    }
    return notice
  }
}

type Keeping = {
  /** Closes the store, backed up. */
  readonly end: () => void
  /** Leaves it open and to whoever goes on with it. */
  readonly leave: () => void
}

/** Keeps a store backed up until the app ends. Answers what ends that sooner. */
function keepUntilTheEnd({ log }: Place, keeper: BackupKeeper, failures: StoreNotice[]): Keeping {
  const note = (reason: ReturnType<BackupKeeper['close']>) => {
    if (reason === null) return
    log('backup', reason)
    failures.splice(0, failures.length, { kind: 'backup-failed', reason })
  }
  const timer = setInterval(() => note(keeper.backUpIfChanged()), BACKUP_EVERY_MS)
  const leave = () => {
    app.off('will-quit', end)
    clearInterval(timer)
  }
  const end = () => {
    leave()
    note(keeper.close())
  }
  app.on('will-quit', end)
  return { end, leave }
}

function deskOf(
  { built, binding, options, openedFiles }: Place,
  store: Store,
  { window, ...given }: { readonly window: () => BrowserWindow } & Pick<Desk, 'notices' | 'restore' | 'turn'>,
): Desk {
  const thread = (name: string) => path.join(built, 'main', `${name}.cjs`)
  return {
    store,
    binding,
    options,
    dialogs: electronDialogs(window, () => wordsOf({ store })),
    copyPicture,
    keeping: systemKeeping,
    openedFile: openedFiles.take,
    fonts: { regular: font('400Regular'), bold: font('700Bold') },
    sample: () => readSample(shipped('db', 'sample', 'negotiation.json')),
    judgePaper: judgePaperAside(thread('paperWorker')),
    readSpreadsheet: readSpreadsheetAside(thread('spreadsheetWorker')),
    renderProposal: makePaperAside(thread('proposalWorker'), 'paper'),
    renderSlides: makePaperAside(thread('proposalWorker'), 'slides'),
    previewProposal: makePaperAside(thread('proposalWorker'), 'preview'),
    writeTermSheet: writeTermSheetAside(thread('termSheetWorker')),
    renderWorkbook: renderWorkbookAside(thread('workbookWorker')),
    dealFiles: dealFilesAside(thread('dealFileWorker')),
    encryptionWork: encryptionAside(thread('encryptionWorker')),
    ...given,
    languageChosen: (language) => showMenu(mainWords(language)),
    now,
    newId: () => randomUUID(),
    licences: () => readLicences(app.getAppPath()),
    release: app.getVersion(),
  }
}

function now(): string {
  return new Date().toISOString()
}

/** Linux's table of what is mounted where; elsewhere there is none to read. */
function mountedFileSystems(): string {
  try {
    return process.platform === 'linux' ? readFileSync('/proc/self/mounts', 'utf8') : ''
  } catch {
    return ''
  }
}
