import { z } from 'zod'
import { channel } from './channel.ts'
import type { BackupFailed } from './failures.ts'

/** A copy of the store, looked at just now. */
export type Backup = {
  /** Made as a matter of course, before a migration, or what a restore or turning the encryption put aside. */
  readonly origin: 'dated' | 'setAside' | 'beforeEncryption' | 'beforeDecryption' | 'beforeVersion'
  /** ISO instant. */
  readonly at: string
  readonly fileName: string
  readonly bytes: number
  /** It passes every gate a store must pass before it is opened. */
  readonly isSound: boolean
  /** It is encrypted and its key is not at hand: whether it is whole is not known. */
  readonly isLocked: boolean
}

/** Where the store and its copies lie, by name alone: nothing is opened by a path. */
export type StorePlace = {
  readonly folder: string
  readonly fileName: string
  readonly backupFolder: string
  readonly backups: readonly Backup[]
}

/** A library the program is built from. */
export type Licence = { readonly name: string; readonly version: string; readonly licence: string }

/** Something frozen that is not as it was frozen, by the name a person knows it by; a lock goes by its term sheet. */
export type AlteredRecord = {
  readonly kind: 'snapshot' | 'term-sheet' | 'returned-paper' | 'lock'
  readonly id: string
  readonly name: string
}

/** What a thorough look at the open store found; nothing in any list when all is well. */
export type Examination = {
  /** What SQLite says of its pages and indexes. */
  readonly problems: readonly string[]
  /** Names of negotiations with content that no file would be accepted with. */
  readonly negotiations: readonly string[]
  readonly altered: readonly AlteredRecord[]
  /** How many negotiations were looked at. */
  readonly looked: number
}

const LONGEST_FILE_NAME = 255
const nothing = z.strictObject({})

/** Calls about the store itself and the program around it. */
export const storeChannels = {
  'store:place': channel<StorePlace>()(nothing),
  'store:backup': channel<{ readonly fileName: string }, BackupFailed>()(nothing),
  /** Puts a copy in the store's place; the window begins anew on it, and the store as it was becomes a copy itself. */
  'store:restore': channel<null, { readonly kind: 'copy-gone' } | { readonly kind: 'copy-unsound' }>()(
    z.strictObject({ fileName: z.string().min(1).max(LONGEST_FILE_NAME) }),
  ),
  'store:examine': channel<Examination>()(nothing),
  'about:program': channel<{ readonly release: string; readonly licences: readonly Licence[] }>()(nothing),
} as const
