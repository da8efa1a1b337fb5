import type { storeWordsZhCn } from './storeWords.zh-CN.ts'
import type { SameKeys } from './words.ts'

/** The data file: where it lies, what was restored, backups. */
export const storeWordsEn: SameKeys<typeof storeWordsZhCn> = {
  store: {
    network:
      'The data file lies on another machine, in {{folder}}. A lost connection or a second person can damage it; move it to a disk of this computer.',
    cloud:
      'The data file lies in {{folder}}, which {{service}} synchronises. It may be copied while it is being written and be damaged; move it to a folder that is not synchronised.',
    restored: 'The backup of {{at}} was restored.',
    restoredAside: 'The backup of {{at}} was restored; the file that was there is kept as {{file}}.',
    notRestored: 'Not restored: the copy could not be used any more. The store is as it was.',
    backupFailed: 'The automatic backup did not come about: {{reason}}',
    altered: {
      kinds: {
        snapshot: 'Snapshot “{{name}}”',
        'term-sheet': 'Term sheet {{name}}',
        'returned-paper': 'Returned paper “{{name}}”',
        lock: 'The lock of term sheet {{name}}',
      },
      andMore: '{{named}} and others, {{count}} in all,',
      told: '{{records}}: not as frozen. Content, name, time or person was changed outside the program; do not rely on it. All other data is unaffected; an earlier backup has it as it was.',
    },
    pageRevived:
      'The window closed unexpectedly at {{at}} and is back where it was. Everything saved is here; what was being typed has to be typed again.',
  },
  disk: {
    'disk-full': 'the disk is full',
    'disk-failed': 'the disk failed while it was read or written',
    'read-only': 'the disk or folder is read-only',
    'no-permission': 'there is no permission to write there',
    'not-there': 'the data file or its folder is not there',
    'in-use': 'another program is using the data file',
    damaged: 'the data file is damaged',
    replaced: 'another file stands in the place of the data file',
    'name-taken': 'a file of that name is there already',
  },
  fileTrouble: {
    'not-there': 'the file or folder is not there',
    'no-permission': 'no permission',
    'disk-full': 'the disk is full',
    'read-only': 'the disk is read-only',
    'in-use': 'another program is using the file',
    'too-large': 'the file is too large',
    'disk-failed': 'the disk failed while it was read or written',
    damaged: 'what is on the disk is damaged',
    replaced: 'another file stands in its place',
    'name-taken': 'a file of that name is there already',
    other: 'the disk refused',
  },
  diskRemedy: {
    'disk-full': 'Free some space and try again.',
    'disk-failed': 'Check the disk and its cable and try again.',
    'read-only': 'Make the disk and folder writable and try again.',
    'no-permission': 'Allow writing in that folder and try again.',
    'not-there': 'Put the folder or disk back and try again.',
    'in-use': 'Close the other program and try again.',
    damaged: 'Start DealTable again; it then offers the newest backup.',
    replaced: 'Move the other file away and try again.',
  },
}
