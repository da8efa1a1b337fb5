import { z } from 'zod'
import { channel } from './channel.ts'
import type { BackupFailed } from './failures.ts'

/** A copy of the store as a matter of course, looked at just now. */
export type Backup = {
  /** ISO instant. */
  readonly at: string
  readonly fileName: string
  readonly bytes: number
  /** It passes every gate a store must pass before it is opened. */
  readonly isSound: boolean
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

const nothing = z.strictObject({})

/** Calls about the store itself and the program around it. */
export const storeChannels = {
  'store:place': channel<StorePlace>()(nothing),
  'store:backup': channel<{ readonly fileName: string }, BackupFailed>()(nothing),
  'about:program': channel<{ readonly release: string; readonly licences: readonly Licence[] }>()(nothing),
} as const
