import type { Store } from '../../db/open.ts'
import type { OpenTermSheet, TermSheet } from '../../db/termSheets.ts'
import { err, ok, type Result } from '../../domain/result.ts'

/** How a sheet is named on a command line; without a version the newest of its number is meant. */
export type SheetNamed = {
  readonly negotiation: string
  readonly number: string
  readonly version?: string | undefined
}

type Sheets = {
  readonly listTermSheets: (store: Store, negotiation: string) => readonly TermSheet[]
  readonly openTermSheet: typeof import('../../db/termSheets.ts').openTermSheet
}

/** An issued sheet of a store as it was frozen, or one sentence that says why not. */
export function sheetInStore(
  store: Store,
  { listTermSheets, openTermSheet }: Sheets,
  { negotiation, number, version }: SheetNamed,
): Result<OpenTermSheet, string> {
  const all = listTermSheets(store, negotiation)
  const ofNumber = all.filter((sheet) => sheet.number === number)
  const sheet = ofNumber.find((each) => version === undefined || each.version === version)
  if (sheet === undefined) {
    const there = (ofNumber.length > 0 ? ofNumber : all).map(
      (each) => `${each.number} version ${each.version}`,
    )
    const asked = version === undefined ? number : `${number} version ${version}`
    const allowed = there.length > 0 ? there.join(', ') : 'an issued sheet; there is none'
    return err(`--number: found ${JSON.stringify(asked)}, allowed ${allowed}`)
  }
  const opened = openTermSheet(store, sheet.id)
  return opened.ok ? ok(opened.value) : err(`--number: ${number} is not as it was frozen; nothing was done`)
}
