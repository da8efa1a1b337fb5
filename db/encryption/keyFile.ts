import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { backupFolder, namesIn, stemOf } from '../besideStore.ts'
import { bringFolderToDisk } from '../toDisk.ts'
import { keyFileText, readKeyFileText, type SealedKey, type SealedKeyFault } from './sealedKey.ts'

const LARGEST_KEY_FILE_BYTES = 64 * 1024
const ID_DIGITS_IN_NAME = 16

/** A key file and what it says. */
export type FoundKeyFile = { readonly file: string; readonly content: SealedKey }

/** Why the key of a file is not found; `others` counts key files of other stores that lie there. */
export type KeyFileMissing = { readonly kind: 'key-file-missing'; readonly others: number }

/** The name of a store's key file beside it; each key has its own, so that none is ever written over by another. */
export function keyFileName(file: string, keyId: string): string {
  return join(dirname(file), `${stemOf(file)}.${keyId.slice(0, ID_DIGITS_IN_NAME)}.key.json`)
}

/**
 * The file of a key by its id, whatever it is called: beside the store or copy, else among the store's backups. A damaged
 * one is told only where no other serves.
 */
export function findKeyFile(file: string, keyId: string): FoundKeyFile | SealedKeyFault | KeyFileMissing {
  const read = keyFilesNear(file).map((name) => ({ file: name, content: readOf(name) }))
  const own = read.find((each) => 'keyId' in each.content && each.content.keyId === keyId)
  if (own !== undefined) return own as FoundKeyFile
  const faulty = read.find(({ content }) => 'kind' in content)
  if (faulty !== undefined) return faulty.content as SealedKeyFault
  return { kind: 'key-file-missing', others: read.length }
}

/** Writes a key file whole: under another name, brought to disk, then renamed. */
export function writeKeyFile(name: string, content: SealedKey): void {
  const temporary = `${name}.tmp`
  const descriptor = openSync(temporary, 'w', 0o600)
  try {
    writeSync(descriptor, keyFileText(content))
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameSync(temporary, name)
  bringFolderToDisk(name)
}

/**
 * Puts the key file of an encrypted store or copy into the folder of another copy, so that this one can be opened where
 * it is carried; does nothing where the same file is there already.
 */
export function bringKeyFileAlong(file: string, keyId: string, copy: string): void {
  const found = findKeyFile(file, keyId)
  if (!('content' in found)) return
  const name = keyFileName(copy, keyId)
  const there = readOf(name)
  const isSame = 'keyId' in there && keyFileText(there) === keyFileText(found.content)
  if (!isSame) writeKeyFile(name, found.content)
}

/** All files of a key by the store: beside it and among its backups. */
export function keyFilesOf(file: string, keyId: string): readonly string[] {
  return keyFilesNear(file).filter((name) => {
    const content = readOf(name)
    return 'keyId' in content && content.keyId === keyId
  })
}

function keyFilesNear(file: string): readonly string[] {
  const folders = [dirname(file), backupFolder(file)]
  const ownFirst = (name: string) => (basename(name).startsWith(`${stemOf(file)}.`) ? 0 : 1)
  return folders
    .flatMap((folder) => namesIn(folder).map((name) => join(folder, name)))
    .filter((name) => name.endsWith('.key.json'))
    .sort((left, right) => ownFirst(left) - ownFirst(right))
}

function readOf(name: string): SealedKey | SealedKeyFault {
  try {
    if (statSync(name).size > LARGEST_KEY_FILE_BYTES) return { kind: 'key-file-damaged' }
    return readKeyFileText(readFileSync(name, 'utf8'))
  } catch {
    return { kind: 'key-file-damaged' }
  }
}
