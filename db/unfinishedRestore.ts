import { existsSync, renameSync } from 'node:fs'
import { movingAlone } from './movingAlone.ts'
import { bringFolderToDisk } from './toDisk.ts'

const LOGS = ['-wal', '-shm', '-journal']

/** The name of a checked copy that is about to become the store: once it is there, the restore is decided. */
export function restoringName(file: string): string {
  return `${file}.restoring`
}

/** Whether a restore was decided and the program ended before it was done. */
export function hasUnfinishedRestore(file: string): boolean {
  return existsSync(restoringName(file))
}

/**
 * Does what is left of a decided restore, wherever it was broken off: the store's logs go aside, then the store, all
 * under one name, then the copy takes its place. Answers the name of what went aside, null where nothing was there.
 */
export function finishRestore(file: string): string | null {
  return hasUnfinishedRestore(file) ? movingAlone(file, () => takePlace(file)) : null
}

/** The same for whoever moves the store's files already. */
export function takePlace(file: string): string | null {
  if (!hasUnfinishedRestore(file)) return null
  const aside = moveAside(file)
  renameSync(restoringName(file), file)
  bringFolderToDisk(file)
  return aside
}

/** The logs go first and reach the disk first, so that a store that has its new name has its logs there too. */
function moveAside(file: string): string | null {
  const logs = LOGS.filter((log) => existsSync(file + log))
  if (!existsSync(file) && logs.length === 0) return null
  const aside = freeAside(file, logs)
  for (const log of logs) renameSync(file + log, aside + log)
  if (!existsSync(file)) return null
  bringFolderToDisk(file)
  renameSync(file, aside)
  return aside
}

/** The first free name; one that has only logs so far is where this move was broken off. Logs without a store get another. */
function freeAside(file: string, logs: readonly string[]): string {
  const stem = file.replace(/\.db$/, '')
  const word = existsSync(file) ? 'set-aside' : 'left-over'
  for (let number = 1; ; number += 1) {
    const aside = `${stem}.${word}-${number}.db`
    const isTaken = existsSync(aside) || logs.some((log) => existsSync(aside + log))
    if (!isTaken) return aside
  }
}
