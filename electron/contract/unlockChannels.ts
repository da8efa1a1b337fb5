import { z } from 'zod'
import type { Language } from '../../domain/locale/language.ts'
import { channel, type ReplyOf, type RequestInputOf, type RequestOf } from './channel.ts'

/** What the page that asks for a passphrase has to say. */
export type Locked = {
  /** The store as it is, or the newest sound copy of it in its place. */
  readonly purpose: 'open' | 'restore'
  /** Where the store is, or was. */
  readonly file: string
  /** Why a copy is needed, in words; null where none is. */
  readonly reason: Readonly<Record<Language, string>> | null
  /** ISO instant of the newest sound copy that needs no key; null where there is none. */
  readonly plainCopyAt: string | null
  /** Nothing is in the store's place, so that a new one may be begun. */
  readonly canBeginAnew: boolean
}

/**
 * Why it stays locked; nothing was changed. `group` counts from 1. `file-changed`: what was asked about is not there any
 * more as it was; `no-sound-copy`: the key is right, and no copy under it passes every gate.
 */
export type NotUnlocked =
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'wrong-recovery-code' }
  | { readonly kind: 'recovery-code-mistyped'; readonly group: number }
  | { readonly kind: 'key-file-missing'; readonly others: number }
  | { readonly kind: 'key-file-damaged' }
  | { readonly kind: 'newer-key-file'; readonly found: number; readonly ours: number }
  | { readonly kind: 'file-changed' }
  | { readonly kind: 'no-sound-copy' }

const LONGEST_TYPED = 10_000
const nothing = z.strictObject({})

/** All that the page which asks for a passphrase may ask of main; it has no other call, and no other window has these. */
export const unlockChannels = {
  'unlock:locked': channel<Locked>()(nothing),
  /** The passphrase or the recovery code, as typed. A good reply is followed by the program's own window. */
  'unlock:try': channel<null, NotUnlocked>()(z.strictObject({ typed: z.string().min(1).max(LONGEST_TYPED) })),
  /** Goes on without the key: with the plain copy, or with a new store. */
  'unlock:without': channel<null, { readonly kind: 'not-offered' }>()(
    z.strictObject({ way: z.enum(['plain-copy', 'begin-anew']) }),
  ),
} as const

type UnlockChannels = typeof unlockChannels
export type UnlockChannelName = keyof UnlockChannels

/** One function per call of that page. */
export type UnlockHandlers = {
  readonly [C in UnlockChannelName]: (
    request: RequestOf<UnlockChannels[C]>,
  ) => ReplyOf<UnlockChannels[C]> | Promise<ReplyOf<UnlockChannels[C]>>
}

/** What preload gives to that page. */
export type UnlockBridge = {
  readonly invoke: <C extends UnlockChannelName>(
    name: C,
    request: RequestInputOf<UnlockChannels[C]>,
  ) => Promise<ReplyOf<UnlockChannels[C]>>
}
