import type { WorkbookSource } from './edition.ts'
import { heading, text, type WorkbookSheet } from './workbookSheet.ts'

/** 说明: what this is, of whom and of which scenario, and how it is used. The hidden column is read back on import. */
export function coverSheet(source: WorkbookSource): WorkbookSheet {
  const { words, negotiation, scenario, edition } = source
  const isOurs = edition === 'supplier'
  const entries: readonly (readonly [string, string, string])[] = [
    ['format', words.cover.format, 'dealtable.workbook/1'],
    ['edition', words.cover.edition, words.editions[edition]],
    ['supplier', words.cover.supplier, negotiation.supplier.name],
    ['account', words.cover.account, negotiation.account.name],
    ['year', words.cover.year, negotiation.year.start],
    ...(isOurs
      ? ([
          ['negotiation', words.cover.negotiation, negotiation.name],
          ['scenarioId', words.cover.scenario, scenario.id],
          ['scenario', words.cover.scenario, scenario.name],
        ] as const)
      : []),
  ]
  const hidden: readonly string[] = ['format', 'scenarioId']
  return {
    name: words.sheets.cover,
    columns: [{ width: 10, isHidden: true }, { width: 24 }, { width: 60 }],
    rows: [
      { role: 'title', cells: [null, text(words.cover.title)] },
      ...entries.map(([key, label, value]) => ({
        ...(hidden.includes(key) ? { role: 'keys' as const } : {}),
        cells: [text(key), heading(label), text(value)],
      })),
      { cells: [] },
      ...words.cover.howTo.map((line) => ({ cells: [null, text(line)] })),
    ],
    frozen: { rows: 1, columns: 0 },
  }
}
