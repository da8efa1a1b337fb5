import { err, ok, type Result } from '../result.ts'
import { type Fault, faultInWords } from './fault.ts'
import { parseJsonText } from './jsonText.ts'
import type { Negotiation } from './negotiation.ts'
import { parseNegotiation } from './parseNegotiation.ts'

const LARGEST_MEGABYTES = 64
const BYTES_OF_MEGABYTE = 1024 * 1024

/** Turns bytes into text; throws on bytes that are no UTF-8. Given in, because the domain knows no platform. */
export type DecodeUtf8 = (bytes: Uint8Array) => string

/**
 * Accepts the bytes of a negotiation file or says everything wrong with it. UTF-8 with or without a byte order mark,
 * at most 64 MB.
 */
export function parseNegotiationBytes(
  bytes: Uint8Array,
  decodeUtf8: DecodeUtf8,
): Result<Negotiation, readonly Fault[]> {
  if (bytes.byteLength > LARGEST_MEGABYTES * BYTES_OF_MEGABYTE) return err([tooLarge(bytes.byteLength)])
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isUtf16) return err([faultInWords([], 'UTF-16 text', 'notUtf8')])
  const text = decoded(bytes, decodeUtf8)
  return text.ok ? parseNegotiationText(text.value) : text
}

/** Accepts the text of a negotiation file or says everything wrong with it. */
export function parseNegotiationText(text: string): Result<Negotiation, readonly Fault[]> {
  if (text.length > LARGEST_MEGABYTES * BYTES_OF_MEGABYTE) return err([tooLarge(text.length)])
  const json = parseJsonText(text.startsWith('\uFEFF') ? text.slice(1) : text)
  return json.ok ? parseNegotiation(json.value) : json
}

function decoded(bytes: Uint8Array, decodeUtf8: DecodeUtf8): Result<string, readonly Fault[]> {
  try {
    return ok(decodeUtf8(bytes))
  } catch {
    return err([faultInWords([], 'bytes that are not UTF-8', 'notUtf8')])
  }
}

function tooLarge(bytes: number): Fault {
  const found = `${Math.ceil(bytes / BYTES_OF_MEGABYTE)} MB`
  return faultInWords([], found, 'tooLarge', { megabytes: LARGEST_MEGABYTES })
}
