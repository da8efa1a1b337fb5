import type { Language } from '../../domain/locale/language.ts'
import { workbookWords } from '../../domain/locale/workbookWords.ts'
import type { Negotiation } from '../../domain/negotiation/negotiation.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import { contractWorkbook, type WorkbookRefusal } from '../../domain/workbook/contractWorkbook.ts'
import type { Edition } from '../../domain/workbook/edition.ts'
import { sheetCsv } from '../../domain/workbook/sheetCsv.ts'
import { encodeText, type NotInEncoding, type WrittenEncoding } from './encodeText.ts'
import { writeWorkbook } from './writeWorkbook.ts'

/** Sheets that make sense by themselves, without the others' figures. */
export const SHEETS_ALONE = ['terms', 'ledgers', 'products', 'settlement'] as const

/** The whole as a workbook, or one of its sheets as text. */
export type WorkbookForm =
  | { readonly kind: 'xlsx' }
  | {
      readonly kind: 'csv'
      readonly sheet: (typeof SHEETS_ALONE)[number]
      readonly encoding: WrittenEncoding
    }

/** One scenario as the bytes of a file for spreadsheets. Seconds of work with thousands of products. */
export async function renderWorkbook(
  negotiation: Negotiation,
  scenario: string,
  how: { readonly language: Language; readonly edition: Edition; readonly form: WorkbookForm },
): Promise<Result<Uint8Array, WorkbookRefusal | NotInEncoding>> {
  const made = contractWorkbook(negotiation, scenario, how.language, how.edition)
  if (!made.ok) return made
  const words = workbookWords(how.language)
  const { form } = how
  if (form.kind === 'xlsx') return ok(await writeWorkbook(made.value.sheets, words))
  const sheet = made.value.sheets.find(({ name }) => name === words.sheets[form.sheet])
  return sheet === undefined ? err({ kind: 'not-found' }) : encodeText(sheetCsv(sheet), form.encoding)
}
