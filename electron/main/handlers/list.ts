import path from 'node:path'
import { applyAction } from '../../../db/actions.ts'
import {
  forgetMapping,
  listRemembered,
  rememberedMapping,
  rememberMapping,
} from '../../../db/importMappings.ts'
import { openNegotiation } from '../../../db/negotiations.ts'
import { diskTroubleOf } from '../../../db/storeFault.ts'
import type { Change } from '../../../domain/actions/action.ts'
import { type ListKind, mappingOf } from '../../../domain/lists/listChoice.ts'
import { cellText, type SheetTable } from '../../../domain/products/sheetTable.ts'
import { err, ok } from '../../../domain/result.ts'
import type { ListSheet } from '../../contract/channels.ts'
import { LARGEST_FILE_BYTES } from '../../spreadsheet/limits.ts'
import type { Handlers } from '../answer.ts'
import { listRefusalText } from '../locale/listWords.ts'
import { readWhole } from '../wholeFile.ts'
import { type Desk, preferencesOf, signedNow, wordsOf } from './desk.ts'
import { judgeList, listChanges } from './judgeList.ts'

const SAMPLE_ROWS = 12
const SAMPLE_COLUMNS = 30
const LONGEST_SAMPLE = 60

/** A list that was looked at and may be taken; the last one only. */
type Look = {
  readonly token: string
  readonly kind: ListKind
  readonly negotiation: string
  readonly file: string
  readonly tables: readonly SheetTable[]
  /** The action that took it, with what it changed: a retry is answered alike, another action finds it gone. */
  readonly taken: { readonly action: string; readonly changes: readonly Change[] } | null
}

type Remembered = readonly [account: string, kind: ListKind, columns: Readonly<Record<string, string>>]

type ListCalls = Extract<keyof Handlers, `list:${string}`>

/** A list of products or terms: looked at, judged by how it is to be read, then taken whole or not at all. */
export function listHandlers(desk: Desk): Pick<Handlers, ListCalls> {
  let last: Look | null = null
  const lookOf = (token: string, negotiation: string) =>
    last?.token === token && last.negotiation === negotiation ? last : null
  return {
    'list:look': async ({ negotiation, kind, encoding, again }) => {
      const opened = openNegotiation(desk.store, negotiation)
      if (!opened.ok) return opened
      const known = again !== undefined && last?.token === again ? last.file : null
      const file = known ?? (await desk.dialogs.fileToOpen(kind))
      if (file === null) return err({ kind: 'cancelled' })
      const refused = (fault: string) =>
        err({ kind: 'file-refused' as const, fileName: path.basename(file), faults: [fault] })
      const bytes = await readWhole(file, LARGEST_FILE_BYTES)
      if (!bytes.ok) return refused(wordsOf(desk).disk[bytes.error])
      const read = await desk.readSpreadsheet(bytes.value, path.basename(file), encoding)
      if (!read.ok) return refused(listRefusalText(read.error, preferencesOf(desk).language))
      const { tables } = read.value
      last = { token: desk.newId(), kind, negotiation, file, tables, taken: null }
      return ok({
        token: last.token,
        fileName: path.basename(file),
        encoding: read.value.encoding,
        sheets: tables.map(sheetOf),
      })
    },
    'list:judge': ({ negotiation, token, choice }) => {
      const opened = openNegotiation(desk.store, negotiation)
      if (!opened.ok) return opened
      const look = lookOf(token, negotiation)
      if (look === null) return err({ kind: 'preview-gone' })
      const { workspace } = opened.value
      const remembered = rememberedMapping(desk.store, workspace.account.name, look.kind)
      const { language } = preferencesOf(desk)
      return ok(judgeList(look.kind, look.tables, workspace, { wanted: choice, remembered, language }))
    },
    'list:take': ({ action, negotiation, revision, token, choice, target }) => {
      const opened = openNegotiation(desk.store, negotiation)
      if (!opened.ok) return opened
      const { workspace } = opened.value
      const look = lookOf(token, negotiation)
      const table = look?.tables[choice.sheet]
      const isOthers = look?.taken != null && look.taken.action !== action
      if (look === null || table === undefined || isOthers) return err({ kind: 'preview-gone' })
      const id = (row: number) => `${action}-${row}`
      const changes =
        look.taken?.changes ??
        listChanges(look.kind, table, workspace, { choice, target: target ?? null, id })
      if (changes.length === 0) return err({ kind: 'preview-gone' })
      const key = look.kind === 'products' ? 'action.importProducts' : 'action.importTerms'
      const label = { key, values: { file: path.basename(look.file), count: changes.length } }
      const request = { negotiation, revision, ...signedNow(desk), action: { id: action, label, changes } }
      const booked = applyAction(desk.store, request)
      if (!booked.ok) return booked
      last = { ...look, taken: { action, changes } }
      rememberIfPossible(desk, workspace.account.name, look.kind, mappingOf(table, choice))
      return ok({ ...booked.value, changes })
    },
    'list:remembered': () => ok(listRemembered(desk.store)),
    'list:forget': ({ account, kind }) => {
      forgetMapping(desk.store, account, kind)
      return ok(listRemembered(desk.store))
    },
  }
}

/** The list itself is saved by then: what it taught is not worth saying otherwise. */
function rememberIfPossible(desk: Desk, ...[account, kind, columns]: Remembered): void {
  try {
    rememberMapping(desk.store, account, kind, columns, desk.now())
  } catch (cause) {
    if (diskTroubleOf(cause) === null) throw cause
  }
}

function sheetOf({ name, rows }: SheetTable): ListSheet {
  return {
    name,
    rows: rows.length,
    sample: rows.slice(0, SAMPLE_ROWS).map(({ number, cells }) => ({
      number,
      cells: cells.slice(0, SAMPLE_COLUMNS).map((cell) => cellText(cell).slice(0, LONGEST_SAMPLE)),
    })),
  }
}
