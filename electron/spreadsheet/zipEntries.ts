import { inflateRawSync } from 'node:zlib'
import { err, ok, type Result } from '../../domain/result.ts'
import type { FileRefusal, Measure } from './fileRefusal.ts'

const MOST_ENTRIES = 2_000
const LARGEST_INFLATED_BYTES = 128 * 1024 * 1024
const HIGHEST_RATIO = 400
const RATIO_COUNTS_FROM_BYTES = 1024 * 1024

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const LOCAL_LENGTH = 30

/** One file inside a zip archive, inflated. */
export type ZipEntry = { readonly name: string; readonly content: Uint8Array }

type Header = {
  readonly name: string
  readonly method: number
  readonly packedBytes: number
  readonly inflatedBytes: number
  readonly at: number
}

/**
 * Inflates a zip archive within limits: entries, total size and ratio are read from its directory first, then each entry
 * is inflated to no more than the directory says, so that an archive that lies is refused and not believed.
 */
export function zipEntries(bytes: Uint8Array): Result<readonly ZipEntry[], FileRefusal> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const headers = readDirectory(view)
  if (headers === null) return err({ kind: 'damaged' })
  if (headers.length > MOST_ENTRIES) return tooMuch('entries', headers.length, MOST_ENTRIES)
  const total = headers.reduce((sum, { inflatedBytes }) => sum + inflatedBytes, 0)
  if (total > LARGEST_INFLATED_BYTES) return tooMuch('inflated-bytes', total, LARGEST_INFLATED_BYTES)
  const entries: ZipEntry[] = []
  for (const header of headers) {
    const ratio = header.inflatedBytes / Math.max(1, header.packedBytes)
    if (header.inflatedBytes > RATIO_COUNTS_FROM_BYTES && ratio > HIGHEST_RATIO) {
      return tooMuch('ratio', Math.round(ratio), HIGHEST_RATIO)
    }
    const content = inflate(view, header)
    if (content === null) return err({ kind: 'damaged' })
    entries.push({ name: header.name, content })
  }
  return ok(entries)
}

function readDirectory(view: Buffer): readonly Header[] | null {
  const end = endOfDirectory(view)
  if (end === null) return null
  const count = view.readUInt16LE(end + 10)
  const headers: Header[] = []
  let at = view.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > view.length || view.readUInt32LE(at) !== ENTRY_SIGNATURE) return null
    const isEncrypted = (view.readUInt16LE(at + 8) & 1) === 1
    const nameLength = view.readUInt16LE(at + 28)
    if (isEncrypted) return null
    headers.push({
      name: view.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength),
      method: view.readUInt16LE(at + 10),
      packedBytes: view.readUInt32LE(at + 20),
      inflatedBytes: view.readUInt32LE(at + 24),
      at: view.readUInt32LE(at + 42),
    })
    at += ENTRY_LENGTH + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
  }
  return headers
}

function endOfDirectory(view: Buffer): number | null {
  const earliest = Math.max(0, view.length - END_LENGTH - 0xffff)
  for (let at = view.length - END_LENGTH; at >= earliest; at -= 1) {
    if (view.readUInt32LE(at) === END_SIGNATURE) return at
  }
  return null
}

function inflate(view: Buffer, header: Header): Uint8Array | null {
  const { at, packedBytes, inflatedBytes, method } = header
  if (at + LOCAL_LENGTH > view.length || view.readUInt32LE(at) !== LOCAL_SIGNATURE) return null
  const start = at + LOCAL_LENGTH + view.readUInt16LE(at + 26) + view.readUInt16LE(at + 28)
  const packed = view.subarray(start, start + packedBytes)
  if (packed.length !== packedBytes) return null
  if (method === 0) return packedBytes === inflatedBytes ? packed : null
  if (method !== 8) return null
  try {
    const content = inflateRawSync(packed, { maxOutputLength: Math.max(1, inflatedBytes) })
    return content.length === inflatedBytes ? content : null
  } catch {
    return null
  }
}

function tooMuch(what: Measure, found: number, most: number): Result<never, FileRefusal> {
  return err({ kind: 'too-large', what, found, most })
}
