import { err, ok, type Result } from '../../domain/result.ts'

/** How a text leaves: UTF-8 with a byte order mark, which spreadsheets know it by, or GBK for programs of old. */
export type WrittenEncoding = 'utf-8' | 'gbk'

/** Characters the encoding has no place for, each once. */
export type NotInEncoding = { readonly kind: 'not-in-encoding'; readonly characters: readonly string[] }

const MOST_CHARACTERS_NAMED = 20

/** The bytes of a text, or the characters that would be lost. */
export function encodeText(text: string, encoding: WrittenEncoding): Result<Uint8Array, NotInEncoding> {
  if (encoding === 'utf-8') return ok(new TextEncoder().encode(`\uFEFF${text}`))
  const codes = gbkCodes()
  const bytes: number[] = []
  const lost = new Set<string>()
  for (const character of text) {
    const code = character <= '\x7f' ? character.charCodeAt(0) : codes.get(character)
    if (code === undefined) lost.add(character)
    else if (code > 0xff) bytes.push(code >> 8, code & 0xff)
    else bytes.push(code)
  }
  return lost.size > 0
    ? err({ kind: 'not-in-encoding', characters: [...lost].slice(0, MOST_CHARACTERS_NAMED) })
    : ok(Uint8Array.from(bytes))
}

let known: ReadonlyMap<string, number> | null = null

/** The two-byte codes of GBK by their characters: what the decoder reads, the other way round. */
function gbkCodes(): ReadonlyMap<string, number> {
  if (known !== null) return known
  const decoder = new TextDecoder('gbk')
  const codes = new Map<string, number>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue
      const read = [...decoder.decode(Uint8Array.of(lead, trail))]
      const [character = '\uFFFD'] = read
      // Private use is where fonts and machines differ.
      const isKept = read.length === 1 && !/[\uFFFD\p{Co}]/u.test(character)
      if (isKept && !codes.has(character)) codes.set(character, lead * 256 + trail)
    }
  }
  known = codes
  return codes
}
