import { workbookFaultText } from '../../../domain/locale/workbookFaults.ts'
import { faultLine } from '../../../domain/negotiation/fault.ts'
import { parseNegotiation } from '../../../domain/negotiation/parseNegotiation.ts'
import { serializeNegotiation } from '../../../domain/negotiation/serializeNegotiation.ts'
import { workbookBack } from '../../../domain/workbook/workbookBack.ts'
import { type WorkbookChange, workbookChanges } from '../../../domain/workbook/workbookChanges.ts'
import { fileRefusalText } from '../../spreadsheet/fileRefusalText.ts'
import { LARGEST_FILE_BYTES, MOST_CELLS_OF_OWN } from '../../spreadsheet/limits.ts'
import { readWorkbook } from '../../spreadsheet/readWorkbook.ts'
import { defineCommand } from '../command.ts'
import { readWhole, writeWhole } from '../files.ts'
import { done, jsonAnswer, refused } from '../outcome.ts'
import { readNegotiation, refusedRead, scenarioOf } from '../readNegotiation.ts'

/** Reads an exported workbook back: every difference is named, and the new file is written only where all of it fits. */
export const importWorkbook = defineCommand(
  'import',
  {
    places: ['X.xlsx'],
    values: { into: 'FILE', out: 'NEW.json', scenario: 'ID' },
    flags: ['json'],
    required: ['into', 'out'],
  },
  async ({ places, values, flags }) => {
    const file = places['X.xlsx']
    if (file === undefined) return refused('X.xlsx, a workbook that `export` wrote, is missing.')
    const negotiation = await readNegotiation({ file: values.into })
    if (!negotiation.ok) return refusedRead(negotiation.error)
    const bytes = await readWhole(file, LARGEST_FILE_BYTES)
    if (!bytes.ok) return refused(bytes.error)
    const tables = await readWorkbook(bytes.value, MOST_CELLS_OF_OWN)
    if (!tables.ok) return refused(`${file}: ${fileRefusalText(tables.error)}`)
    const back = workbookBack(tables.value)
    if (!back.ok) return refused(...back.error.map((fault) => `${file}: ${workbookFaultText(fault, 'en')}`))
    const id = values.scenario ?? back.value.scenario
    if (id === null) {
      return refused(
        `${file}: found the retailer's edition, allowed the supplier's: only that one can be read back`,
      )
    }
    const scenario = scenarioOf(negotiation.value, id)
    if (!scenario.ok) return refused(scenario.error)
    const read = workbookChanges(negotiation.value, scenario.value, back.value)
    if (!read.ok) return refused(...read.error.map((fault) => `${file}: ${workbookFaultText(fault, 'en')}`))
    const whole = parseNegotiation(read.value.negotiation)
    if (!whole.ok) return refused(`${file}: does not fit ${values.into}:`, ...whole.error.map(faultLine))
    const written = await writeWhole(values.out ?? '', serializeNegotiation(whole.value))
    if (!written.ok) return refused(written.error)
    const changes = read.value.changes.map(({ on: _on, ...told }) => told)
    const words = changes.length === 0 ? ['Nothing differs.'] : changes.map(changeLine)
    return flags.has('json') ? done(jsonAnswer({ scenario: id, changes }), words) : { exit: 0, words }
  },
)

function changeLine({ path, before, after, cell, isCalculated }: Omit<WorkbookChange, 'on'>): string {
  const how = isCalculated ? ', the stored result of a formula' : ''
  return `${path}: ${JSON.stringify(before)} → ${JSON.stringify(after)} (${cell}${how})`
}
