import type { PdfValue } from '../reading/pdfValue.ts'
import type { SignatureField } from '../reading/signatureFields.ts'

/** The bytes a signature covers: from 0 to `end` but for its hole. */
export type SignedRange = { readonly holeStart: number; readonly holeEnd: number; readonly end: number }

/**
 * The range of a signature, or what is wrong with it: it must begin at 0, leave out its own contents and nothing else, and end within
 * the file. The contents must be plain hexadecimal digits of one case, so that no bit of them can differ unseen.
 */
export function checkRange(
  bytes: Uint8Array,
  field: SignatureField,
): SignedRange | 'byte-range' | 'rewritten' | 'signature-damaged' {
  const [from, length, next, rest, ...more] = field.byteRange.map(wholeNumber)
  if (from !== 0 || length === undefined || next === undefined || rest === undefined || more.length > 0) {
    return 'byte-range'
  }
  const range = { holeStart: length, holeEnd: next, end: next + rest }
  const { contents } = field
  if (contents === null || range.end > bytes.length || next < length) return 'rewritten'
  if (contents.start !== length || contents.end !== next) {
    const around = length <= contents.start && next >= contents.end
    return around ? 'byte-range' : 'rewritten'
  }
  const written = Buffer.from(bytes.subarray(length, next)).toString('latin1')
  return /^<([0-9a-f]*|[0-9A-F]*)>$/u.test(written) ? range : 'signature-damaged'
}

function wholeNumber(value: PdfValue): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined
}
