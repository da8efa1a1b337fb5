import { isUtf8 } from 'node:buffer'
import { err, ok, type Result } from '../../domain/result.ts'

/**
 * Why a part of a workbook is not read:
 * - `declares`: it declares a document type or entities, with which a few bytes can say gigabytes or name other files
 * - `not-utf8`, `malformed`: no sound XML · `deep`: nested as no workbook is · `attributes`: more of them than any element has
 */
export type XmlFault = 'declares' | 'not-utf8' | 'malformed' | 'deep' | 'attributes'

/** A fault and the byte it begins at. */
export type PlacedXmlFault = { readonly fault: XmlFault; readonly at: number }

const DEEPEST = 64
const MOST_ATTRIBUTES = 128
const [TAB, LINE_FEED, RETURN, SPACE] = [9, 10, 13, 32]
const [QUOTE, AMPERSAND, APOSTROPHE, SLASH, LESS, EQUALS, GREATER] = [
  0x22, 0x26, 0x27, 0x2f, 0x3c, 0x3d, 0x3e,
]
const ENTITY = /^&(?:amp|lt|gt|quot|apos|#(\d{1,7})|#x([0-9a-f]{1,6}));/iu
const LONGEST_ENTITY = 12

class Fault extends Error {
  readonly fault: XmlFault
  readonly at: number

  constructor(fault: XmlFault, at: number) {
    super(fault)
    this.fault = fault
    this.at = at
  }
}

/**
 * Reads through XML once, from front to back, and says how many elements it has, or what is wrong with it. What passes
 * can be given to a parser that is slow or lenient with what is broken: tags pair up, attributes are quoted, text names
 * no entity but the five of XML and characters.
 */
export function checkXml(bytes: Uint8Array): Result<{ readonly elements: number }, PlacedXmlFault> {
  if (!isUtf8(bytes)) return err({ fault: 'not-utf8', at: 0 })
  try {
    return ok({ elements: new XmlReader(bytes).read() })
  } catch (cause) {
    if (cause instanceof Fault) return err({ fault: cause.fault, at: cause.at })
    throw cause
  }
}

class XmlReader {
  private readonly bytes: Buffer
  private at = 0
  private elements = 0
  /** Where the names of the open elements begin and end. */
  private readonly open: (readonly [number, number])[] = []

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  read(): number {
    if (this.startsWith('\ufeff')) this.at += 3
    while (this.at < this.bytes.length) {
      if (this.bytes[this.at] === LESS) this.readMarkup()
      else this.readText()
    }
    if (this.open.length > 0 || this.elements === 0) this.fail('malformed')
    return this.elements
  }

  private readText(): void {
    const isOutside = this.open.length === 0
    for (; this.at < this.bytes.length && this.bytes[this.at] !== LESS; this.at += 1) {
      const byte = this.bytes[this.at] ?? 0
      if (byte === AMPERSAND) this.readEntity()
      if (isControl(byte) || (isOutside && !isSpace(byte))) this.fail('malformed')
    }
  }

  private readMarkup(): void {
    if (this.startsWith('<!--')) this.skipTo('-->')
    else if (this.startsWith('<![CDATA[')) {
      if (this.open.length === 0) this.fail('malformed')
      this.skipTo(']]>')
    } else if (this.startsWith('<?')) this.skipTo('?>')
    else if (this.startsWith('<!')) this.fail('declares')
    else if (this.bytes[this.at + 1] === SLASH) this.readEnd()
    else this.readStart()
  }

  private readStart(): void {
    if (this.open.length === 0 && this.elements > 0) this.fail('malformed')
    this.at += 1
    const name = this.readName()
    let attributes = 0
    for (;;) {
      const isSpaced = this.skipSpace()
      if (this.takes(GREATER)) {
        this.open.push(name)
        if (this.open.length > DEEPEST) this.fail('deep')
        break
      }
      if (this.takes(SLASH)) {
        if (!this.takes(GREATER)) this.fail('malformed')
        break
      }
      if (!isSpaced) this.fail('malformed')
      attributes += 1
      if (attributes > MOST_ATTRIBUTES) this.fail('attributes')
      this.readAttribute()
    }
    this.elements += 1
  }

  private readAttribute(): void {
    this.readName()
    this.skipSpace()
    if (!this.takes(EQUALS)) this.fail('malformed')
    this.skipSpace()
    const quote = this.bytes[this.at]
    if (quote !== QUOTE && quote !== APOSTROPHE) this.fail('malformed')
    this.at += 1
    for (; this.bytes[this.at] !== quote; this.at += 1) {
      const byte = this.bytes[this.at]
      if (byte === undefined || byte === LESS || isControl(byte)) this.fail('malformed')
      if (byte === AMPERSAND) this.readEntity()
    }
    this.at += 1
  }

  private readEnd(): void {
    this.at += 2
    const [start, end] = this.readName()
    this.skipSpace()
    if (!this.takes(GREATER)) this.fail('malformed')
    const opened = this.open.pop()
    if (opened === undefined || this.bytes.compare(this.bytes, start, end, opened[0], opened[1]) !== 0) {
      this.fail('malformed')
    }
  }

  private readName(): readonly [number, number] {
    const start = this.at
    while (this.at < this.bytes.length && isOfName(this.bytes[this.at] ?? 0)) this.at += 1
    const first = this.bytes[start] ?? 0
    const isNumberOrSign = first === 0x2d || first === 0x2e || (first >= 0x30 && first <= 0x39)
    if (this.at === start || isNumberOrSign) this.fail('malformed')
    return [start, this.at]
  }

  /** Stays at its `&`; only looks. */
  private readEntity(): void {
    const found = ENTITY.exec(this.bytes.toString('latin1', this.at, this.at + LONGEST_ENTITY))
    if (found === null) this.fail('declares')
    const [, decimal, hexadecimal] = found
    if (decimal === undefined && hexadecimal === undefined) return
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || isControl(code)) this.fail('malformed')
  }

  private skipTo(end: string): void {
    const found = this.bytes.indexOf(end, this.at)
    if (found < 0) this.fail('malformed')
    this.at = found + end.length
  }

  private skipSpace(): boolean {
    const start = this.at
    while (isSpace(this.bytes[this.at] ?? 0)) this.at += 1
    return this.at > start
  }

  private takes(byte: number): boolean {
    if (this.bytes[this.at] !== byte) return false
    this.at += 1
    return true
  }

  private startsWith(word: string): boolean {
    const expected = Buffer.from(word)
    return (
      this.bytes.compare(
        expected,
        0,
        expected.length,
        this.at,
        Math.min(this.bytes.length, this.at + expected.length),
      ) === 0
    )
  }

  private fail(fault: XmlFault): never {
    throw new Fault(fault, this.at)
  }
}

function isSpace(byte: number): boolean {
  return byte === SPACE || byte === LINE_FEED || byte === TAB || byte === RETURN
}

/** Below the space XML has three characters. */
function isControl(code: number): boolean {
  return code < SPACE && code !== TAB && code !== LINE_FEED && code !== RETURN
}

function isOfName(byte: number): boolean {
  return (
    byte >= 0x80 ||
    (byte >= 0x61 && byte <= 0x7a) ||
    (byte >= 0x41 && byte <= 0x5a) ||
    (byte >= 0x30 && byte <= 0x3a) ||
    byte === 0x5f ||
    byte === 0x2d ||
    byte === 0x2e
  )
}
