import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { datedBackups } from './backupFolder.ts'
import type { Store } from './open.ts'
import { type Binding, inspectFile, versionOf } from './storeFile.ts'
import type { DatedBackup } from './thinning.ts'

/** A copy of the store, looked at just now. */
export type InspectedBackup = {
  /** ISO instant it was made at. */
  readonly at: string
  readonly fileName: string
  readonly bytes: number
  /** It passes every gate a store must pass before it is opened. */
  readonly isSound: boolean
}

/** The dated copies of an open store, newest first, not looked into yet. */
export function backupsOf({ file }: Pick<Store, 'file'>): readonly DatedBackup[] {
  return datedBackups(file)
}

/** Reads a copy as a restore would, without writing a byte. */
export function inspectBackup(
  { sqlite }: Pick<Store, 'sqlite'>,
  { file, at }: DatedBackup,
  binding: Binding,
): InspectedBackup {
  const read = inspectFile(file, versionOf(sqlite), binding, () => null)
  return { at, fileName: basename(file), bytes: statSync(file).size, isSound: read.ok }
}
