import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { backUpDated, backupFolder } from '../../../db/backupFolder.ts'
import { backupsOf, type InspectedBackup, inspectBackup } from '../../../db/backupList.ts'
import { ok } from '../../../domain/result.ts'
import type { Handlers } from '../answer.ts'
import type { Desk } from './desk.ts'

type StoreCalls = Extract<keyof Handlers, `store:${string}` | 'about:program'>

/** What the window tells about the store itself and the program around it. */
export function storeHandlers(desk: Desk): Pick<Handlers, StoreCalls> {
  const { store, binding } = desk
  return {
    'store:notices': () => ok(desk.notices()),
    'store:place': async () => {
      const backups: InspectedBackup[] = []
      for (const backup of backupsOf(store)) {
        backups.push(inspectBackup(store, backup, binding))
        // Whoever works meanwhile is answered between two copies.
        await setImmediate()
      }
      return ok({
        folder: path.dirname(store.file),
        fileName: path.basename(store.file),
        backupFolder: path.basename(backupFolder(store.file)),
        backups,
      })
    },
    'store:backup': () => {
      const made = backUpDated(store, desk.now(), binding)
      return made.ok ? ok({ fileName: path.basename(made.value) }) : made
    },
    'about:program': () => ok({ release: desk.release, licences: desk.licences() }),
  }
}
