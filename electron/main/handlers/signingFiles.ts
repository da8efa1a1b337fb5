import path from 'node:path'
import { err, ok, type Result } from '../../../domain/result.ts'
import type { Cancelled, NotWritten } from '../../contract/failures.ts'
import type { NotRead } from '../../contract/signingChannels.ts'
import type { FileKind } from '../fileKind.ts'
import { fileName } from '../fileName.ts'
import { readWhole, writeWhole } from '../wholeFile.ts'
import { type Desk, wordsOf } from './desk.ts'

/** A file a person chose, by its name alone. */
export type ChosenFile = { readonly fileName: string; readonly bytes: Uint8Array }

/** Has the person choose a file of at most so many bytes and reads it. */
export async function chooseFile(
  desk: Desk,
  kind: FileKind,
  largestBytes: number,
): Promise<Result<ChosenFile, Cancelled | NotRead>> {
  const file = await desk.dialogs.fileToOpen(kind)
  if (file === null) return err({ kind: 'cancelled' })
  const read = await readWhole(file, largestBytes)
  if (!read.ok) return err(notRead(path.basename(file), wordsOf(desk).disk[read.error]))
  return ok({ fileName: path.basename(file), bytes: new Uint8Array(read.value) })
}

/** What is said of a file that was read and is not what was asked for. */
export function notRead(name: string, reason: string): NotRead {
  return { kind: 'not-read', fileName: name, reason }
}

/** Has the person choose a place and writes there, all or nothing. */
export async function saveFile(
  desk: Desk,
  kind: FileKind,
  name: { readonly titles: readonly string[]; readonly extension: string },
  content: Uint8Array,
): Promise<Result<{ readonly fileName: string; readonly file: string }, Cancelled | NotWritten>> {
  const file = await desk.dialogs.fileToSave(kind, fileName(name.titles, name.extension))
  if (file === null) return err({ kind: 'cancelled' })
  const written = await writeWhole(file, content)
  if (written.ok) return ok({ fileName: path.basename(file), file })
  return err({
    kind: 'not-written',
    fileName: path.basename(file),
    reason: written.error,
  })
}

/** Bytes as they cross to the window. */
export function asBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}
