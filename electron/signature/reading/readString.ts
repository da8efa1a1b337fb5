import { PdfDamage } from './damage.ts'

type Found = { readonly bytes: Uint8Array; readonly end: number }

const BACKSLASH = 0x5c
const ESCAPED: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

/** A hexadecimal string that begins with the `<` at `start`: its bytes, and where it ends. Damage throws. */
export function readHexadecimal(file: Uint8Array, start: number, limit: number): Found {
  const close = file.indexOf(0x3e, start)
  if (close < 0 || close >= limit) throw new PdfDamage('a string does not end')
  const raw = Buffer.from(file.subarray(start + 1, close)).toString('latin1')
  const digits = raw.replace(/[\0\t\n\f\r ]+/gu, '')
  if (!/^[0-9A-Fa-f]*$/u.test(digits)) throw new PdfDamage('a string holds what is no hexadecimal digit')
  const even = digits.length % 2 === 0 ? digits : `${digits}0`
  return { bytes: new Uint8Array(Buffer.from(even, 'hex')), end: close + 1 }
}

/** A string in parentheses that begins at `start`: its bytes, and where it ends. Damage throws. */
export function readLiteral(file: Uint8Array, start: number, limit: number): Found {
  const end = endOfLiteral(file, start, limit)
  const bytes = new Uint8Array(end - start)
  let length = 0
  for (let at = start + 1; at < end - 1; at += 1) {
    const byte = file[at] ?? 0
    if (byte !== BACKSLASH) {
      bytes[length] = byte
      length += 1
      continue
    }
    const escaped = readEscape(file, at + 1)
    bytes.set(escaped.bytes, length)
    length += escaped.bytes.length
    at = escaped.last
  }
  return { bytes: bytes.slice(0, length), end }
}

/** Behind the parenthesis that closes the one at `start`, found before anything is kept of the string. */
function endOfLiteral(file: Uint8Array, start: number, limit: number): number {
  let open = 0
  for (let at = start; at < limit; at += 1) {
    const byte = file[at]
    if (byte === BACKSLASH) at = readEscape(file, at + 1).last
    else if (byte === 0x28) open += 1
    else if (byte === 0x29) {
      open -= 1
      if (open === 0) return at + 1
    }
  }
  throw new PdfDamage('a string does not end')
}

/** What stands behind a backslash, and the place of its last byte. */
function readEscape(
  file: Uint8Array,
  at: number,
): { readonly bytes: readonly number[]; readonly last: number } {
  const character = String.fromCharCode(file[at] ?? 0)
  if (character === '\r') return { bytes: [], last: file[at + 1] === 10 ? at + 1 : at }
  if (character === '\n') return { bytes: [], last: at }
  const octal = /^[0-7]{1,3}/u.exec(String.fromCharCode(...file.subarray(at, at + 3)))?.[0]
  if (octal !== undefined) return { bytes: [Number.parseInt(octal, 8) & 255], last: at + octal.length - 1 }
  return { bytes: [ESCAPED[character] ?? file[at] ?? 0], last: at }
}
