import { existsSync } from 'node:fs'
import { copyStore } from '../../../db/copyStore.ts'
import { keyFileName } from '../../../db/encryption/keyFile.ts'
import { defineCommand } from '../command.ts'
import { refused } from '../outcome.ts'
import { diskTroubleText, storeRefusalText } from '../storeRefusalText.ts'
import { storeOptions } from '../typedKey.ts'

/** Copies a store, read back before it gets its name; the store may be in use, and is not changed. */
export const backup = defineCommand(
  'backup',
  { places: ['FILE'], values: { db: 'FILE', out: 'COPY.db' }, flags: [], required: ['out'] },
  async ({ places, values }) => {
    const file = values.db ?? places.FILE
    const out = values.out ?? ''
    if (file === undefined) return refused('FILE, the store, is missing.')
    if (!existsSync(file)) return refused(`${file}: cannot be read: no such file`)
    if (existsSync(out)) return refused(`--out: found ${out}, allowed a file that is not there yet`)
    const options = storeOptions(file)
    if (!options.ok) return refused(options.error)
    const copied = copyStore(file, out, options.value)
    if (copied.ok) {
      const { key } = options.value
      const lock = key === undefined ? [] : [`It is encrypted; ${keyFileName(out, key.id)} belongs to it.`]
      return { exit: 0, words: [`${out}: written and read back`, ...lock] }
    }
    return copied.error.kind === 'backup-failed'
      ? refused(`${out}: not written: ${diskTroubleText(copied.error.reason)}`)
      : refused(`${file}: ${storeRefusalText(copied.error)}`)
  },
)
