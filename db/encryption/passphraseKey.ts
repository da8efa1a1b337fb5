import { scryptSync } from 'node:crypto'

/** What it costs to try a passphrase: 128 MiB and about half a second. Written beside what it locks, never taken from there. */
export const SCRYPT = { name: 'scrypt', N: 2 ** 17, r: 8, p: 1 } as const

/** Fewer characters are guessed in an evening. */
export const SHORTEST_PASSPHRASE = 8

export const KEY_BYTES = 32
export const SALT_BYTES = 16

const MEMORY_BYTES = 256 * SCRYPT.N * SCRYPT.r

/** The key behind a passphrase. Typed on another keyboard it is the same: compatible forms of a character count as one. */
export function passphraseKey(passphrase: string, salt: Uint8Array): Buffer {
  const { N, r, p } = SCRYPT
  return scryptSync(passphrase.normalize('NFKC'), salt, KEY_BYTES, { N, r, p, maxmem: MEMORY_BYTES })
}
