import type { SameKeys } from './words.ts'
import type { workbookActionsZhCn, workbookWordsZhCn } from './workbookWords.zh-CN.ts'

/** Words of the export to and import from spreadsheets. */
export const workbookWordsEn: SameKeys<typeof workbookWordsZhCn> = {
  fileMenu: { name: 'File' },
  workbook: {
    export: 'Export to Excel',
    import: 'Import a filled-in Excel file',
    scenario: 'Scenario: {{name}}',
    edition: 'Edition',
    editions: { supplier: 'Our own, to fill in', retailer: 'Retailer’s' },
    editionHints: {
      supplier: 'With costs and private notes, for our own people. Can be read back once filled in.',
      retailer: 'Public content alone: no cost, target, walk-away or private terms.',
    },
    form: 'Format',
    forms: { xlsx: 'Excel workbook', csv: 'CSV' },
    formHints: {
      xlsx: 'All sheets with live formulas; cells in blue can be typed over.',
      csv: 'The values of one sheet; cannot be read back.',
    },
    sheet: 'Sheet',
    encoding: 'Encoding',
    encodings: { 'utf-8': 'UTF-8 (with BOM)', gbk: 'GBK' },
    language: 'Language',
    write: 'Choose a place and export',
    written: 'Exported “{{file}}”.',
    cancelled: 'Nothing was exported.',
    notWritten:
      '“{{file}}” was not written: {{reason}}. A file that was there is unchanged; try another place.',
    walkAway:
      'The walk-away is never shown to the retailer. Pick another scenario, or export our own edition.',
    notInEncoding: 'GBK has no place for {{characters}}. No file was written; use UTF-8.',
    notStored: 'Changes are still being saved; export in a moment.',
    failed: 'Nothing was exported. The negotiation is unchanged; it can be tried again.',
    back: {
      title: 'Import from Excel: {{file}}',
      counts: '“{{scenario}}” differs in {{count}} places. Importing is one step and can be undone.',
      nothing: 'The same as “{{scenario}}”; there is nothing to import.',
      forAll: 'Changed products and assumptions hold for all scenarios.',
      calculatedNote: 'Values marked “formula” are what a formula gave when the file was saved.',
      differences: 'Differences',
      column: { row: 'Row', field: 'Field', before: 'Now', after: 'In the file', cell: 'Cell' },
      blank: '(empty)',
      calculated: 'formula',
      take: 'Import {{count}} changes',
      close: 'Close',
      done: 'Imported {{count}} changes.',
      refused: '“{{file}}” was not imported: {{faults}}. The negotiation is unchanged.',
      moreFaults: ', and {{count}} more',
      notStored: 'Changes are still being saved; import in a moment.',
      failed: 'The file was not read; the negotiation is unchanged.',
    },
  },
}

export const workbookActionsEn: SameKeys<typeof workbookActionsZhCn> = {
  importWorkbook: 'Import from Excel {{file}}',
}
