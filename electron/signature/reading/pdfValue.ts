/** A name such as `/Type`, without its slash and with its `#xx` resolved. */
export type PdfName = { readonly kind: 'name'; readonly name: string }
/** A string. `start` and `end` are the places of its first delimiter and behind its last. */
export type PdfString = {
  readonly kind: 'string'
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
}
export type PdfReference = {
  readonly kind: 'reference'
  readonly number: number
  readonly generation: number
}
export type PdfArray = { readonly kind: 'array'; readonly items: readonly PdfValue[] }
export type PdfDictionary = { readonly kind: 'dictionary'; readonly entries: ReadonlyMap<string, PdfValue> }
/** A stream with its bytes as they are stored, filters not undone. */
export type PdfStream = {
  readonly kind: 'stream'
  readonly entries: ReadonlyMap<string, PdfValue>
  readonly stored: Uint8Array
}

/** What a PDF file is made of. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfReference
  | PdfArray
  | PdfDictionary
  | PdfStream

/** Whether two values say the same: key order, spelling of numbers and of strings do not count. */
export function sameValue(one: PdfValue | undefined, other: PdfValue | undefined): boolean {
  if (one === other) return true
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return false
  if (one.kind === 'name' && other.kind === 'name') return one.name === other.name
  if (one.kind === 'string' && other.kind === 'string') return sameBytes(one.bytes, other.bytes)
  if (one.kind === 'reference' && other.kind === 'reference') {
    return one.number === other.number && one.generation === other.generation
  }
  if (one.kind === 'array' && other.kind === 'array') {
    return (
      one.items.length === other.items.length &&
      one.items.every((item, index) => sameValue(item, other.items[index]))
    )
  }
  if (one.kind === 'dictionary' && other.kind === 'dictionary') return sameEntries(one.entries, other.entries)
  if (one.kind === 'stream' && other.kind === 'stream') {
    return sameEntries(one.entries, other.entries) && sameBytes(one.stored, other.stored)
  }
  return false
}

/** The keys whose values differ between two dictionaries, absent ones counted. */
export function differingKeys(
  before: ReadonlyMap<string, PdfValue>,
  after: ReadonlyMap<string, PdfValue>,
): readonly string[] {
  const keys = new Set([...before.keys(), ...after.keys()])
  return [...keys].filter((key) => !sameValue(before.get(key), after.get(key)))
}

/** The entries of a dictionary or of a stream's dictionary; none of anything else. */
export function entriesOf(value: PdfValue | undefined): ReadonlyMap<string, PdfValue> {
  return value !== null &&
    typeof value === 'object' &&
    (value.kind === 'dictionary' || value.kind === 'stream')
    ? value.entries
    : new Map()
}

/** The items of an array; none of anything else. */
export function itemsOf(value: PdfValue | undefined): readonly PdfValue[] {
  return value !== null && typeof value === 'object' && value.kind === 'array' ? value.items : []
}

/** The name a value is, or null. */
export function nameOf(value: PdfValue | undefined): string | null {
  return value !== null && typeof value === 'object' && value.kind === 'name' ? value.name : null
}

/** The reference a value is, or null. */
export function referenceOf(value: PdfValue | undefined): PdfReference | null {
  return value !== null && typeof value === 'object' && value.kind === 'reference' ? value : null
}

/** The string a value is, or null. */
export function stringOf(value: PdfValue | undefined): PdfString | null {
  return value !== null && typeof value === 'object' && value.kind === 'string' ? value : null
}

/** A text string as a person reads it: UTF-16 or UTF-8 with their marks, else one character a byte. */
export function textOf(value: PdfValue | undefined): string | null {
  const found = stringOf(value)
  if (found === null) return null
  const bytes = Buffer.from(found.bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const units = bytes.subarray(2, bytes.length - (bytes.length % 2))
    return units.swap16().toString('utf16le')
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return new TextDecoder().decode(bytes.subarray(3))
  }
  return bytes.toString('latin1')
}

/** Whether two runs of bytes are the same. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && Buffer.compare(one, other) === 0
}

function sameEntries(one: ReadonlyMap<string, PdfValue>, other: ReadonlyMap<string, PdfValue>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => sameValue(value, other.get(key)))
}
