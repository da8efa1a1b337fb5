import type { unlockWordsZhCn } from './unlockWords.zh-CN.ts'
import type { SameKeys } from './words.ts'

/** The page that asks for the passphrase of an encrypted data file at the start. */
export const unlockWordsEn: SameKeys<typeof unlockWordsZhCn> = {
  unlock: {
    title: 'The data file is encrypted',
    restoreTitle: 'The data file does not open, and its backups are encrypted',
    openText: 'Its passphrase or recovery code opens it. What you type is kept nowhere.',
    restoreText:
      'The passphrase or recovery code restores the newest sound backup. What you type is kept nowhere.',
    file: 'File',
    field: 'Passphrase or recovery code',
    show: 'Show',
    hide: 'Hide',
    open: 'Open',
    restore: 'Restore the backup',
    busy: 'Checking, about a second',
    opening: 'That is right; opening',
    language: 'Language',
    plainCopy: 'Use the unencrypted backup of {{at}} instead',
    beginAnew: 'Begin anew without it',
    without: 'Neither passphrase nor recovery code',
    faults: {
      'wrong-passphrase': 'The passphrase is wrong. Check capitals and keyboard, then try again.',
      'wrong-recovery-code':
        'This is a recovery code, but not the one of this file. If it was renewed, only the newest one counts.',
      'recovery-code-mistyped':
        'Group {{group}} of the recovery code is mistyped; check its four characters.',
      'key-file-missing':
        'The key file (.key.json) of this file is not there. Put it back beside the data file and try again; the backup folder holds one too.',
      'key-file-damaged':
        'The key file (.key.json) is damaged, so nothing can be checked. Put a sound one in its place and try again; the backup folder holds one too.',
      'newer-key-file':
        'The key file was written by a newer release (format {{found}}, this release reads up to {{ours}}). Install the newer one first.',
      'file-changed': 'The file has changed meanwhile. Quit DealTable and open it again.',
      'no-sound-copy': 'That is right, but none of the backups is sound.',
      failed: 'It did not come about, and the file was not touched. Try again.',
    },
  },
}
