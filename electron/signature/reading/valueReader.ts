import { PdfDamage, type ReadingBudget } from './damage.ts'
import type { PdfValue } from './pdfValue.ts'
import { readHexadecimal, readLiteral } from './readString.ts'

const DEEPEST = 64
const LONGEST_WORD = 4096
const SPACE = new Set([0, 9, 10, 12, 13, 32])
const DELIMITER = new Set(Array.from('()<>[]{}/%', (character) => character.charCodeAt(0)))
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/u

/** Reads values of a PDF one after the other, from `at` on, never beyond `end`. Damage throws. */
export class ValueReader {
  readonly bytes: Uint8Array
  at: number
  private readonly end: number
  private readonly budget: ReadingBudget

  constructor(bytes: Uint8Array, at: number, end: number, budget: ReadingBudget) {
    if (!Number.isSafeInteger(at) || at < 0 || at > end) throw new PdfDamage('a place outside the file')
    this.bytes = bytes
    this.at = at
    this.end = end
    this.budget = budget
  }

  /** Goes past spaces, line ends and comments. */
  skipSpace(): void {
    // Paid for before and after: nothing is read once the budget is spent, however long the space is.
    this.budget.spend(1)
    const start = this.at
    for (; this.at < this.end; this.at += 1) {
      const byte = this.peek()
      if (byte === 0x25) while (this.at < this.end && this.peek() !== 10 && this.peek() !== 13) this.at += 1
      else if (!SPACE.has(byte)) break
    }
    this.budget.spend((this.at - start) >> 4)
  }

  /** Whether `word` stands here; if so it is read. */
  takes(word: string): boolean {
    if (this.at + word.length > this.end) return false
    for (let index = 0; index < word.length; index += 1) {
      if (this.bytes[this.at + index] !== word.charCodeAt(index)) return false
    }
    this.at += word.length
    return true
  }

  /** Reads `word` or throws. */
  expect(word: string): void {
    this.skipSpace()
    if (!this.takes(word)) throw new PdfDamage(`${word} is missing`)
  }

  /** A whole number of 0 or more, or throws. */
  wholeNumber(): number {
    const found = this.value()
    if (typeof found !== 'number' || !Number.isSafeInteger(found) || found < 0) {
      throw new PdfDamage('a whole number is missing')
    }
    return found
  }

  /** The value that stands here. */
  value(depth = 0): PdfValue {
    if (depth > DEEPEST) throw new PdfDamage('values are nested too deep')
    this.budget.spend(1)
    this.skipSpace()
    if (this.at >= this.end) throw new PdfDamage('the file ends within a value')
    if (this.takes('<<')) return { kind: 'dictionary', entries: this.entries(depth) }
    switch (this.peek()) {
      case 0x3c:
        return this.string(readHexadecimal)
      case 0x28:
        return this.string(readLiteral)
      case 0x2f:
        return { kind: 'name', name: this.name() }
      case 0x5b:
        return { kind: 'array', items: this.items(depth) }
      default:
        return this.word()
    }
  }

  private string(read: typeof readLiteral): PdfValue {
    const start = this.at
    const { bytes, end } = read(this.bytes, start, this.end)
    this.budget.spend((end - start) >> 4)
    this.at = end
    return { kind: 'string', bytes, start, end }
  }

  private entries(depth: number): ReadonlyMap<string, PdfValue> {
    const entries = new Map<string, PdfValue>()
    for (;;) {
      this.skipSpace()
      if (this.takes('>>')) return entries
      if (this.peek() !== 0x2f) throw new PdfDamage('a dictionary’s key is missing')
      const key = this.name()
      // Readers disagree on which of two equal keys counts, so a file that has them can show two things.
      if (entries.has(key)) throw new PdfDamage(`the key ${key} stands twice in a dictionary`)
      entries.set(key, this.value(depth + 1))
    }
  }

  private items(depth: number): readonly PdfValue[] {
    this.at += 1
    const items: PdfValue[] = []
    for (;;) {
      this.skipSpace()
      if (this.takes(']')) return items
      items.push(this.value(depth + 1))
    }
  }

  private name(): string {
    this.at += 1
    const raw = this.plain()
    return raw.replace(/#([0-9A-Fa-f]{2})/gu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
  }

  private word(): PdfValue {
    const raw = this.plain()
    if (raw === 'true') return true
    if (raw === 'false') return false
    if (raw === 'null') return null
    if (!NUMBER.test(raw)) throw new PdfDamage('something that is no value')
    return /^\d+$/u.test(raw) ? this.reference(Number(raw)) : Number(raw)
  }

  private reference(number: number): PdfValue {
    const back = this.at
    this.skipSpace()
    const generation = this.plain()
    if (/^\d{1,5}$/u.test(generation)) {
      this.skipSpace()
      if (this.plain() === 'R') return { kind: 'reference', number, generation: Number(generation) }
    }
    this.at = back
    return number
  }

  /** Letters and digits up to the next space or delimiter. */
  private plain(): string {
    const start = this.at
    while (this.at < this.end && !SPACE.has(this.peek()) && !DELIMITER.has(this.peek())) {
      this.at += 1
      if (this.at - start > LONGEST_WORD) throw new PdfDamage('a word is too long')
    }
    this.budget.spend((this.at - start) >> 4)
    return String.fromCharCode(...this.bytes.subarray(start, this.at))
  }

  private peek(): number {
    return this.at < this.end ? (this.bytes[this.at] ?? 0) : 0
  }
}
