import { workbookWords } from '../../../domain/locale/workbookWords.ts'
import { contractWorkbook } from '../../../domain/workbook/contractWorkbook.ts'
import { writeWorkbook } from '../../spreadsheet/writeWorkbook.ts'
import { defineCommand } from '../command.ts'
import { writeWhole } from '../files.ts'
import { languageOf } from '../languageOf.ts'
import { refused } from '../outcome.ts'
import { readNegotiation, refusedRead, scenarioOf } from '../readNegotiation.ts'

const EDITIONS = ['supplier', 'retailer'] as const

/** Writes one scenario as a workbook with live formulas; the retailer's edition holds nothing of our own. */
export const exportWorkbook = defineCommand(
  'export',
  {
    places: ['FILE'],
    values: {
      scenario: 'ID',
      out: 'X.xlsx',
      lang: 'zh|en',
      edition: EDITIONS.join('|'),
      db: 'FILE',
      negotiation: 'ID',
    },
    flags: [],
    required: ['scenario', 'out'],
  },
  async ({ places, values }) => {
    const edition = EDITIONS.find((each) => each === (values.edition ?? 'supplier'))
    if (edition === undefined) {
      return refused(`--edition: found ${JSON.stringify(values.edition)}, allowed ${EDITIONS.join(', ')}`)
    }
    const language = languageOf(values.lang ?? 'zh')
    if (!language.ok) return refused(language.error)
    const out = values.out ?? ''
    if (!out.toLowerCase().endsWith('.xlsx')) {
      return refused(`--out: found ${JSON.stringify(out)}, allowed a name that ends in .xlsx`)
    }
    const read = await readNegotiation({ file: places.FILE, db: values.db, negotiation: values.negotiation })
    if (!read.ok) return refusedRead(read.error)
    const scenario = scenarioOf(read.value, values.scenario ?? '')
    if (!scenario.ok) return refused(scenario.error)
    const made = contractWorkbook(read.value, scenario.value.id, language.value, edition)
    if (!made.ok) {
      return refused(
        `--scenario: found the walk-away scenario ${JSON.stringify(scenario.value.id)}, allowed any other: it is never put before the retailer`,
      )
    }
    const bytes = await writeWorkbook(made.value.sheets, workbookWords(language.value))
    const written = await writeWhole(out, bytes)
    if (!written.ok) return refused(written.error)
    return { exit: 0, words: [`${out}: written, ${made.value.sheets.length} sheets, ${edition} edition`] }
  },
)
