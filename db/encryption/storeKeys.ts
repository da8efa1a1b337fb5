import { RECOVERY_BYTES, writeRecoveryCode } from '../../domain/encryption/recoveryCode.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import { type DiskTrouble, diskTroubleOf } from '../storeFault.ts'
import { findKeyFile, keyFileName, keyFilesOf, writeKeyFile } from './keyFile.ts'
import { SHORTEST_PASSPHRASE } from './passphraseKey.ts'
import {
  newStoreKey,
  type RandomBytes,
  type SealedKey,
  sealedKeyOf,
  underPassphrase,
  underRecoveryCode,
  underSystem,
  type Wrapping,
} from './sealedKey.ts'
import type { StoreKey } from './storeKey.ts'

/** A key that was made and is on no disk yet. The recovery code is in nobody's hands but the caller's, this once. */
export type MadeKey = { readonly key: StoreKey; readonly sealed: SealedKey; readonly recoveryCode: string }

export type PassphraseTooShort = { readonly kind: 'passphrase-too-short'; readonly fewest: number }

/** The key file could not be written or read; it is as it was, or wholly the new one. */
export type KeyFileNotWritten = { readonly kind: 'key-file-not-written'; readonly reason: DiskTrouble }

export type RewrapRefusal = PassphraseTooShort | KeyFileNotWritten

/** A new key behind a passphrase and a new recovery code. */
export function makeKey(passphrase: string, randomBytes: RandomBytes): Result<MadeKey, PassphraseTooShort> {
  if (isTooShort(passphrase)) return err({ kind: 'passphrase-too-short', fewest: SHORTEST_PASSPHRASE })
  const key = newStoreKey(randomBytes)
  const code = randomBytes(RECOVERY_BYTES)
  const wrappings = [underPassphrase(key, passphrase, randomBytes), underRecoveryCode(key, code, randomBytes)]
  return ok({ key, sealed: sealedKeyOf(key, wrappings), recoveryCode: writeRecoveryCode(code) })
}

/** Puts the key file of a made key beside where a store is, or is about to be created under that key. Answers its name. */
export function keepKeyFile(file: string, { key, sealed }: MadeKey): Result<string, KeyFileNotWritten> {
  const name = keyFileName(file, key.id)
  return written(() => {
    writeKeyFile(name, sealed)
    return name
  })
}

/** Another passphrase for the same key, in every key file of the store; the recovery code stays. */
export function changePassphrase(
  file: string,
  key: StoreKey,
  passphrase: string,
  randomBytes: RandomBytes,
): Result<null, RewrapRefusal> {
  if (isTooShort(passphrase)) return err({ kind: 'passphrase-too-short', fewest: SHORTEST_PASSPHRASE })
  return rewrap(file, key, 'passphrase', underPassphrase(key, passphrase, randomBytes))
}

/** A new recovery code; the one before opens nothing any more but copies of the key file that lie elsewhere. */
export function renewRecoveryCode(
  file: string,
  key: StoreKey,
  randomBytes: RandomBytes,
): Result<string, KeyFileNotWritten> {
  const code = randomBytes(RECOVERY_BYTES)
  const done = rewrap(file, key, 'recovery-code', underRecoveryCode(key, code, randomBytes))
  return done.ok ? ok(writeRecoveryCode(code)) : done
}

/** Keeps what the system made of the key, so that it opens without being asked; null forgets it. */
export function keepInSystem(
  file: string,
  key: StoreKey,
  blob: Uint8Array | null,
): Result<null, KeyFileNotWritten> {
  return rewrap(file, key, 'system', blob === null ? null : underSystem(blob))
}

/** The one beside the store first: should the program end here, that is the one that counts. */
function rewrap(
  file: string,
  key: StoreKey,
  kind: Wrapping['kind'],
  wrapping: Wrapping | null,
): Result<null, KeyFileNotWritten> {
  const found = findKeyFile(file, key.id)
  // Without the other ways to the key, writing this one would end them.
  if (!('content' in found)) return err({ kind: 'key-file-not-written', reason: 'not-there' })
  return written(() => {
    const others = found.content.wrappings.filter((each) => each.kind !== kind)
    const content = sealedKeyOf(key, wrapping === null ? others : [...others, wrapping])
    const own = keyFileName(file, key.id)
    for (const name of new Set([own, ...keyFilesOf(file, key.id)])) writeKeyFile(name, content)
    return null
  })
}

function written<Value>(write: () => Value): Result<Value, KeyFileNotWritten> {
  try {
    return ok(write())
  } catch (cause) {
    const reason = diskTroubleOf(cause)
    if (reason === null) throw cause
    return err({ kind: 'key-file-not-written', reason })
  }
}

function isTooShort(passphrase: string): boolean {
  return [...passphrase].length < SHORTEST_PASSPHRASE
}
