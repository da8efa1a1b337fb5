import { basename, dirname, join } from 'node:path'
import { backupFolder, namesIn, stemOf } from './besideStore.ts'
import { headOfFile } from './encryption/encryptedHeader.ts'

const SMALLEST_PAGE_BYTES = 512
/** How SQLite writes down our tables on the first pages, whatever became of its first bytes. */
const OUR_TABLES = ['CREATE TABLE `negotiations`', 'CREATE TABLE `snapshots`'].map((text) =>
  Buffer.from(text),
)

/**
 * What a file is that does not begin as a store begins: a store of ours whose beginning is destroyed, where our tables
 * are in it, or where it is made of whole pages and lies with what only a store has: copies or the key file of its name.
 */
export function strangeOrDestroyed(
  file: string,
  content: Buffer,
): { readonly kind: 'foreign-file' } | { readonly kind: 'beginning-destroyed' } {
  const isOfPages = content.length % SMALLEST_PAGE_BYTES === 0
  const isOurs = holdsOurTables(content) || (isOfPages && hasCompanions(file))
  return { kind: isOurs ? 'beginning-destroyed' : 'foreign-file' }
}

/** Whether the tables of a store are written down in a file; in an encrypted one nothing can be read. */
export function holdsOurTables(content: Buffer): boolean {
  return OUR_TABLES.every((text) => content.includes(text))
}

/** Whether copies of the store of this name or key files of it lie beside it or in its backup folder. */
function hasCompanions(file: string): boolean {
  const stem = `${stemOf(file)}.`
  const isOfItsName = (name: string) => name !== basename(file) && name.startsWith(stem)
  const beside = namesIn(dirname(file)).filter(isOfItsName)
  const folder = backupFolder(file)
  const copies = namesIn(folder)
  return (
    [...beside, ...copies].some((name) => name.endsWith('.key.json')) ||
    beside.some((name) => isCopy(join(dirname(file), name))) ||
    copies.some((name) => isCopy(join(folder, name)))
  )
}

function isCopy(file: string): boolean {
  return file.endsWith('.db') && ['plain', 'encrypted'].includes(headOfFile(file)?.kind ?? 'other')
}
