import type { Store } from './open.ts'
import { type DiskTrouble, diskTroubleOf, NotSaved, StoreOutOfReach } from './storeFault.ts'

/**
 * Runs one write in one immediate transaction and answers what it answers, once it is on the disk. Where the disk
 * fails, even at the very commit, the store is opened anew and `isSaved` reads what came of it: only then is it said.
 * Within another write it is part of that one.
 * @throws NotSaved nothing of it was saved · StoreOutOfReach that cannot be told
 */
export function saving<Value>(store: Store, write: () => Value, isSaved: (written: Value) => boolean): Value {
  if (store.sqlite.inTransaction) return write()
  store.settle()
  let written: { readonly value: Value } | null = null
  const trouble = troubleOf(store, () => {
    store.query.transaction(
      () => {
        written = { value: write() }
      },
      { behavior: 'immediate' },
    )
  })
  // Assigned inside the transaction, which the type checker does not follow.
  const said = written as { readonly value: Value } | null
  if (trouble === null) return (said as { readonly value: Value }).value
  if (trouble === 'in-use') throw new NotSaved(trouble)
  const isOnDisk = store.reopen()
  const isThere = said !== null && isSaved(said.value)
  if (!isThere) throw new NotSaved(trouble)
  if (!isOnDisk) throw new StoreOutOfReach(trouble)
  return (said as { readonly value: Value }).value
}

/** What the disk had against it; the memory of what was read goes then, for the file alone knows what was committed. */
function troubleOf(store: Store, commit: () => void): DiskTrouble | null {
  try {
    commit()
    if (store.isInPlace()) return null
    store.workspaces.clear()
    return 'not-there'
  } catch (cause) {
    store.workspaces.clear()
    const trouble = cause instanceof StoreOutOfReach ? null : diskTroubleOf(cause)
    if (trouble === null) throw cause
    return trouble
  }
}
