import type { SheetTable } from '../../domain/products/sheetTable.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import { type DecodedText, decodeText, type TextEncoding } from './decodeText.ts'
import type { FileRefusal } from './fileRefusal.ts'
import { LARGEST_FILE_BYTES, MOST_CELLS } from './limits.ts'
import { readCsv } from './readCsv.ts'

/** A list's file as tables, and what it was read as. */
export type Spreadsheet = {
  readonly tables: readonly SheetTable[]
  readonly encoding: 'xlsx' | DecodedText['encoding']
}

/**
 * Reads a workbook or a CSV, told apart by their first bytes and not by their name. Hostile input: run it where it can
 * be stopped when a window waits for it. `mostCells` bounds what is built of a workbook.
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  name: string,
  encoding: TextEncoding = 'auto',
  mostCells: number = MOST_CELLS,
): Promise<Result<Spreadsheet, FileRefusal>> {
  if (bytes.length > LARGEST_FILE_BYTES) {
    return err({ kind: 'too-large', what: 'bytes', found: bytes.length, most: LARGEST_FILE_BYTES })
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return err({ kind: 'legacy-workbook' })
  if (startsWith(bytes, [0x50, 0x4b])) {
    const { readWorkbook } = await import('./readWorkbook.ts')
    const tables = await readWorkbook(bytes, mostCells)
    return tables.ok ? ok({ tables: tables.value, encoding: 'xlsx' }) : tables
  }
  const decoded = decodeText(bytes, encoding)
  if (!decoded.ok) return decoded
  const table = readCsv(decoded.value.text, name)
  return table.ok ? ok({ tables: [table.value], encoding: decoded.value.encoding }) : table
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, at) => bytes[at] === byte)
}
