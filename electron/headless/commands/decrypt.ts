import { decryptStore } from '../../../db/encryption/turnEncryption.ts'
import { defineCommand } from '../command.ts'
import { refused } from '../outcome.ts'
import { turnRefusalText, unfinishedText } from '../turnRefusalText.ts'
import { storeOptions } from '../typedKey.ts'

/** Writes an encrypted store plain again; copies under its key stay as they are, with its key file. */
export const decrypt = defineCommand(
  'decrypt',
  { places: [], values: { db: 'FILE' }, flags: [], required: ['db'] },
  async ({ values }) => {
    const { db: file = '' } = values
    const options = storeOptions(file)
    if (!options.ok) return refused(options.error)
    const { key } = options.value
    if (key === undefined) {
      return refused('--key-stdin is missing: it reads the passphrase or the recovery code.')
    }
    const turned = decryptStore(file, key, options.value)
    if (!turned.ok) return refused(`${file}: ${turnRefusalText(turned.error)}`)
    const { setAside, unfinished } = turned.value
    return {
      exit: 0,
      words: [
        `${file}: no longer encrypted; anybody who can read the disk can read it`,
        ...(unfinished === null ? [] : [unfinishedText(unfinished)]),
        ...(setAside === null ? [] : [`What was there is kept, encrypted, as ${setAside}.`]),
      ],
    }
  },
)
