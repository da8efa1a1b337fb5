import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openStore, type Store } from '../../db/open.ts'
import type { ChannelName, Reply, Request } from '../../electron/contract/channels.ts'
import { readDealFile } from '../../electron/dealFile/readDealFile.ts'
import { writeDealFile } from '../../electron/dealFile/writeDealFile.ts'
import { answer } from '../../electron/main/answer.ts'
import { doEncryptionWork } from '../../electron/main/encryptionWork.ts'
import type { Desk, Turning } from '../../electron/main/handlers/desk.ts'
import { handlersAt } from '../../electron/main/handlers/handlers.ts'
import { readLicences } from '../../electron/main/licences.ts'
import { readSample } from '../../electron/main/sample.ts'
import { previewProposal } from '../../electron/pdf/previewProposal.ts'
import { renderForRetailer } from '../../electron/pdf/renderForRetailer.ts'
import { writeTermSheet } from '../../electron/pdf/termSheetPaper.ts'
import { judgePaper } from '../../electron/signature/judgePaper.ts'
import { slidesForRetailer } from '../../electron/slides/slidesForRetailer.ts'
import { readSpreadsheet } from '../../electron/spreadsheet/readSpreadsheet.ts'
import { renderWorkbook } from '../../electron/spreadsheet/renderWorkbook.ts'

const project = path.resolve(import.meta.dirname, '../..')
const font = (face: string) =>
  path.join(project, 'node_modules/@expo-google-fonts/noto-sans-sc', face, `NotoSansSC_${face}.ttf`)

/** Main without Electron: real handlers on a real store in a folder of its own, asked as the window asks. */
export type TestDesk = {
  readonly folder: string
  /** What the handlers work on. */
  readonly store: Store
  readonly ask: <C extends ChannelName>(name: C, request: Request<C>) => Promise<Reply<C>>
  /** Bugs that handlers threw. */
  readonly logged: string[]
  /** What the next file dialog answers. */
  choose: (file: string | null) => void
  /** Names that save dialogs suggested. */
  readonly suggested: string[]
  /** Pictures on the clipboard, the newest last. */
  readonly copied: readonly Uint8Array[]
  /** Names of the copies that were asked to take the store's place. */
  readonly restored: string[]
  /** What the store was to be turned into. */
  readonly turned: readonly Turning[]
  readonly close: () => void
}

/** Opens a desk. The clock moves on a second with every look; ids count up. */
export function testDesk(changed: Partial<Desk> = {}): TestDesk {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dealtable-desk-'))
  const opened = openStore(path.join(folder, 'dealtable.db'), {
    migrationsFolder: path.join(project, 'db/migrations'),
  })
  if (!opened.ok) throw new Error(`the store was refused: ${opened.error.kind}`)
  let chosen: string | null = null
  let seconds = 0
  let ids = 0
  const logged: string[] = []
  const suggested: string[] = []
  const restored: string[] = []
  const copied: Uint8Array[] = []
  const turned: Turning[] = []
  const desk: Desk = {
    store: opened.value,
    binding: {},
    options: { migrationsFolder: path.join(project, 'db/migrations') },
    dialogs: {
      fileToOpen: async () => chosen,
      fileToSave: async (_kind, name) => {
        suggested.push(name)
        return chosen
      },
    },
    copyPicture: async (png) => {
      copied.push(png)
      return true
    },
    keeping: () => null,
    openedFile: () => null,
    fonts: { regular: font('400Regular'), bold: font('700Bold') },
    sample: () => readSample(path.join(project, 'db/sample/negotiation.json')),
    judgePaper,
    readSpreadsheet,
    renderProposal: renderForRetailer,
    renderSlides: slidesForRetailer,
    previewProposal,
    writeTermSheet,
    renderWorkbook,
    dealFiles: { read: readDealFile, write: async (...of) => writeDealFile(...of) },
    notices: () => [],
    restore: ({ file }) => restored.push(path.basename(file)),
    encryptionWork: async (work, of, told = () => {}) => doEncryptionWork({ work, of }, told),
    turn: async (turning) => {
      turned.push(turning)
      return turning.to === 'plain' ? { kind: 'decrypted' } : { kind: 'encrypted', plainCopies: 0 }
    },
    languageChosen: () => {},
    now: () => new Date(Date.UTC(2026, 10, 23, 8, 0, seconds++)).toISOString(),
    newId: () => `id-${++ids}`,
    licences: () => readLicences(project),
    release: '0.0.0-test',
    ...changed,
  }
  const handlers = handlersAt(desk)
  return {
    folder,
    store: opened.value,
    logged,
    suggested,
    restored,
    turned,
    copied,
    choose: (file) => {
      chosen = file
    },
    // What crosses between processes is cloned on the way, so it is cloned here.
    ask: async (name, request) => {
      const reply = await answer(handlers, name, structuredClone(request), (where) => logged.push(where))
      return structuredClone(reply)
    },
    close: () => {
      opened.value.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The value of a reply that must be good. */
export function granted<Value>(
  reply: { ok: true; value: Value } | { ok: false; error: { kind: string } },
): Value {
  if (!reply.ok) throw new Error(`refused: ${JSON.stringify(reply.error)}`)
  return reply.value
}
