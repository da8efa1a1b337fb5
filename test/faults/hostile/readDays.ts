import { readFileSync } from 'node:fs'
import { cellText } from '../../../domain/products/sheetTable.ts'
import { readSpreadsheet } from '../../../electron/spreadsheet/readSpreadsheet.ts'

/** Says the first row of a workbook as it is read in the time zone this was started in. */
const read = await readSpreadsheet(readFileSync(process.argv[2] ?? ''), 'days.xlsx')
if (!read.ok) throw new Error(read.error.kind)
process.stdout.write(`${read.value.tables[0]?.rows[0]?.cells.map(cellText).join(' ')}\n`)
