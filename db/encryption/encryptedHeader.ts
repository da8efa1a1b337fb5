import { closeSync, openSync, readSync } from 'node:fs'
import { KEY_ID_BYTES } from './storeKey.ts'

const MAGIC = Buffer.from('SQLite format 3\u0000', 'latin1')
const HEAD_BYTES = 24
/** In the clear in an encrypted file too: what every page keeps free for its nonce and check, and SQLite's fractions. */
const FIXED_BYTES = [32, 64, 32, 32]
const FIXED_AT = 20
const MOST_DAMAGED_BITS = 24

/** How a file's first bytes say it is written: as SQLite writes it, under a key, or by another program. */
export type FileHead =
  | { readonly kind: 'plain' }
  | { readonly kind: 'encrypted'; readonly keyId: string; readonly pageBytes: number }
  | { readonly kind: 'other' }

/** Judges the first bytes of a file; an empty or cut one that begins as SQLite begins counts as plain. */
export function headOf(content: Uint8Array): FileHead {
  const head = Buffer.from(content.subarray(0, HEAD_BYTES))
  if (MAGIC.subarray(0, head.length).equals(head.subarray(0, MAGIC.length))) return { kind: 'plain' }
  const pageBytes = head.length < HEAD_BYTES ? 0 : pageBytesOf(head)
  const isEncrypted =
    pageBytes > 0 &&
    [18, 19].every((at) => head[at] === 1 || head[at] === 2) &&
    FIXED_BYTES.every((byte, at) => head[FIXED_AT + at] === byte)
  return isEncrypted
    ? { kind: 'encrypted', keyId: head.toString('hex', 0, KEY_ID_BYTES), pageBytes }
    : { kind: 'other' }
}

/**
 * How the file of a name is written; null where none is, or none that can be read. Never for a file this process holds
 * open: reading it would drop SQLite's locks.
 */
export function headOfFile(file: string): FileHead | null {
  let descriptor: number | null = null
  try {
    descriptor = openSync(file, 'r')
    const head = Buffer.alloc(HEAD_BYTES)
    return headOf(head.subarray(0, readSync(descriptor, head, 0, HEAD_BYTES, 0)))
  } catch {
    return null
  } finally {
    if (descriptor !== null) closeSync(descriptor)
  }
}

/** Whether a name at the head of a file is another one with a few bits turned: two names of chance differ in about 64. */
export function isNearly(found: string, keyId: string): boolean {
  const [left, right] = [Buffer.from(found, 'hex'), Buffer.from(keyId, 'hex')]
  let turned = 0
  for (const [at, byte] of left.entries()) {
    for (let rest = byte ^ (right[at] ?? 0); rest > 0; rest >>= 1) turned += rest & 1
  }
  return turned <= MOST_DAMAGED_BITS
}

function pageBytesOf(head: Buffer): number {
  const written = head.readUInt16BE(16)
  const pageBytes = written === 1 ? 65_536 : written
  return pageBytes >= 512 && Number.isInteger(Math.log2(pageBytes)) ? pageBytes : 0
}
