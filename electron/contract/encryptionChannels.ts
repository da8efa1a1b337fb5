import { z } from 'zod'
import { channel } from './channel.ts'
import type { Cancelled, DiskTrouble, NotWritten } from './failures.ts'

/** Whether the open store is encrypted. */
export type EncryptionState = {
  /** Under which key, its first digits; null where the store is plain. */
  readonly key: string | null
  /** Names of its copies that anybody can read; told of an encrypted store alone. */
  readonly plainCopies: readonly string[]
  /** How many characters a passphrase has at least. */
  readonly fewest: number
  /** Whether this computer keeps the key, so that nothing is asked at a start; `absent` where it has no safe way to. */
  readonly system: 'kept' | 'not-kept' | 'absent'
}

/** A recovery code, this once, and which of its groups are asked back, counted from 1. */
export type ShownCode = { readonly recoveryCode: string; readonly askedBack: readonly number[] }

/** What became of turning the encryption on or off. */
export type TurnedNotice =
  /** So many plain copies of the store lie there. */
  | { readonly kind: 'encrypted'; readonly plainCopies: number }
  | { readonly kind: 'decrypted' }
  /** The store is as it was. */
  | { readonly kind: 'not-turned'; readonly reason: DiskTrouble }

/** How far a long work about the encryption is. */
export type EncryptionProgress =
  /** `closing`: what was asked before is answered first; then as `TurnStep` of the store says. */
  | { readonly kind: 'turn'; readonly step: 'closing' | 'copying' | 'writing' | 'checking' | 'placing' }
  /** So many of the plain copies are dealt with. */
  | { readonly kind: 'copies'; readonly dealtWith: number; readonly of: number }

type NotEncrypted = { readonly kind: 'not-encrypted' }
type AlreadyEncrypted = { readonly kind: 'already-encrypted' }
type TooShort = { readonly kind: 'passphrase-too-short'; readonly fewest: number }
/** What was typed opens nothing: neither the passphrase nor the recovery code. */
type WrongPassphrase = { readonly kind: 'wrong-passphrase' }
type KeyFileNotWritten = { readonly kind: 'key-file-not-written'; readonly reason: DiskTrouble }

const LONGEST_TYPED = 10_000
const nothing = z.strictObject({})
const typed = z.string().max(LONGEST_TYPED)

/** Calls about the encryption of the open store. Passphrases come in and are kept nowhere. */
export const encryptionChannels = {
  'encryption:state': channel<EncryptionState>()(nothing),
  /** Makes a key that is on no disk yet, to be written down before anything is turned. */
  'encryption:prepare': channel<ShownCode, TooShort | AlreadyEncrypted>()(
    z.strictObject({ passphrase: typed }),
  ),
  /**
   * Encrypts the store under the key made last, once its groups were given back. Answered when it is done: calls made
   * meanwhile, but for the progress, wait and are answered by the store as it is then.
   */
  'encryption:turnOn': channel<
    TurnedNotice,
    { readonly kind: 'not-prepared' } | { readonly kind: 'groups-differ' } | AlreadyEncrypted
  >()(z.strictObject({ groups: z.array(z.string().max(100)).max(8) })),
  /** Writes the store plain again, in the same way. */
  'encryption:turnOff': channel<TurnedNotice, WrongPassphrase | NotEncrypted>()(
    z.strictObject({ now: typed }),
  ),
  /** How far turning or encrypting copies is; null while neither goes on. Answered at any time. */
  'encryption:progress': channel<EncryptionProgress | null>()(nothing),
  'encryption:changePassphrase': channel<
    null,
    WrongPassphrase | NotEncrypted | TooShort | KeyFileNotWritten
  >()(z.strictObject({ now: typed, passphrase: typed })),
  'encryption:renewCode': channel<ShownCode, WrongPassphrase | NotEncrypted | KeyFileNotWritten>()(
    z.strictObject({ now: typed }),
  ),
  /** Lets this computer keep the key of the open store, or forget it. */
  'encryption:keepInSystem': channel<
    null,
    { readonly kind: 'no-keeping' } | NotEncrypted | KeyFileNotWritten
  >()(z.strictObject({ isKept: z.boolean() })),
  /** Writes the code shown last to a file the person chooses. */
  'encryption:saveCode': channel<
    { readonly fileName: string },
    { readonly kind: 'not-prepared' } | Cancelled | NotWritten
  >()(nothing),
  /** Encrypts or deletes the plain copies; answers how many were, and what was left and why. */
  'encryption:plainCopies': channel<
    {
      readonly done: number
      readonly left: readonly { readonly fileName: string; readonly reason: DiskTrouble }[]
    },
    NotEncrypted
  >()(z.strictObject({ way: z.enum(['encrypt', 'delete']) })),
} as const
