import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { backUpDated } from '../../../db/backupFolder.ts'
import { copiesOf, type InspectedBackup, inspectBackup } from '../../../db/backupList.ts'
import { backupFolder } from '../../../db/besideStore.ts'
import { alteredRecordsAside } from '../../../db/frozenRecords.ts'
import { listNegotiations } from '../../../db/negotiations.ts'
import { lookDeepAside } from '../../../db/soundNegotiations.ts'
import { err, ok } from '../../../domain/result.ts'
import type { StoreNotice } from '../../contract/channels.ts'
import type { Handlers } from '../answer.ts'
import type { Desk } from './desk.ts'

type StoreCalls = Extract<keyof Handlers, `store:${string}` | 'about:program'>

/** What the window tells about the store itself and the program around it. */
export function storeHandlers(desk: Desk): Pick<Handlers, StoreCalls> {
  const { store, binding } = desk
  // Looked at when the page first asks: reading every frozen record takes longer than the store takes to open.
  let altered: Promise<readonly StoreNotice[]> | null = null
  return {
    'store:notices': async () => {
      altered ??= alteredNotice(store)
      const found = await altered
      return ok([...desk.notices(), ...found])
    },
    'store:place': async () => {
      const backups: InspectedBackup[] = []
      for (const backup of copiesOf(store, binding)) {
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
    'store:restore': ({ fileName }) => {
      const copy = copiesOf(store, binding).find(({ file }) => path.basename(file) === fileName)
      if (copy === undefined) return err({ kind: 'copy-gone' })
      if (!inspectBackup(store, copy, binding).isSound) return err({ kind: 'copy-unsound' })
      desk.restore(copy)
      return ok(null)
    },
    'store:examine': async () => {
      const listed = listNegotiations(store)
      const { problems, refused } = await lookDeepAside(store, setImmediate)
      const nameOf = (id: string) => listed.find((one) => one.id === id)?.name ?? ''
      return ok({
        problems,
        negotiations: refused.map(({ negotiation }) => nameOf(negotiation)),
        altered: await alteredRecordsAside(store, setImmediate),
        looked: listed.length,
      })
    },
    'about:program': () => ok({ release: desk.release, licences: desk.licences() }),
  }
}

async function alteredNotice(store: Desk['store']): Promise<readonly StoreNotice[]> {
  const records = await alteredRecordsAside(store, setImmediate)
  return records.length === 0 ? [] : [{ kind: 'records-altered', records }]
}
