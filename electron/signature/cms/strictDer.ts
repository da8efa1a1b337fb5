const DEEPEST = 32

/**
 * How many bytes the DER value at the beginning of `bytes` takes; null when lengths are not in their shortest form or parts do not fill
 * their whole exactly. Libraries read such values too, and then a changed length byte would go unseen.
 */
export function strictDerLength(bytes: Uint8Array, depth = 0): number | null {
  const header = headerOf(bytes)
  if (header === null || depth > DEEPEST || header.end > bytes.length) return null
  const isConstructed = ((bytes[0] ?? 0) & 0x20) !== 0
  if (!isConstructed) return header.end
  let at = header.start
  while (at < header.end) {
    const length = strictDerLength(bytes.subarray(at, header.end), depth + 1)
    if (length === null) return null
    at += length
  }
  return header.end
}

/** Where a value's content begins and ends. */
function headerOf(bytes: Uint8Array): { readonly start: number; readonly end: number } | null {
  const first = bytes[1]
  // Tag 0 ends a value of open length, which DER does not have.
  if (first === undefined || bytes[0] === 0 || ((bytes[0] ?? 0) & 0x1f) === 0x1f) return null
  if (first < 0x80) return { start: 2, end: 2 + first }
  const count = first & 0x7f
  if (count === 0 || count > 4 || bytes.length < 2 + count) return null
  const length = bytes.subarray(2, 2 + count).reduce((sum, byte) => sum * 256 + byte, 0)
  const isShortest = length >= 0x80 && length >= 256 ** (count - 1)
  return isShortest ? { start: 2 + count, end: 2 + count + length } : null
}
