import type { RevisionChange } from '../../../domain/signature/problem.ts'
import type { CrossReference } from '../reading/crossReference.ts'
import { PdfDamage, type ReadingBudget } from '../reading/damage.ts'
import type { PdfRevision } from '../reading/pdfRevision.ts'
import { readIndirect } from '../reading/readIndirect.ts'

const SPACE = new Set([0, 9, 10, 12, 13, 32])

/**
 * Whether the bytes between two states of a file are one update and nothing besides: the objects its table names, one after the other,
 * then the table. A reader that searches a file instead of following its tables finds nothing else there either.
 */
export function addedBytes(
  before: PdfRevision,
  after: PdfRevision,
  budget: ReadingBudget,
): readonly RevisionChange[] {
  const [table, previous] = after.tables
  if (table === undefined || previous?.start !== before.tables[0]?.start || table.start < before.end) {
    return [{ object: null, what: 'several-updates' }]
  }
  return isTiled(before, after, table, budget) ? [] : [{ object: null, what: 'stray-bytes' }]
}

function isTiled(
  before: PdfRevision,
  after: PdfRevision,
  table: CrossReference,
  budget: ReadingBudget,
): boolean {
  const offsets = [...table.locations.values()]
    .flatMap((location) => (location.kind === 'at' ? [location.offset] : []))
    .filter((offset) => offset !== table.start)
    .sort((one, other) => one - other)
  let at = before.end
  try {
    for (const offset of offsets) {
      at = afterSpace(after.bytes, at)
      if (at !== offset) return false
      at = readIndirect(after.bytes, at, after.end, budget, (length) => after.resolve(length)).after
    }
  } catch (cause) {
    if (cause instanceof PdfDamage) return false
    throw cause
  }
  if (afterSpace(after.bytes, at) !== table.start) return false
  const tail = Buffer.from(after.bytes.subarray(table.end, after.end)).toString('latin1')
  return /^[\r\n ]*startxref[\r\n ]+\d+[\r\n ]+%%EOF[\r\n]{0,2}$/u.test(tail)
}

function afterSpace(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && SPACE.has(bytes[at] ?? 1)) at += 1
  return at
}
