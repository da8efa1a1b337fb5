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
    backupFailed: 'The automatic backup did not come about: {{reason}}',
  },
}
