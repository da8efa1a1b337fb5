import { statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { datedBackups } from './backupFolder.ts'
import { namesIn, writtenAt } from './besideStore.ts'
import { headOfFile } from './encryption/encryptedHeader.ts'
import { isKeyRefusal } from './encryption/keyRefused.ts'
import type { Store } from './open.ts'
import { type Binding, inspectFile, versionOf } from './storeFile.ts'
import { type DatedBackup, newestFirst } from './thinning.ts'

/** A copy of the store, looked at just now. */
export type InspectedBackup = {
  /**
   * Made as a matter of course, before a migration, or what a restore or turning the encryption put aside: restoring that
   * one undoes it.
   */
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

export type CopyOrigin = 'dated' | 'setAside' | 'beforeEncryption' | 'beforeDecryption' | 'beforeVersion'

/** A copy of a store, and how it came about. */
export type StoreCopy = DatedBackup & { readonly origin: CopyOrigin }

/**
 * All copies of an open store, in its backup folder and beside it, newest first, not looked into yet. `binding` is the one
 * the store is open with: by its key it is known whether it is encrypted.
 */
export function copiesOf({ file }: Pick<Store, 'file'>, binding: Binding = {}): readonly StoreCopy[] {
  const stem = basename(file).replace(/\.db$/, '')
  const now = new Date().toISOString()
  const beside = namesIn(dirname(file)).flatMap((name): StoreCopy[] => {
    const origin = name.startsWith(`${stem}.`) ? originOf(name.slice(stem.length + 1)) : null
    if (origin === null) return []
    const copy = join(dirname(file), name)
    const at = writtenAt(copy)
    return at === null ? [] : [{ file: copy, at, origin }]
  })
  const dated = datedBackups(file, now).map((copy): StoreCopy => ({ ...copy, origin: 'dated' }))
  const copies = newestFirst([...dated, ...beside], now)
  return turnsNamed(copies, binding.key !== undefined)
}

/** What was set aside plain and followed by an encrypted store is the store before its encryption, and the other way round. */
function turnsNamed(newestFirst: readonly StoreCopy[], isEncryptedNow: boolean): readonly StoreCopy[] {
  let isNextEncrypted = isEncryptedNow
  return newestFirst.map((copy) => {
    const head = copy.origin === 'setAside' ? headOfFile(copy.file) : null
    if (head === null || head.kind === 'other') return copy
    const isEncrypted = head.kind === 'encrypted'
    const isTurn = isEncrypted !== isNextEncrypted
    isNextEncrypted = isEncrypted
    if (!isTurn) return copy
    return { ...copy, origin: isEncrypted ? 'beforeDecryption' : 'beforeEncryption' }
  })
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
