import path from 'node:path'
import { applyAction } from '../../../db/actions.ts'
import { openNegotiation } from '../../../db/negotiations.ts'
import { setProducts } from '../../../domain/actions/productChanges.ts'
import { monthsOfYear } from '../../../domain/negotiation/calendar.ts'
import { importProducts } from '../../../domain/products/importProducts.ts'
import type { SheetTable } from '../../../domain/products/sheetTable.ts'
import { err, ok } from '../../../domain/result.ts'
import type { Workspace } from '../../../domain/scenarios/liveScenario.ts'
import type { ProductImportPreview } from '../../contract/channels.ts'
import { LARGEST_FILE_BYTES } from '../../spreadsheet/limits.ts'
import type { Handlers } from '../answer.ts'
import { cellFaultIn, listRefusalText } from '../locale/listWords.ts'
import { readWhole } from '../wholeFile.ts'
import { type Desk, preferencesOf, wordsOf } from './desk.ts'

/** A list that was looked at and may be taken; the last one only. */
type Preview = {
  readonly token: string
  readonly negotiation: string
  readonly file: string
  readonly tables: readonly SheetTable[]
}

/** A list of products: looked at with a verdict on each cell, then taken whole or not at all. */
export function productsHandlers(desk: Desk): Pick<Handlers, 'products:preview' | 'products:import'> {
  let last: Preview | null = null
  return {
    'products:preview': async ({ negotiation, encoding, again }) => {
      const opened = openNegotiation(desk.store, negotiation)
      if (!opened.ok) return opened
      const known = again !== undefined && last?.token === again ? last.file : null
      const file = known ?? (await desk.dialogs.fileToOpen('products'))
      if (file === null) return err({ kind: 'cancelled' })
      const refused = (fault: string) =>
        err({ kind: 'file-refused' as const, fileName: path.basename(file), faults: [fault] })
      const bytes = await readWhole(file, LARGEST_FILE_BYTES)
      if (!bytes.ok) return refused(wordsOf(desk).disk[bytes.error])
      const read = await desk.readSpreadsheet(bytes.value, path.basename(file), encoding)
      if (!read.ok) return refused(listRefusalText(read.error, preferencesOf(desk).language))
      last = { token: desk.newId(), negotiation, file, tables: read.value.tables }
      const list = listFor(opened.value.workspace, last.tables)
      return ok({
        ...verdict(desk, list),
        token: last.token,
        fileName: path.basename(file),
        encoding: read.value.encoding,
      })
    },
    'products:import': ({ action, negotiation, revision, token }) => {
      const opened = openNegotiation(desk.store, negotiation)
      if (!opened.ok) return opened
      if (last === null || last.token !== token || last.negotiation !== negotiation) {
        return err({ kind: 'preview-gone' })
      }
      const list = listFor(opened.value.workspace, last.tables)
      const changes = list.ok ? setProducts(opened.value.workspace, list.value.products) : []
      if (changes.length === 0) return err({ kind: 'preview-gone' })
      const label = {
        key: 'action.importProducts',
        values: { file: path.basename(last.file), count: changes.length },
      }
      const request = { negotiation, revision, at: desk.now(), action: { id: action, label, changes } }
      const booked = applyAction(desk.store, request)
      return booked.ok ? ok({ ...booked.value, changes }) : booked
    },
  }
}

function listFor(workspace: Workspace, tables: readonly SheetTable[]) {
  return importProducts(workspace.products, monthsOfYear(workspace.year.start), tables)
}

function verdict(
  desk: Desk,
  list: ReturnType<typeof listFor>,
): Pick<ProductImportPreview, 'rows' | 'added' | 'changed' | 'faults'> {
  if (!list.ok) {
    const { language } = preferencesOf(desk)
    return { rows: 0, added: 0, changed: 0, faults: list.error.map((fault) => cellFaultIn(fault, language)) }
  }
  const { added, changed, unchanged } = list.value
  const rows = added.length + changed.length + unchanged.length
  return { rows, added: added.length, changed: changed.length, faults: [] }
}
