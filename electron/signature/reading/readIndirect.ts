import { PdfDamage, type ReadingBudget } from './damage.ts'
import type { PdfValue } from './pdfValue.ts'
import { ValueReader } from './valueReader.ts'

/** An object as it stands in the file: `number generation obj … endobj`, with the place behind it. */
export type Indirect = {
  readonly number: number
  readonly generation: number
  readonly value: PdfValue
  readonly after: number
}

/** Finds the length of a stream that another object states; a stream within a stream's length has none. */
export type LengthOf = (reference: PdfValue | undefined) => PdfValue

/** Reads the object that begins at a byte of the file. Damage throws. */
export function readIndirect(
  bytes: Uint8Array,
  at: number,
  end: number,
  budget: ReadingBudget,
  lengthOf: LengthOf = (length) => length ?? null,
): Indirect {
  const reader = new ValueReader(bytes, at, end, budget)
  const number = reader.wholeNumber()
  const generation = reader.wholeNumber()
  reader.expect('obj')
  const found = reader.value()
  reader.skipSpace()
  const value = reader.takes('stream') ? readStream(reader, found, end, lengthOf) : found
  reader.expect('endobj')
  return { number, generation, value, after: reader.at }
}

function readStream(reader: ValueReader, head: PdfValue, end: number, lengthOf: LengthOf): PdfValue {
  if (head === null || typeof head !== 'object' || head.kind !== 'dictionary') {
    throw new PdfDamage('a stream without its dictionary')
  }
  if (!reader.takes('\r\n') && !reader.takes('\n')) throw new PdfDamage('a stream that does not begin')
  const length = lengthOf(head.entries.get('Length'))
  if (typeof length !== 'number' || !Number.isSafeInteger(length) || length < 0 || reader.at + length > end) {
    throw new PdfDamage('a stream of an impossible length')
  }
  const stored = reader.bytes.subarray(reader.at, reader.at + length)
  reader.at += length
  reader.expect('endstream')
  return { kind: 'stream', entries: head.entries, stored }
}
