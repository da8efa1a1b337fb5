import { randomBytes } from 'node:crypto'
import { SHORTEST_PASSPHRASE } from '../../db/encryption/passphraseKey.ts'
import type { DealContent } from '../../domain/dealFile/dealContent.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import { sealParts } from './container.ts'
import { toParts } from './dealParts.ts'

/** The bytes of a package, behind a passphrase where one is given. */
export function writeDealFile(
  content: DealContent,
  passphrase: string | null,
): Result<Uint8Array, { readonly kind: 'passphrase-too-short' }> {
  if (passphrase !== null && [...passphrase].length < SHORTEST_PASSPHRASE) {
    return err({ kind: 'passphrase-too-short' })
  }
  return ok(sealParts(toParts(content), { edition: content.edition, passphrase, randomBytes }))
}
