import type { ReadingBudget } from '../reading/damage.ts'
import { attempt } from '../reading/openPdf.ts'
import type { PdfRevision } from '../reading/pdfRevision.ts'
import type { PdfValue } from '../reading/pdfValue.ts'
import { readHexadecimal } from '../reading/readString.ts'
import { revisionsOf } from '../reading/revisionsOf.ts'
import { type SignatureField, signatureFields } from '../reading/signatureFields.ts'

/** What a file holds of signatures, in any of its states. */
export type FoundSignatures = {
  readonly fields: readonly SignatureField[]
  /** The places of the contents that the newest readable state still shows. */
  readonly shown: ReadonlySet<number>
  /** The newest state that can be read; null when none can. */
  readonly newest: PdfRevision | null
}

const MOST_SIGNATURES = 32
const WRITTEN_RANGE =
  /\/ByteRange\s{0,4}\[\s{0,4}(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s{0,64}\]/gu

/**
 * Every signature of a file: those its states list, and those that are only written in it, because damage or a later state hides
 * their field.
 */
export function findSignatures(bytes: Uint8Array, budget: ReadingBudget): FoundSignatures {
  const revisions = revisionsOf(bytes, budget)
  const byPlace = new Map<number, SignatureField>()
  let shown = new Set<number>()
  let newest: PdfRevision | null = null
  for (const revision of revisions) {
    const fields = attempt(() => signatureFields(revision))
    if (fields === null) continue
    newest = revision
    shown = new Set(fields.map(({ contents }) => contents?.start ?? -1))
    for (const field of fields) byPlace.set(field.contents?.start ?? -1, field)
  }
  for (const field of writtenSignatures(bytes)) {
    const place = field.contents?.start ?? -1
    if (!byPlace.has(place)) byPlace.set(place, field)
  }
  return { fields: [...byPlace.values()].slice(0, MOST_SIGNATURES), shown, newest }
}

/** Signatures that stand in the bytes, whether or not a table leads to them. */
function writtenSignatures(bytes: Uint8Array): readonly SignatureField[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return firstMatches(text).flatMap((match) => {
    const byteRange: readonly PdfValue[] = match.slice(1, 5).map(Number)
    const [start, end] = [Number(match[2]), Number(match[3])]
    if (text[start] !== '<' || end > bytes.length) return []
    const read = attempt(() => readHexadecimal(bytes, start, end))
    if (read === null) return []
    const contents = { kind: 'string', bytes: read.bytes, start, end: read.end } as const
    return [{ ...NAMELESS, byteRange, contents }]
  })
}

/** No more than are looked at: a file can hold millions. */
function firstMatches(text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (const match of text.matchAll(WRITTEN_RANGE)) {
    found.push(match)
    if (found.length === MOST_SIGNATURES) break
  }
  return found
}

const NAMELESS = {
  fieldNumber: null,
  name: null,
  subFilter: null,
  reason: null,
  claimedAt: null,
} as const
