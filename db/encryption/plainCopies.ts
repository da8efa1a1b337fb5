import { copyFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { err, ok, type Result } from '../../domain/result.ts'
import { backupFolder, namesIn, stemOf } from '../besideStore.ts'
import { type Binding, openDatabase, rewriteUnder } from '../driver.ts'
import { type MigrationsAltered, readMigrations } from '../migrationFiles.ts'
import { isOpenHere, type StoreOptions } from '../open.ts'
import { type DiskTrouble, diskTroubleOf } from '../storeFault.ts'
import { hasJournal, inspectFile, troubleOfRefusal } from '../storeFile.ts'
import { bringFolderToDisk, bringToDisk } from '../toDisk.ts'
import { headOfFile } from './encryptedHeader.ts'
import type { StoreKey } from './storeKey.ts'

/** What became of the plain copies: those done, and those left plain with what stood in the way. */
export type PlainCopiesDone = {
  readonly done: readonly string[]
  readonly left: readonly { readonly file: string; readonly reason: DiskTrouble }[]
}

const LOGS = ['-wal', '-shm', '-journal']

/**
 * The copies of a store that anybody can read, beside it and in its backup folder: what a restore or turning the
 * encryption on put aside, copies before a migration, and dated ones. Copies that were carried elsewhere are not known.
 */
export function plainCopies(file: string): readonly string[] {
  const beside = namesIn(dirname(file))
    .filter((name) => name.startsWith(`${stemOf(file)}.`) && name !== basename(file))
    .map((name) => join(dirname(file), name))
  const dated = namesIn(backupFolder(file)).map((name) => join(backupFolder(file), name))
  return [...beside, ...dated]
    .filter((name) => name.endsWith('.db') && !isOpenHere(name) && headOfFile(name)?.kind === 'plain')
    .sort()
}

/**
 * Writes plain copies, all of a store's unless they are named, anew under its key, each with the name and the time it has;
 * one that is damaged is left. Named ones must be of `plainCopies`, asked where the store is open if it is. Tells how many
 * are dealt with.
 */
export function encryptPlainCopies(
  file: string,
  key: StoreKey,
  { migrationsFolder, ...options }: StoreOptions,
  copies: readonly string[] = plainCopies(file),
  told: (dealtWith: number) => void = () => {},
): Result<PlainCopiesDone, MigrationsAltered> {
  const migrations = readMigrations(migrationsFolder)
  if (!migrations.ok) return migrations
  const binding = { ...options, key }
  return ok(
    each(copies, (copy, at) => {
      told(at)
      const temporary = `${copy}.tmp`
      try {
        const { atime, mtime } = statSync(copy)
        // Its log in it first: beside the new file an old log must never lie.
        if (hasJournal(copy)) takeLogIn(copy, options)
        if (hasJournal(copy)) return err('in-use')
        copyFileSync(copy, temporary)
        rewriteUnder(temporary, { from: null, to: key }, binding)
        const read = inspectFile(temporary, migrations.value.length, binding, () => null)
        if (!read.ok) return err(troubleOfRefusal(read.error))
        utimesSync(temporary, atime, mtime)
        bringToDisk(temporary)
        renameSync(temporary, copy)
        bringFolderToDisk(copy)
        return ok(null)
      } finally {
        for (const end of ['', ...LOGS]) rmSync(temporary + end, { force: true })
      }
    }),
  )
}

function takeLogIn(copy: string, binding: Binding): void {
  const database = openDatabase(copy, binding, { fileMustExist: true })
  try {
    database.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    database.close()
  }
}

/** Deletes the plain copies. What a disk does not write over at once can still be found on it by those who look. */
export function deletePlainCopies(file: string): PlainCopiesDone {
  return each(plainCopies(file), (copy) => {
    for (const end of [...LOGS, '']) rmSync(copy + end, { force: true })
    return ok(null)
  })
}

function each(
  copies: readonly string[],
  act: (copy: string, at: number) => Result<null, DiskTrouble>,
): PlainCopiesDone {
  const outcomes = copies.map((file, at) => ({ file, outcome: tried(() => act(file, at)) }))
  return {
    done: outcomes.flatMap(({ file, outcome }) => (outcome.ok ? [file] : [])),
    left: outcomes.flatMap(({ file, outcome }) => (outcome.ok ? [] : [{ file, reason: outcome.error }])),
  }
}

function tried(act: () => Result<null, DiskTrouble>): Result<null, DiskTrouble> {
  try {
    return act()
  } catch (cause) {
    const trouble = diskTroubleOf(cause)
    if (trouble === null) throw cause
    return err(trouble)
  }
}
