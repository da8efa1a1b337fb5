import { PdfDamage, type ReadingBudget } from './damage.ts'
import { PdfRevision } from './pdfRevision.ts'

const MOST_ENDS = 200
const MARK = '%%EOF'

/**
 * Every prefix of a file that is a whole PDF by itself, oldest first: a place where an `%%EOF` ends a revision whose tables can be
 * followed. Places that only look like one are left out. Too many throw.
 */
export function revisionsOf(bytes: Uint8Array, budget: ReadingBudget): readonly PdfRevision[] {
  const revisions: PdfRevision[] = []
  const ends = endsOf(bytes)
  if (ends.length > MOST_ENDS) throw new PdfDamage('it has too many revisions')
  for (const end of ends) {
    try {
      revisions.push(new PdfRevision(bytes, end, budget))
    } catch (cause) {
      if (!(cause instanceof PdfDamage)) throw cause
    }
  }
  return revisions
}

function endsOf(bytes: Uint8Array): readonly number[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const ends: number[] = []
  for (let at = file.indexOf(MARK); at >= 0; at = file.indexOf(MARK, at + 1)) {
    ends.push(endOfLine(bytes, at + MARK.length))
  }
  return ends
}

/** Behind the line end that belongs to an `%%EOF`, if there is one. */
function endOfLine(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 13) return bytes[at + 1] === 10 ? at + 2 : at + 1
  return bytes[at] === 10 ? at + 1 : at
}
