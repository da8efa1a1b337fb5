import { pdfDate } from './pdfDate.ts'

/** Room for a signature with its certificates, in bytes; what it does not fill stays zero. */
export const ROOM_BYTES = 16_384

const RANGE_DIGITS = 10
const EMPTY_RANGE = `/ByteRange [0 ${Array(3).fill('*'.repeat(RANGE_DIGITS)).join(' ')}]`
const EMPTY_CONTENTS = `<${'0'.repeat(ROOM_BYTES * 2)}>`

/** What a signature says of itself beside its cryptography. */
export type Statement = {
  readonly name: string
  readonly reason?: string
  /** What the signer's computer says; nobody vouches for it. */
  readonly claimedAt: Date
}

/** Where the hole for the signature lies: the places of `<` and behind `>`. */
export type Hole = { readonly start: number; readonly end: number }

/** A signature dictionary as it is written, with room left for the range and the signature. */
export function emptySignature({ name, reason, claimedAt }: Statement): string {
  return [
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached',
    EMPTY_RANGE,
    `/Contents ${EMPTY_CONTENTS}`,
    `/Name ${textString(name)}`,
    ...(reason === undefined ? [] : [`/Reason ${textString(reason)}`]),
    `/M (${pdfDate(claimedAt)}) >>`,
  ].join('\n')
}

/** Writes the range around the empty signature of a file into that file and says where the hole lies. */
export function setRange(file: Uint8Array): Hole {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const rangeAt = bytes.lastIndexOf(EMPTY_RANGE)
  const start = bytes.indexOf(EMPTY_CONTENTS, rangeAt)
  if (rangeAt < 0 || start < 0) throw new Error('The file holds no empty signature.')
  const end = start + EMPTY_CONTENTS.length
  const range = `/ByteRange [0 ${start} ${end} ${file.length - end}]`
  bytes.write(range.padEnd(EMPTY_RANGE.length, ' '), rangeAt, 'latin1')
  return { start, end }
}

/** Where the hole of a prepared file lies whose range is set and which nobody has signed yet; null where there is none. */
export function emptyHoleOf(file: Uint8Array): Hole | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const start = bytes.lastIndexOf(EMPTY_CONTENTS)
  return start < 0 ? null : { start, end: start + EMPTY_CONTENTS.length }
}

/** Puts a signature into the hole of a file; false when it does not fit. */
export function fill(file: Uint8Array, hole: Hole, cms: Uint8Array): boolean {
  const digits = Buffer.from(cms).toString('hex')
  if (digits.length > hole.end - hole.start - 2) return false
  Buffer.from(file.buffer, file.byteOffset, file.byteLength).write(digits, hole.start + 1, 'latin1')
  return true
}

/** UTF-16 in hexadecimal, which every reader takes for what it is. */
export function textString(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  )
  return `<feff${units.join('')}>`
}
