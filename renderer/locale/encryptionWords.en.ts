import type { encryptionWordsZhCn } from './encryptionWords.zh-CN.ts'
import type { SameKeys } from './words.ts'

/** The encryption of the data file in the settings. */
export const encryptionWordsEn: SameKeys<typeof encryptionWordsZhCn> = {
  encryption: {
    off: 'Not encrypted: whoever can read this disk can read your negotiations.',
    on: 'Encrypted, key {{key}}. Every start asks for the passphrase or recovery code; backups are encrypted too.',
    onKept:
      'Encrypted, key {{key}}. This computer’s system keeps it and nothing is asked at the start; copies are encrypted too.',
    system: {
      keep: 'Remember on this computer, so that nothing is asked at the start',
      hint: 'The system’s key store keeps it: whoever logs in to this computer opens the data. Passphrase and recovery code go on working.',
      absent: 'This computer has no safe key store of its own; the passphrase is asked at every start.',
      failed: 'The system did not do so; the data opens as it did before.',
    },
    reading: 'Reading',
    unknown: 'Whether it is encrypted cannot be read; nothing was changed.',
    tasks: {
      turnOn: 'Encrypt the data file',
      turnOff: 'Turn encryption off',
      changePassphrase: 'Change passphrase',
      renewCode: 'New recovery code',
    },
    hints: {
      turnOn:
        'Choose a passphrase, then write down the recovery code. Whoever loses both cannot open the data again.',
      turnOff:
        'The data file is written unencrypted. Encrypted backups stay as they are and still need the passphrase.',
      changePassphrase:
        'The recovery code stays. Copies of the key file made elsewhere before still take the old passphrase.',
      renewCode: 'The old recovery code ends at once; the passphrase stays.',
    },
    now: 'Passphrase or recovery code now',
    passphrase: 'New passphrase ({{count}} characters or more)',
    repeat: 'New passphrase once more',
    tooShort: 'A passphrase has {{count}} characters or more.',
    notSame: 'The two passphrases are not the same.',
    notSaved: 'Some changes are not saved yet; this can be done once they are.',
    wrong: 'Neither the passphrase nor the recovery code; nothing was changed.',
    groupsDiffer: 'That is not what the recovery code says; copy it from above once more.',
    failed: 'It did not come about, and nothing was changed. Try again.',
    next: 'Next: the recovery code',
    cancel: 'Cancel',
    writtenDown: 'Written down',
    group: 'From what you wrote down, group {{group}}',
    passphraseChanged: 'The passphrase is changed.',
    code: {
      title: 'Recovery code',
      text: 'The recovery code is shown this once. It opens the data when the passphrase is lost; keep it safe, away from the computer.',
      copy: 'Copy the code',
      save: 'Save as a file',
      saved: 'The recovery code was saved as {{file}}. Put it away safely, then delete it here.',
      notSaved: 'The recovery code was not saved. Choose another place, or write it down.',
    },
    copies: {
      title: 'Older unencrypted copies',
      text: '{{count}} copies from before can still be read by anybody:',
      encrypt: 'Encrypt them all',
      delete: 'Delete them all',
      progress: '{{done}} of {{count}} done',
      sure: 'Delete these {{count}} copies? They cannot be brought back.',
      deleteNow: 'Delete',
      encryptDone: '{{count}} copies are encrypted.',
      deleteDone: '{{count}} copies are deleted.',
      left: '{{file}} is still unencrypted: {{reason}}',
    },
    turning: {
      on: 'Encrypting the data file',
      off: 'Writing the data file unencrypted',
      text: 'Nothing can be changed until it is done. Should the power fail or the program end, no data is lost: the file is either as it was or finished.',
      steps: {
        closing: 'Finishing what was asked before',
        copying: 'Copying the file',
        writing: 'Writing the copy anew',
        checking: 'Comparing everything',
        placing: 'Putting it in place',
      },
    },
    turnedOn: 'The data file is encrypted and was compared whole.',
    turnedOnCopies:
      'The data file is encrypted and was compared whole. {{count}} older copies are not; the settings deal with them under encryption.',
    turnedOff: 'The data file is no longer encrypted; it was compared whole.',
    notTurned: 'It did not come about: {{reason}}. The data file is as it was.',
  },
}
