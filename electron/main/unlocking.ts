import { headOfFile } from '../../db/encryption/encryptedHeader.ts'
import type { StoreKey } from '../../db/encryption/storeKey.ts'
import { type UnlockRefusal, unlockStore } from '../../db/encryption/unlockStore.ts'
import { encryptedCopies } from '../../db/restore.ts'
import { err, type Result } from '../../domain/result.ts'
import type { NotUnlocked } from '../contract/unlockChannels.ts'
import type { SystemKeeping } from './systemKeeping.ts'

/** The key of a store by what was typed. A try takes about half a second. */
export function keyByTyping(file: string, typed: string): Result<StoreKey, NotUnlocked> {
  const unlocked = unlockStore(file, { typed })
  return unlocked.ok ? unlocked : err(notUnlocked(unlocked.error))
}

/** The key of a store as this computer keeps it; null where it does not. */
export function keyBySystem(file: string, keeping: SystemKeeping | null): StoreKey | null {
  const kept = keeping === null ? null : unlockStore(file, { system: keeping.giveBack })
  return kept?.ok === true ? kept.value : null
}

/**
 * The key of a store's copies by what was typed, where the store itself is gone or damaged. Copies under several keys are
 * tried from the newest on; the answer is the first key that opens, else what stood in the way of the newest.
 */
export function keyOfCopiesByTyping(file: string, typed: string): Result<StoreKey, NotUnlocked> {
  const tried = new Set<string>()
  let first: Result<StoreKey, NotUnlocked> | null = null
  for (const copy of encryptedCopies(file)) {
    const head = headOfFile(copy)
    if (head?.kind !== 'encrypted' || tried.has(head.keyId)) continue
    tried.add(head.keyId)
    const found = keyByTyping(copy, typed)
    if (found.ok) return found
    first ??= found
  }
  return first ?? err({ kind: 'file-changed' })
}

function notUnlocked(refusal: UnlockRefusal): NotUnlocked {
  switch (refusal.kind) {
    case 'not-there':
    case 'not-encrypted':
    case 'foreign-file':
    case 'not-kept':
    case 'system-refused':
      return { kind: 'file-changed' }
    default:
      return refusal
  }
}
