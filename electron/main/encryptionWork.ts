import { randomBytes } from 'node:crypto'
import { findKeyFile } from '../../db/encryption/keyFile.ts'
import { encryptPlainCopies } from '../../db/encryption/plainCopies.ts'
import { type SealedKey, unwrapped } from '../../db/encryption/sealedKey.ts'
import { StoreKey } from '../../db/encryption/storeKey.ts'
import { changePassphrase, type MadeKey, makeKey, renewRecoveryCode } from '../../db/encryption/storeKeys.ts'
import { decryptStore, encryptStore, type TurnStep } from '../../db/encryption/turnEncryption.ts'
import type { StoreOptions } from '../../db/open.ts'
import { readRecoveryCode } from '../../domain/encryption/recoveryCode.ts'

/** A key as it goes from thread to thread: a `StoreKey` shows its bytes to nothing that clones. */
export type CarriedKey = { readonly id: string; readonly secret: Uint8Array }
export type CarriedMadeKey = {
  readonly key: CarriedKey
  readonly sealed: SealedKey
  readonly recoveryCode: string
}

type PlainOptions = Omit<StoreOptions, 'key'>
type OfKey = { readonly file: string; readonly key: CarriedKey }

export const carried = (key: StoreKey): CarriedKey => ({ id: key.id, secret: key.secret() })
export const keyOf = ({ id, secret }: CarriedKey): StoreKey => new StoreKey(id, secret)
export const madeKeyOf = ({ key, ...made }: CarriedMadeKey): MadeKey => ({ ...made, key: keyOf(key) })

/**
 * What takes long about encryption: slow locks on purpose, and whole stores read and written. All of it works on files
 * that nothing in this process holds open; what it is given and answers can be cloned.
 */
export const encryptionWorks = {
  /** Whether what was typed is the passphrase or the recovery code of a key. */
  opensKey: ({
    file,
    keyId,
    typed,
  }: {
    readonly file: string
    readonly keyId: string
    readonly typed: string
  }) => {
    const found = findKeyFile(file, keyId)
    if (!('content' in found)) return false
    const code = readRecoveryCode(typed)
    return (
      (code.ok && unwrapped(found.content, code.value) !== null) || unwrapped(found.content, typed) !== null
    )
  },
  makeKey: (passphrase: string) => {
    const made = makeKey(passphrase, randomBytes)
    return made.ok ? { ...made, value: { ...made.value, key: carried(made.value.key) } } : made
  },
  changePassphrase: ({ file, key, passphrase }: OfKey & { readonly passphrase: string }) =>
    changePassphrase(file, keyOf(key), passphrase, randomBytes),
  renewRecoveryCode: ({ file, key }: OfKey) => renewRecoveryCode(file, keyOf(key), randomBytes),
  encryptStore: (
    of: { readonly file: string; readonly made: CarriedMadeKey; readonly options: PlainOptions },
    told: (step: TurnStep) => void,
  ) => encryptStore(of.file, madeKeyOf(of.made), of.options, told),
  decryptStore: (of: OfKey & { readonly options: PlainOptions }, told: (step: TurnStep) => void) =>
    decryptStore(of.file, keyOf(of.key), of.options, told),
  encryptPlainCopies: (
    of: OfKey & { readonly copies: readonly string[]; readonly options: PlainOptions },
    told: (dealtWith: number) => void,
  ) => encryptPlainCopies(of.file, keyOf(of.key), of.options, of.copies, told),
} as const

type Works = typeof encryptionWorks
export type EncryptionWorkName = keyof Works
type Given<W extends EncryptionWorkName> = Parameters<Works[W]>[0]
type Step<W extends EncryptionWorkName> =
  Parameters<Works[W]> extends [unknown, (step: infer S) => void] ? S : never

/** Has one of these works done, wherever that is, and is told how far it is. */
export type EncryptionWork = <W extends EncryptionWorkName>(
  work: W,
  of: Given<W>,
  told?: (step: Step<W>) => void,
) => Promise<ReturnType<Works[W]>>

/** What the thread that does them is given. */
export type EncryptionTask = { readonly work: EncryptionWorkName; readonly of: unknown }

/** Does one of them here and now. */
export function doEncryptionWork<W extends EncryptionWorkName>(
  { work, of }: { readonly work: W; readonly of: unknown },
  told: (step: never) => void,
): ReturnType<Works[W]> {
  const act = encryptionWorks[work] as (of: unknown, told: (step: never) => void) => ReturnType<Works[W]>
  return act(of, told)
}
