import { err, ok, type Result } from '../../../domain/result.ts'
import { renderWorkbook, SHEETS_ALONE, type WorkbookForm } from '../../spreadsheet/renderWorkbook.ts'
import { defineCommand } from '../command.ts'
import { writeWhole } from '../files.ts'
import { languageOf } from '../languageOf.ts'
import { refused } from '../outcome.ts'
import { readNegotiation, refusedRead, scenarioOf } from '../readNegotiation.ts'

const EDITIONS = ['supplier', 'retailer'] as const
const ENCODINGS = ['utf-8', 'gbk'] as const

/**
 * Writes one scenario as a workbook with live formulas, or one of its sheets as CSV; the retailer's edition holds
 * nothing of our own.
 */
export const exportWorkbook = defineCommand(
  'export',
  {
    places: ['FILE'],
    values: {
      scenario: 'ID',
      out: 'X.xlsx|X.csv',
      lang: 'zh|en',
      edition: EDITIONS.join('|'),
      sheet: SHEETS_ALONE.join('|'),
      encoding: ENCODINGS.join('|'),
      db: 'FILE',
      negotiation: 'ID',
    },
    flags: [],
    required: ['scenario', 'out'],
  },
  async ({ places, values }) => {
    const edition = EDITIONS.find((each) => each === (values.edition ?? 'supplier'))
    if (edition === undefined) return notAllowed('edition', values.edition, EDITIONS)
    const language = languageOf(values.lang ?? 'zh')
    if (!language.ok) return refused(language.error)
    const out = values.out ?? ''
    const form = formOf(out, values)
    if (!form.ok) return refused(form.error)
    const read = await readNegotiation({ file: places.FILE, db: values.db, negotiation: values.negotiation })
    if (!read.ok) return refusedRead(read.error)
    const scenario = scenarioOf(read.value, values.scenario ?? '')
    if (!scenario.ok) return refused(scenario.error)
    const how = { language: language.value, edition, form: form.value }
    const made = await renderWorkbook(read.value, scenario.value.id, how)
    if (!made.ok) {
      return refused(
        made.error.kind === 'not-in-encoding'
          ? `--encoding: found ${made.error.characters.join(' ')}, allowed characters of GBK; write it in utf-8`
          : `--scenario: found the walk-away scenario ${JSON.stringify(scenario.value.id)}, allowed any other: it is never put before the retailer`,
      )
    }
    const written = await writeWhole(out, made.value)
    if (!written.ok) return refused(written.error)
    return { exit: 0, words: [`${out}: written, ${edition} edition`] }
  },
)

type FormOptions = { readonly sheet?: string; readonly encoding?: string }

/** What is written, by the end of the file's name; a sheet and an encoding go with CSV alone. */
function formOf(out: string, { sheet, encoding }: FormOptions): Result<WorkbookForm, string> {
  const name = out.toLowerCase()
  if (name.endsWith('.xlsx')) {
    return sheet === undefined && encoding === undefined
      ? ok({ kind: 'xlsx' })
      : err('--sheet, --encoding: found with a name that ends in .xlsx, allowed with one that ends in .csv')
  }
  if (!name.endsWith('.csv')) {
    return err(`--out: found ${JSON.stringify(out)}, allowed a name that ends in .xlsx or .csv`)
  }
  const alone = SHEETS_ALONE.find((each) => each === (sheet ?? 'terms'))
  const written = ENCODINGS.find((each) => each === (encoding ?? 'utf-8'))
  if (alone === undefined) {
    return err(`--sheet: found ${JSON.stringify(sheet)}, allowed ${SHEETS_ALONE.join(', ')}`)
  }
  if (written === undefined) {
    return err(`--encoding: found ${JSON.stringify(encoding)}, allowed ${ENCODINGS.join(', ')}`)
  }
  return ok({ kind: 'csv', sheet: alone, encoding: written })
}

function notAllowed(option: string, found: unknown, allowed: readonly string[]) {
  return refused(`--${option}: found ${JSON.stringify(found)}, allowed ${allowed.join(', ')}`)
}
