import { existsSync } from 'node:fs'
import { isOpenElsewhere } from '../../../db/copyStore.ts'
import { doctor } from '../../../db/doctor.ts'
import { isStoreEncrypted } from '../../../db/encryption/unlockStore.ts'
import type { StoreOptions } from '../../../db/open.ts'
import {
  encryptedCopies,
  newestGoodBackup,
  type RestoredEncryption,
  restoreStore,
} from '../../../db/restore.ts'
import type { Result } from '../../../domain/result.ts'
import { defineCommand } from '../command.ts'
import { jsonAnswer, refused } from '../outcome.ts'
import { storeRefusalText } from '../storeRefusalText.ts'
import { storeOptions } from '../typedKey.ts'

const ENCRYPTION_WORDS: Readonly<Record<RestoredEncryption, string | null>> = {
  'as-before': null,
  'copy-encrypted': 'The copy was not encrypted; the store is, under the key it had.',
  'now-on': 'The store is now encrypted, as the copy is.',
  'other-key':
    'The store is now encrypted under the key of the copy: its passphrase and recovery code open it.',
  'now-off': 'The store is no longer encrypted, as the copy is not; deal encrypt encrypts it.',
}

/**
 * Puts a backup in a store's place; what was there keeps another name, and restoring that undoes it. Where the store or
 * the backup is encrypted, `--key-stdin` opens it.
 */
export const restore = defineCommand(
  'restore',
  { places: ['FILE'], values: { db: 'FILE', from: 'COPY.db' }, flags: ['json'] },
  async ({ places, values, flags }) => {
    const file = values.db ?? places.FILE
    if (file === undefined) return refused('FILE, the store, is missing.')
    if (values.from !== undefined && !existsSync(values.from)) {
      return refused(`${values.from}: cannot be read: no such file`)
    }
    const opening = optionsOf(file, values.from)
    if (!opening.ok) return refused(opening.error)
    const options = opening.value
    const from = values.from ?? newestGoodBackup(file, options)?.file
    if (from === undefined) return refused(noneFound(file, options))
    if (isInUse(file, options) || isInUse(from, options)) {
      return refused(`${file}: found the store in use, allowed one that no program has open`)
    }
    const restored = restoreStore(file, from, options)
    if (!restored.ok) return refused(`${from}: ${storeRefusalText(restored.error)}`)
    const { setAside, encryption } = restored.value
    const said = ENCRYPTION_WORDS[encryption]
    const words = [
      `${file}: now what ${from} holds`,
      ...(said === null ? [] : [said]),
      ...(setAside === null ? [] : [`What was there is kept as ${setAside}; restoring that undoes this.`]),
    ]
    const answer = jsonAnswer({ from, setAside, ...(encryption === 'as-before' ? {} : { encryption }) })
    return { exit: 0, words, ...(flags.has('json') ? { answer } : {}) }
  },
)

/** The key opens the copy that is named; where that is plain or none is named the store, or its newest encrypted copy. */
function optionsOf(file: string, from: string | undefined): Result<StoreOptions, string> {
  const candidates = [...(from === undefined ? [] : [from]), file, ...encryptedCopies(file)].filter(
    isStoreEncrypted,
  )
  const [first, ...others] = candidates.length === 0 ? [file] : candidates
  const opened = storeOptions(first ?? file)
  // The store may be so damaged that not even its key is known, while that of its copies is.
  if (opened.ok || from !== undefined) return opened
  return others.map((other) => storeOptions(other)).find(({ ok }) => ok) ?? opened
}

function noneFound(file: string, { key }: StoreOptions): string {
  const isLocked = key === undefined && encryptedCopies(file).length > 0
  return isLocked
    ? `${file}: found encrypted backups of it only, allowed with their passphrase or recovery code: --key-stdin reads it from standard input`
    : `${file}: found no sound backup of it, allowed --from COPY.db`
}

/** Only a sound store can be in use: no program of ours opens another. */
function isInUse(file: string, options: StoreOptions): boolean {
  return existsSync(file) && doctor(file, options).ok && isOpenElsewhere(file, options)
}
