import { writeSync } from 'node:fs'
import { applyAction } from '../../db/actions.ts'
import { openNegotiation } from '../../db/negotiations.ts'
import { openStore } from '../../db/open.ts'
import { edit } from './writerEdit.ts'

/** Saves one edit after another and says each revision once the store has answered, until it is killed. */
const [file = '', migrationsFolder = '', negotiation = ''] = process.argv.slice(2)
const store = openStore(file, { migrationsFolder })
if (!store.ok) throw new Error(store.error.kind)
for (;;) {
  const open = openNegotiation(store.value, negotiation)
  if (!open.ok) throw new Error(open.error.kind)
  const { revision, workspace } = open.value
  const at = '2026-11-23T09:00:00.000Z'
  const saved = applyAction(store.value, { negotiation, revision, action: edit(workspace, revision), at })
  if (!saved.ok) throw new Error(saved.error.kind)
  writeSync(1, `${saved.value.revision}\n`)
}
