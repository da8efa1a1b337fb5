import { existsSync } from 'node:fs'
import { readRecoveryCode } from '../../domain/encryption/recoveryCode.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import { hasUnfinishedRestore, restoringName } from '../unfinishedRestore.ts'
import { headOfFile } from './encryptedHeader.ts'
import { findKeyFile, type KeyFileMissing } from './keyFile.ts'
import { checked, type SealedKey, type SealedKeyFault, unwrapped } from './sealedKey.ts'
import type { StoreKey } from './storeKey.ts'

/** What somebody has to open a store with. */
export type Given =
  /** The passphrase or the recovery code, as it was typed. */
  | { readonly typed: string }
  /** The system's keeping: the bytes it gave out, as it makes the key of them again; null where it does not. */
  | { readonly system: (blob: Uint8Array) => Uint8Array | null }

/**
 * Why there is no key. The first three are about the file, then come those of its key file, then what was given.
 * - `recovery-code-mistyped`: it looks like a recovery code and its group of that number, from 1, cannot be right
 * - `not-kept`: the system was never given the key; `system-refused`: it was, and does not give it back
 */
export type UnlockRefusal =
  | { readonly kind: 'not-there' }
  | { readonly kind: 'not-encrypted' }
  | { readonly kind: 'foreign-file' }
  | KeyFileMissing
  | SealedKeyFault
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'wrong-recovery-code' }
  | { readonly kind: 'recovery-code-mistyped'; readonly group: number }
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'system-refused' }

/** Whether a store that is not open is encrypted; a restore that was broken off counts as done. */
export function isStoreEncrypted(file: string): boolean {
  return headOfFile(standingFor(file))?.kind === 'encrypted'
}

/**
 * The key of a store or a copy that is not open, out of its key file. Nothing is written, and the store itself is not
 * read beyond its first bytes: what is answered is about the key alone. A try takes about half a second.
 */
export function unlockStore(file: string, given: Given): Result<StoreKey, UnlockRefusal> {
  const standing = standingFor(file)
  if (!existsSync(standing)) return err({ kind: 'not-there' })
  const head = headOfFile(standing)
  if (head?.kind !== 'encrypted') {
    return err({ kind: head?.kind === 'plain' ? 'not-encrypted' : 'foreign-file' })
  }
  const found = findKeyFile(file, head.keyId)
  if (!('content' in found)) return err(found)
  return 'system' in given ? fromSystem(found.content, given.system) : fromTyped(found.content, given.typed)
}

/** Whether the system gives the key of that id back now. The store itself is not read, so it may be open. */
export function isKeptBySystem(
  file: string,
  keyId: string,
  giveBack: (blob: Uint8Array) => Uint8Array | null,
): boolean {
  const found = findKeyFile(file, keyId)
  return 'content' in found && fromSystem(found.content, giveBack).ok
}

function fromSystem(
  content: SealedKey,
  unwrap: (blob: Uint8Array) => Uint8Array | null,
): Result<StoreKey, UnlockRefusal> {
  const wrapping = content.wrappings.find(({ kind }) => kind === 'system')
  if (wrapping === undefined) return err({ kind: 'not-kept' })
  const secret = unwrap(Buffer.from(wrapping.sealed, 'base64'))
  const key = secret === null ? null : checked(content, secret)
  return key === null ? err({ kind: 'system-refused' }) : ok(key)
}

/** The code first, since it is tried in no time; a passphrase may look like one. */
function fromTyped(content: SealedKey, typed: string): Result<StoreKey, UnlockRefusal> {
  const code = readRecoveryCode(typed)
  const key = (code.ok ? unwrapped(content, code.value) : null) ?? unwrapped(content, typed)
  if (key !== null) return ok(key)
  if (code.ok) return err({ kind: 'wrong-recovery-code' })
  return code.error.kind === 'group-mistyped'
    ? err({ kind: 'recovery-code-mistyped', group: code.error.group })
    : err({ kind: 'wrong-passphrase' })
}

function standingFor(file: string): string {
  return hasUnfinishedRestore(file) ? restoringName(file) : file
}
