import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { importNegotiation, seedSample } from '../../db/negotiations.ts'
import { openStore } from '../../db/open.ts'
import { setPreferences } from '../../db/preferences.ts'
import type { Negotiation } from '../../domain/negotiation/negotiation.ts'
import type { ChannelName } from '../../electron/contract/channels.ts'
import { readDealFile } from '../../electron/dealFile/readDealFile.ts'
import { writeDealFile } from '../../electron/dealFile/writeDealFile.ts'
import { answer } from '../../electron/main/answer.ts'
import { doEncryptionWork } from '../../electron/main/encryptionWork.ts'
import { handlersAt } from '../../electron/main/handlers/handlers.ts'
import { readSample } from '../../electron/main/sample.ts'
import { previewProposal } from '../../electron/pdf/previewProposal.ts'
import { renderForRetailer } from '../../electron/pdf/renderForRetailer.ts'
import { writeTermSheet } from '../../electron/pdf/termSheetPaper.ts'
import { judgePaper } from '../../electron/signature/judgePaper.ts'
import { slidesForRetailer } from '../../electron/slides/slidesForRetailer.ts'
import { readSpreadsheet } from '../../electron/spreadsheet/readSpreadsheet.ts'
import { renderWorkbook } from '../../electron/spreadsheet/renderWorkbook.ts'
import { projectFolder } from '../run.ts'

/** The built window on this machine's loopback, and the handlers it asks on a store of its own. */
export type ServedWindow = {
  readonly address: string
  /** Answers a call of the window as main does. */
  readonly ask: (name: string, request: unknown) => Promise<unknown>
  /** The negotiation given, and the sample. */
  readonly ids: { readonly given: string; readonly sample: string }
  readonly close: () => Promise<void>
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

/** Serves `out/renderer` beside a new store that holds the negotiation and the sample. */
export async function serveWindow(negotiation: Negotiation): Promise<ServedWindow> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dealtable-bench-window-'))
  const store = storeIn(folder)
  const sample = () => readSample(path.join(projectFolder, 'db', 'sample', 'negotiation.json'))
  const given = importNegotiation(store, arrival('given'), negotiation)
  setPreferences(store, { language: 'zh-CN', moneyUnit: 'yuan' })
  const seeded = seedSample(store, arrival('sample'), sample())
  const handlers = handlersAt({
    store,
    binding: {},
    options: { migrationsFolder: path.join(projectFolder, 'db', 'migrations') },
    licences: () => [],
    dialogs: { fileToOpen: async () => null, fileToSave: async () => null },
    copyPicture: async () => false,
    keeping: () => null,
    openedFile: () => null,
    fonts: { regular: fontFile('400Regular'), bold: fontFile('700Bold') },
    sample,
    judgePaper,
    readSpreadsheet,
    renderProposal: renderForRetailer,
    renderSlides: slidesForRetailer,
    previewProposal,
    writeTermSheet,
    renderWorkbook,
    dealFiles: { read: readDealFile, write: async (...of) => writeDealFile(...of) },
    notices: () => [],
    restore: () => undefined,
    encryptionWork: async (work, of, told = () => {}) => doEncryptionWork({ work, of }, told),
    turn: async () => ({ kind: 'decrypted' }),
    languageChosen: () => undefined,
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    release: 'bench',
  })
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = path.join('out/renderer', pathname === '/' ? 'index.html' : path.normalize(pathname))
    const content = await readFile(path.join(projectFolder, file)).catch(() => null)
    const type = MEDIA_TYPES[path.extname(file)] ?? 'text/plain'
    response.writeHead(content === null ? 404 : 200, { 'content-type': type })
    response.end(content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    ask: (name, request) =>
      answer(handlers, name as ChannelName, request, (where, cause) => {
        throw new Error(`${where} failed`, { cause })
      }),
    ids: { given: given.id, sample: seeded.id },
    close: async () => {
      await new Promise((resolve) => server.close(resolve))
      store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function storeIn(folder: string) {
  const migrationsFolder = path.join(projectFolder, 'db', 'migrations')
  const opened = openStore(path.join(folder, 'dealtable.db'), { migrationsFolder })
  if (!opened.ok) throw new Error(`The store was refused: ${opened.error.kind}.`)
  return opened.value
}

function arrival(name: string) {
  return { id: `bench-${name}`, action: name, at: '2026-11-23T08:00:00.000Z' }
}

function fontFile(face: string): string {
  const folder = path.join(projectFolder, 'node_modules', '@expo-google-fonts', 'noto-sans-sc')
  return path.join(folder, face, `NotoSansSC_${face}.ttf`)
}
