import { err, ok, type Result } from '../../domain/result.ts'
import type { FileRefusal } from './fileRefusal.ts'

/** How a text file may be written; `auto` looks for a byte order mark, then tries UTF-8, then GB18030, both strictly. */
export type TextEncoding = 'auto' | 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

export type DecodedText = { readonly text: string; readonly encoding: Exclude<TextEncoding, 'auto'> }

/** The text of a file and the encoding it was read with, or that no encoding fits. */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding): Result<DecodedText, FileRefusal> {
  const candidates = encoding === 'auto' ? candidatesOf(bytes) : [encoding]
  for (const candidate of candidates) {
    const text = strictly(bytes, candidate)
    if (text !== null) return ok({ text, encoding: candidate })
  }
  return err({ kind: 'wrong-encoding', encoding })
}

function candidatesOf(bytes: Uint8Array): readonly DecodedText['encoding'][] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le']
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be']
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return ['utf-8']
  return ['utf-8', 'gb18030']
}

/** A NUL in the text means that these bytes are another encoding or no text at all. */
function strictly(bytes: Uint8Array, encoding: DecodedText['encoding']): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') || text.includes('\uFFFD') ? null : text
  } catch {
    return null
  }
}
