import { PdfDamage } from './damage.ts'
import type { PdfRevision } from './pdfRevision.ts'
import { itemsOf, nameOf, type PdfString, type PdfValue, referenceOf, stringOf, textOf } from './pdfValue.ts'

/** A filled signature field as a revision holds it. */
export type SignatureField = {
  readonly fieldNumber: number | null
  readonly name: string | null
  readonly subFilter: string | null
  readonly byteRange: readonly PdfValue[]
  readonly contents: PdfString | null
  readonly reason: string | null
  /** The time the signer's computer claims, as a PDF date. */
  readonly claimedAt: string | null
}

const MOST_FIELDS = 10_000

/** Every filled signature field of a revision, in the order of its form. */
export function signatureFields(revision: PdfRevision): readonly SignatureField[] {
  const catalog = revision.dictionary(revision.trailer.get('Root'))
  const form = revision.dictionary(catalog.get('AcroForm'))
  const waiting = [...itemsOf(revision.resolve(form.get('Fields')))]
  const found: SignatureField[] = []
  const seen = new Set<number>()
  for (let at = 0; at < waiting.length; at += 1) {
    if (at > MOST_FIELDS) throw new PdfDamage('it has too many fields')
    const reference = referenceOf(waiting[at])
    if (reference !== null && seen.has(reference.number)) continue
    if (reference !== null) seen.add(reference.number)
    const field = revision.dictionary(waiting[at])
    waiting.push(...itemsOf(revision.resolve(field.get('Kids'))))
    if (nameOf(field.get('FT')) !== 'Sig' || !field.has('V')) continue
    const value = revision.dictionary(field.get('V'))
    found.push({
      fieldNumber: reference?.number ?? null,
      name: textOf(revision.resolve(field.get('T'))),
      subFilter: nameOf(revision.resolve(value.get('SubFilter'))),
      byteRange: itemsOf(value.get('ByteRange')),
      contents: stringOf(value.get('Contents')),
      reason: textOf(revision.resolve(value.get('Reason'))),
      claimedAt: textOf(revision.resolve(value.get('M'))),
    })
  }
  return found
}
