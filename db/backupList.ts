import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { datedBackups } from './backupFolder.ts'
import { isKeyRefusal } from './encryption/keyRefused.ts'
import type { Store } from './open.ts'
import { type Binding, inspectFile, versionOf } from './storeFile.ts'
import type { DatedBackup } from './thinning.ts'

/** A copy of the store, looked at just now. */
export type InspectedBackup = {
  /** Made as a matter of course, before a migration, or what a restore put aside: restoring that one undoes it. */
  readonly origin: CopyOrigin
  /** ISO instant it was made at. */
  readonly at: string
  readonly fileName: string
  readonly bytes: number
  /** It passes every gate a store must pass before it is opened. */
  readonly isSound: boolean
  /** It is encrypted and the key at hand is not its own, so whether it is whole is not known. */
  readonly isLocked: boolean
}

export type CopyOrigin = 'dated' | 'setAside' | 'beforeVersion'

/** A copy of a store, and how it came about. */
export type StoreCopy = DatedBackup & { readonly origin: CopyOrigin }

/** All copies of an open store, in its backup folder and beside it, newest first, not looked into yet. */
export function copiesOf({ file }: Pick<Store, 'file'>): readonly StoreCopy[] {
  const stem = basename(file).replace(/\.db$/, '')
  const beside = readdirSync(dirname(file)).flatMap((name): StoreCopy[] => {
    const origin = name.startsWith(`${stem}.`) ? originOf(name.slice(stem.length + 1)) : null
    if (origin === null) return []
    const copy = join(dirname(file), name)
    return [{ file: copy, at: statSync(copy).mtime.toISOString(), origin }]
  })
  const dated = datedBackups(file).map((copy): StoreCopy => ({ ...copy, origin: 'dated' }))
  return [...dated, ...beside].sort((left, right) => (left.at < right.at ? 1 : -1))
}

function originOf(name: string): CopyOrigin | null {
  if (/^set-aside-\d+\.db$/u.test(name)) return 'setAside'
  return /^before-version-\d+\.db$/u.test(name) ? 'beforeVersion' : null
}

/** Reads a copy as a restore would, without writing a byte. */
export function inspectBackup(
  { sqlite }: Pick<Store, 'sqlite'>,
  { file, at, origin }: StoreCopy,
  binding: Binding,
): InspectedBackup {
  const read = inspectFile(file, versionOf(sqlite), binding, () => null)
  const isLocked = !read.ok && isKeyRefusal(read.error)
  return { origin, at, fileName: basename(file), bytes: statSync(file).size, isSound: read.ok, isLocked }
}
