import type { MainWords } from './mainWords.ts'

export const mainWordsEn: MainWords = {
  proposalTitle: 'Proposal',
  firstScenario: 'Target',
  fileKinds: { negotiation: 'Negotiation file', products: 'Product list', proposal: 'PDF document' },
  disk: {
    'not-there': 'the file or folder is not there',
    'no-permission': 'no permission',
    'disk-full': 'the disk is full',
    'read-only': 'the disk is read-only',
    'in-use': 'another program is using the file',
    'too-large': 'the file is too large',
    other: 'the disk refused',
  },
  fault: '{path}: found {found}, allowed {allowed}',
  wholeDocument: '(the whole file)',
  list: {
    damaged: 'the file is damaged, or neither a workbook nor text',
    legacyWorkbook: 'an old .xls or a workbook with a password; save it as .xlsx without one',
    tooLarge: '{what}: found {found}, at most {most}',
    wrongEncoding: 'the content is not {encoding}',
    openQuote: 'a quotation mark in row {row} is never closed',
    empty: 'there is nothing in the file',
  },
  menu: {
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomReset: 'Actual size',
    fullScreen: 'Full screen',
    quit: 'Quit',
  },
  store: {
    title: 'DealTable cannot open its data file',
    untouched: 'The file was not touched: {file}',
    reasons: {
      'empty-file': 'The file is empty.',
      'foreign-file': 'The file is not a data file of DealTable.',
      'newer-store':
        'The file was written by a newer release (file version {found}, this release reads up to {ours}). Install the newer one.',
      truncated:
        'The file is incomplete ({foundBytes} bytes found, {expectedBytes} expected). Restore a backup.',
      damaged: 'The file is damaged. Restore a backup.',
      'orphaned-journal':
        'The data file is gone and only its journal is left. Put the data file back beside it.',
      'already-open': 'The file is open already.',
      unreadable: 'The system does not let the file be read: {reason}',
      'migrations-altered': 'A file of the program itself was altered: {file}. Install it again.',
      'migration-failed': 'Upgrading the data file failed; it was left as it was. The backup is at {backup}',
      'history-differs':
        'The upgrades recorded in the file are not those of this release. Open it with the release that wrote it.',
      'backup-failed': 'No backup could be made before the upgrade: {reason}',
    },
  },
}
