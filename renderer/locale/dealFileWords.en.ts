import type { dealFileActionsZhCn, dealFileWordsZhCn } from './dealFileWords.zh-CN.ts'
import type { SameKeys } from './words.ts'

/** Words of negotiation packages. */
export const dealFileWordsEn: SameKeys<typeof dealFileWordsZhCn> = {
  dealFile: {
    pack: {
      title: 'Export negotiation package',
      edition: 'Edition',
      editions: { supplier: 'Our own (everything)', retailer: 'Retailer’s' },
      hints: {
        supplier:
          'All scenarios, history, comments, snapshots, issued sheets and returned papers of this negotiation. For our own people alone.',
        retailer: 'The public content of “{{scenario}}” alone: no cost, target, walk-away, note or history.',
      },
      passphrase: 'Passphrase (may stay empty)',
      repeat: 'Passphrase once more',
      passphraseHint:
        'Behind a passphrase the file opens for nobody who does not know it. It is kept nowhere: tell it by another way; a forgotten one cannot be found again.',
      tooShort: 'A passphrase has {{count}} characters or more.',
      notSame: 'The two passphrases differ.',
      walkAway:
        'The walk-away is never shown to the retailer. Pick another scenario, or export our own edition.',
      notStored: 'Changes are still being saved; export in a moment.',
      write: 'Choose a place and export',
      written: 'Exported “{{file}}”.',
      cancelled: 'Nothing was exported.',
      failed: 'Nothing was exported. The negotiation is unchanged; it can be tried again.',
    },
    open: 'Open a negotiation package',
    openText:
      'A package you received opens as a negotiation of its own; nothing that is here is written over.',
    opened: {
      own: 'Opened “{{name}}”.',
      beside:
        '“{{name}}” is here already; what was received stands beside it, and what was here is unchanged.',
      retailer: 'Opened the retailer’s edition of “{{name}}”; it holds no costs.',
    },
    passphrase: {
      title: '“{{file}}” is behind a passphrase',
      name: 'Passphrase',
      kept: 'The passphrase is kept nowhere.',
      wrong: 'The passphrase does not open it; the file itself is whole. Check it and type it again.',
      open: 'Open',
    },
    refused: '“{{file}}” was not opened: {{faults}}. What is here is unchanged.',
    failed: 'The file was not read; what is here is unchanged.',
    merge: {
      begin: 'Merge a negotiation package',
      title: 'Merge: {{file}}',
      counts:
        'Since the last common step we made {{ours}} steps and they made {{theirs}}; theirs differs in {{count}} places.',
      undecided: 'Both changed {{count}} of them: decide each before merging.',
      nothing: 'There is nothing to merge.',
      allOurs: 'Keep ours where undecided',
      allTheirs: 'Take theirs where undecided',
      differences: 'Differences',
      column: { row: 'Row', base: 'Before', ours: 'Ours', theirs: 'Theirs', take: 'Take' },
      both: 'both changed it',
      takeFor: 'For “{{name}}” take',
      ours: 'Ours',
      theirs: 'Theirs',
      said: 'Comments and reviews (all come in)',
      approved: '{{by}}: approved {{note}}',
      returned: '{{by}}: returned {{note}}',
      comment: '{{by}}: {{text}}',
      sealed:
        'The package also holds {{count}} snapshots, sheets or returned papers: those missing here are added, those that differ are not taken, by name.',
      take: 'Merge as one step',
      done: 'Merged; theirs taken in {{count}} places.',
    },
    sealedAdded: ' Sealed items added: {{count}}.',
    notTaken: ' {{what}} “{{name}}” was not taken: {{reason}}.',
    sealed: { snapshot: 'Snapshot', termSheet: 'Term sheet', returnedPaper: 'Returned paper', lock: 'Lock' },
    reason: {
      differs: 'the one here has another content and stays',
      'number-taken': 'another sheet has its number and version',
      alone: 'the sheet it belongs to is not here',
      'of-another': 'it is sealed in the negotiation it was issued in',
    },
    of: {
      head: 'Whole negotiation',
      product: 'Product',
      scenario: 'Scenario',
      newScenario: 'Scenario they added',
      goneScenario: 'Scenario they deleted',
      term: 'Term · {{scenario}}',
      promotion: 'Promotion · {{scenario}}',
      newProduct: 'New product · {{scenario}}',
    },
    value: {
      none: 'not there',
      removed: 'taken out of the scenario',
      there: 'there',
      yes: 'yes',
      no: 'no',
      differs: 'differs',
      and: ', ',
      among: '{{known}} and others, {{count}} in all',
      field: '{{field}} {{value}}',
    },
  },
}

export const dealFileActionsEn: SameKeys<typeof dealFileActionsZhCn> = {
  mergeDeal: 'Merge package {{file}}',
  openBeside: 'Open the received version beside',
}
