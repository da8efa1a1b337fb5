import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Where the copies of a store that are made as a matter of course lie. */
export function backupFolder(file: string): string {
  return join(dirname(file), `${stemOf(file)}-backups`)
}

/** A store's name without its ending, with which the names of everything that belongs to it begin. */
export function stemOf(file: string): string {
  return basename(file).replace(/\.db$/, '')
}

/** Names in a folder; none where there is none, or none that can be read: what lies beside a store never keeps it shut. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** When a file was last written to, ISO; null for what is no file that can be read, as a link that leads nowhere. */
export function writtenAt(file: string): string | null {
  try {
    const found = statSync(file)
    return found.isFile() ? found.mtime.toISOString() : null
  } catch {
    return null
  }
}
