import { isNearly } from './encryptedHeader.ts'
import { findKeyFile, type KeyFileMissing } from './keyFile.ts'
import type { SealedKeyFault } from './sealedKey.ts'
import type { StoreKey } from './storeKey.ts'

/**
 * Why an encrypted file is not opened.
 * - `key-needed`: its key file is there; the passphrase or the recovery code opens it
 * - `key-file-missing`: no key file of its key lies beside it or among its backups; `others` are of other stores
 * - `key-file-damaged`, `newer-key-file`: one is there that cannot be read
 * - `other-key`: the key that was given belongs to another file
 */
export type KeyRefusal =
  | { readonly kind: 'key-needed' }
  | { readonly kind: 'other-key' }
  | KeyFileMissing
  | SealedKeyFault

const KINDS: readonly KeyRefusal['kind'][] = [
  'key-needed',
  'other-key',
  'key-file-missing',
  'key-file-damaged',
  'newer-key-file',
]

/** Whether a file was refused for want of its key alone. */
export function isKeyRefusal({ kind }: { readonly kind: string }): boolean {
  return KINDS.some((each) => each === kind)
}

/** What speaks against opening a file that is written under the key of an id with this key, or without one. */
export function keyRefused(file: string, keyId: string, key: StoreKey | undefined): KeyRefusal | null {
  if (key === undefined) {
    const found = findKeyFile(file, keyId)
    return 'content' in found ? { kind: 'key-needed' } : found
  }
  // A few bits that differ are damage, which the reading will tell.
  return isNearly(keyId, key.id) ? null : { kind: 'other-key' }
}
