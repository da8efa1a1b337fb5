import { checkDeal, type DealFault } from '../../db/dealFile/checkDeal.ts'
import type { DealContent } from '../../domain/dealFile/dealContent.ts'
import { publicDealNegotiation } from '../../domain/dealFile/publicDeal.ts'
import { loadFormulas } from '../../domain/formula/formulaLanguage.ts'
import { ok, type Result } from '../../domain/result.ts'
import { type ContainerRefusal, openParts } from './container.ts'
import { fromParts, type PartsRefusal } from './dealParts.ts'

export type DealRefusal = ContainerRefusal | PartsRefusal | DealFault

/** What was read of a package, and how it came. */
export type ReadDeal = { readonly content: DealContent; readonly isEncrypted: boolean }

/**
 * Opens and checks a package whole: frame, hashes, passphrase, then every row and every step of what it says. A
 * stranger's file: where a window waits, run it where it can be stopped.
 */
export async function readDealFile(
  bytes: Uint8Array,
  passphrase: string | null,
): Promise<Result<ReadDeal, DealRefusal>> {
  const opened = openParts(bytes, passphrase)
  if (!opened.ok) return opened
  const { edition, isEncrypted, parts } = opened.value
  // What reads formulas takes its time to load.
  if (parts.some(({ content }) => Buffer.from(content).includes('"formula"'))) await loadFormulas()
  const content = fromParts(edition, parts)
  if (!content.ok) return content
  if (content.value.edition === 'retailer') {
    const sound = publicDealNegotiation(content.value, (name) => name)
    return sound.ok ? ok({ content: content.value, isEncrypted }) : sound
  }
  const checked = checkDeal(content.value)
  return checked.ok ? ok({ content: checked.value, isEncrypted }) : checked
}
