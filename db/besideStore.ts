import { basename, dirname, join } from 'node:path'

/** Where the copies of a store that are made as a matter of course lie. */
export function backupFolder(file: string): string {
  return join(dirname(file), `${stemOf(file)}-backups`)
}

/** A store's name without its ending, with which the names of everything that belongs to it begin. */
export function stemOf(file: string): string {
  return basename(file).replace(/\.db$/, '')
}
