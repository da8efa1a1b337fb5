import { existsSync } from 'node:fs'
import { isOpenElsewhere } from '../../../db/copyStore.ts'
import { doctor } from '../../../db/doctor.ts'
import { newestGoodBackup, restoreStore } from '../../../db/restore.ts'
import { defineCommand } from '../command.ts'
import { jsonAnswer, refused } from '../outcome.ts'
import { migrationsFolder, storeRefusalText } from '../store.ts'

const options = { migrationsFolder }

/** Puts a backup in a store's place; what was there keeps another name, and restoring that undoes it. */
export const restore = defineCommand(
  'restore',
  { places: ['FILE'], values: { db: 'FILE', from: 'COPY.db' }, flags: ['json'] },
  async ({ places, values, flags }) => {
    const file = values.db ?? places.FILE
    if (file === undefined) return refused('FILE, the store, is missing.')
    const from = values.from ?? newestGoodBackup(file, options)?.file
    if (from === undefined) return refused(`${file}: found no sound backup of it, allowed --from COPY.db`)
    if (!existsSync(from)) return refused(`${from}: cannot be read: no such file`)
    if (isInUse(file) || isInUse(from)) {
      return refused(`${file}: found the store in use, allowed one that no program has open`)
    }
    const restored = restoreStore(file, from, options)
    if (!restored.ok) return refused(`${from}: ${storeRefusalText(restored.error)}`)
    const { setAside } = restored.value
    const words = [
      `${file}: now what ${from} holds`,
      ...(setAside === null ? [] : [`What was there is kept as ${setAside}; restoring that undoes this.`]),
    ]
    return { exit: 0, words, ...(flags.has('json') ? { answer: jsonAnswer({ from, setAside }) } : {}) }
  },
)

/** Only a sound store can be in use: no program of ours opens another. */
function isInUse(file: string): boolean {
  return existsSync(file) && doctor(file, options).ok && isOpenElsewhere(file, options)
}
