import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { app, type BrowserWindow, ipcMain } from 'electron'
import { type BackupKeeper, keepBackedUp } from '../../db/backupKeeper.ts'
import { plainCopies } from '../../db/encryption/plainCopies.ts'
import type { StoreKey } from '../../db/encryption/storeKey.ts'
import { decryptStore, encryptStore, type TurnRefusal } from '../../db/encryption/turnEncryption.ts'
import { seedSample } from '../../db/negotiations.ts'
import type { Store, StoreOptions } from '../../db/open.ts'
import { restoreStore } from '../../db/restore.ts'
import { type Binding, troubleOfRefusal } from '../../db/storeFile.ts'
import type { DatedBackup } from '../../db/thinning.ts'
import { type ChannelName, channels, type StoreNotice } from '../contract/channels.ts'
import { answer, type Log } from './answer.ts'
import { openBrokenPageWindow } from './brokenPageWindow.ts'
import { takeCalls } from './calls.ts'
import { copyPicture } from './copyPicture.ts'
import { dealFilesAside } from './dealFilesAside.ts'
import { electronDialogs } from './electronDialogs.ts'
import { type Desk, preferencesOf, type Turning, wordsOf } from './handlers/desk.ts'
import { handlersAt } from './handlers/handlers.ts'
import { judgePaperAside } from './judgePaperAside.ts'
import { readLicences } from './licences.ts'
import { mainWords } from './locale/mainWords.ts'
import { makePaperAside } from './makePaperAside.ts'
import { showMenu } from './menu.ts'
import type { OpenedFiles } from './openedFiles.ts'
import { pageOrigin } from './pageFile.ts'
import { readSpreadsheetAside } from './readSpreadsheetAside.ts'
import { renderWorkbookAside } from './renderWorkbookAside.ts'
import { readSample } from './sample.ts'
import { riskyPlace } from './storePlace.ts'
import { systemKeeping } from './systemKeeping.ts'
import { openWindow } from './window.ts'
import { writeTermSheetAside } from './writeTermSheetAside.ts'

/** Where this start finds what it works with. */
export type Place = {
  readonly storeFile: string
  readonly options: StoreOptions
  readonly binding: Binding
  /** The folder of the built app. */
  readonly built: string
  readonly log: Log
  readonly openedFiles: OpenedFiles
}

type Beginning = {
  /** The store was made just now. */
  readonly isNew: boolean
  /** It holds something no backup has. */
  readonly isChanged: boolean
  readonly notices: readonly StoreNotice[]
  /**
   * Opens the store and a window on it again, after another file took its place; under another key, or none for null,
   * where one is given.
   */
  readonly beginAnew: (notices: readonly StoreNotice[], key?: StoreKey | null) => void
}

/** The page that takes the files a person opened from outside: another place of the same page, so nothing is lost. */
const openedAddress = `${pageOrigin}/index.html#/opened`

const BACKUP_EVERY_MS = 30 * 60_000

const shipped = (...parts: string[]) => path.join(app.getAppPath(), ...parts)
const font = (face: string) =>
  shipped('node_modules', '@expo-google-fonts', 'noto-sans-sc', face, `NotoSansSC_${face}.ttf`)

/**
 * Opens the window on an open store: answers its calls, and keeps the store backed up until the app ends or a copy takes
 * the store's place.
 */
export function openWorkplace(place: Place, store: Store, beginning: Beginning): void {
  const { isNew, isChanged, notices } = beginning
  const failures: StoreNotice[] = []
  // Looked at when the page first asks: it takes longer than the store takes to open.
  let placeNotice: StoreNotice | null | undefined
  const told = () => {
    if (placeNotice === undefined) placeNotice = riskyPlace(store.file, mountedFileSystems())
    return placeNotice === null ? notices : [...notices, placeNotice]
  }
  const revivals: StoreNotice[] = []
  let window: BrowserWindow | null = null
  const desk = deskOf(place, store, {
    window: () => {
      if (window === null) throw new Error('no window is open')
      return window
    },
    // A page told once of its revival is not told of it again.
    notices: () => [...revivals.splice(0), ...told(), ...failures],
    restore: (copy) => setImmediate(() => restore(copy)),
    turn: (turning) => setImmediate(() => turn(turning)),
  })
  const handlers = handlersAt(desk)
  const endCalls = takeCalls(ipcMain, {
    names: Object.keys(channels) as ChannelName[],
    answer: (name, request) => answer(handlers, name, request, place.log),
    isOurs: (asking) => asking === window?.webContents,
  })
  const open = (address?: string) => {
    window = openWindow({
      preload: path.join(place.built, 'preload', 'preload.cjs'),
      ...(address === undefined ? {} : { address }),
      isPackaged: app.isPackaged,
      log: place.log,
      language: () => preferencesOf(desk).language,
      revived: () => revivals.splice(0, 1, { kind: 'page-revived', at: now() }),
      givenUp: (where) =>
        openBrokenPageWindow(preferencesOf(desk).language, {
          again: () => open(where),
          quit: () => app.quit(),
        }),
    })
  }
  open(place.openedFiles.isWaiting() ? openedAddress : undefined)
  // The page's own process begins meanwhile; what it asks is heard after all this.
  const keeper = keepBackedUp(store, { isChanged, now, binding: place.binding })
  const endKeeping = keepUntilTheEnd(place, keeper, failures)
  if (isNew) seedSample(store, { id: desk.newId(), action: desk.newId(), at: desk.now() }, desk.sample())
  showMenu(wordsOf(desk))
  place.openedFiles.tell(() => {
    if (window !== null && !window.isDestroyed()) void window.loadURL(openedAddress)
  })
  const restore = (copy: DatedBackup) => {
    endCalls()
    endKeeping()
    const restored = restoreStore(place.storeFile, copy.file, place.options)
    const notice: StoreNotice = restored.ok
      ? { kind: 'restored', at: copy.at, setAside: restored.value.setAside }
      : { kind: 'not-restored' }
    // The new window first: without any the app would end.
    beginning.beginAnew([notice])
    window?.destroy()
  }
  const turn = (turning: Turning) => {
    endCalls()
    endKeeping()
    const { notice, key } = turned(place, turning)
    beginning.beginAnew([notice], key)
    window?.destroy()
  }
}

/** Turns a closed store: what is to be told of it, and the key it has from now on. */
function turned(
  { storeFile, options }: Place,
  turning: Turning,
): { readonly notice: StoreNotice; readonly key: StoreKey | null } {
  if (turning.to === 'plain') {
    const done = decryptStore(storeFile, turning.key, options)
    return done.ok
      ? { notice: { kind: 'decrypted' }, key: null }
      : { notice: notTurned(done.error), key: turning.key }
  }
  const done = encryptStore(storeFile, turning.made, options)
  return done.ok
    ? {
        notice: { kind: 'encrypted', plainCopies: plainCopies(storeFile).length },
        key: turning.made.key,
      }
    : { notice: notTurned(done.error), key: null }
}

function notTurned(refusal: TurnRefusal): StoreNotice {
  switch (refusal.kind) {
    case 'not-turned':
    case 'key-file-not-written':
      return { kind: 'not-turned', reason: refusal.reason }
    case 'in-use':
      return { kind: 'not-turned', reason: 'in-use' }
    case 'already-encrypted':
    case 'not-encrypted':
    case 'migrations-altered':
      return { kind: 'not-turned', reason: 'replaced' }
    default:
      return { kind: 'not-turned', reason: troubleOfRefusal(refusal) }
  }
}

/** Answers what ends it sooner, closing the store. */
function keepUntilTheEnd({ log }: Place, keeper: BackupKeeper, failures: StoreNotice[]): () => void {
  const note = (reason: ReturnType<BackupKeeper['close']>) => {
    if (reason === null) return
    log('backup', reason)
    failures.splice(0, failures.length, { kind: 'backup-failed', reason })
  }
  const timer = setInterval(() => note(keeper.backUpIfChanged()), BACKUP_EVERY_MS)
  const end = () => {
    app.off('will-quit', end)
    clearInterval(timer)
    note(keeper.close())
  }
  app.on('will-quit', end)
  return end
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
