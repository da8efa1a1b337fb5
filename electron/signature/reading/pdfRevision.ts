import { type CrossReference, type Location, readCrossReferences } from './crossReference.ts'
import { PdfDamage, type ReadingBudget } from './damage.ts'
import { inflateStream } from './inflateStream.ts'
import { entriesOf, type PdfValue } from './pdfValue.ts'
import { readIndirect } from './readIndirect.ts'
import { ValueReader } from './valueReader.ts'

const TAIL_BYTES = 1024

/** A PDF as it stood when its first `end` bytes were the whole file. Reading damage throws. */
export class PdfRevision {
  readonly bytes: Uint8Array
  readonly end: number
  /** Newest first. */
  readonly tables: readonly CrossReference[]
  private readonly budget: ReadingBudget
  private readonly known = new Map<number, PdfValue>()
  private readonly unpacked = new Map<number, Uint8Array>()
  private readonly beingRead = new Set<number>()

  /** Opens the revision that ends at `end`: `%PDF-` at 0, `%%EOF` and at most one line end at the end. */
  constructor(bytes: Uint8Array, end: number, budget: ReadingBudget) {
    this.bytes = bytes
    this.end = end
    this.budget = budget
    if (!new ValueReader(bytes, 0, end, budget).takes('%PDF-'))
      throw new PdfDamage('it does not begin with %PDF-')
    this.tables = readCrossReferences(bytes, startOfTables(bytes, end), end, budget)
  }

  get trailer(): ReadonlyMap<string, PdfValue> {
    return this.tables[0]?.trailer ?? new Map()
  }

  /** Where an object lies; undefined where no table names it. */
  locationOf(number: number): Location | undefined {
    return this.tables.find(({ locations }) => locations.has(number))?.locations.get(number)
  }

  /** Every object number the tables name. */
  numbers(): ReadonlySet<number> {
    return new Set(this.tables.flatMap(({ locations }) => [...locations.keys()]))
  }

  /** The object of a number; null where there is none. */
  object(number: number): PdfValue {
    const known = this.known.get(number)
    if (known !== undefined) return known
    if (this.beingRead.has(number)) throw new PdfDamage(`object ${number} needs itself`)
    this.beingRead.add(number)
    const value = this.read(number)
    this.beingRead.delete(number)
    this.known.set(number, value)
    return value
  }

  /** A value itself, or what its reference leads to. */
  resolve(value: PdfValue | undefined): PdfValue {
    let found = value ?? null
    for (
      let steps = 0;
      found !== null && typeof found === 'object' && found.kind === 'reference';
      steps += 1
    ) {
      if (steps > 8) throw new PdfDamage('a reference that leads to references only')
      found = this.object(found.number)
    }
    return found
  }

  /** The entries of the dictionary a value is or leads to. */
  dictionary(value: PdfValue | undefined): ReadonlyMap<string, PdfValue> {
    return entriesOf(this.resolve(value))
  }

  private read(number: number): PdfValue {
    const location = this.locationOf(number)
    if (location === undefined || location.kind === 'free') return null
    if (location.kind === 'packed') return this.unpack(location.stream, location.index, number)
    const lengthOf = (length: PdfValue | undefined) => this.resolve(length)
    const found = readIndirect(this.bytes, location.offset, this.end, this.budget, lengthOf)
    if (found.number !== number || found.generation !== location.generation) {
      throw new PdfDamage(`object ${number} is not where the table says`)
    }
    return found.value
  }

  private unpack(stream: number, index: number, number: number): PdfValue {
    if (this.locationOf(stream)?.kind !== 'at') throw new PdfDamage('an object stream within another')
    const packed = this.object(stream)
    if (packed === null || typeof packed !== 'object' || packed.kind !== 'stream') {
      throw new PdfDamage('an object stream is missing')
    }
    const plain = this.unpacked.get(stream) ?? inflateStream(packed, this.budget)
    this.unpacked.set(stream, plain)
    const reader = new ValueReader(plain, 0, plain.length, this.budget)
    const count = packed.entries.get('N')
    const first = packed.entries.get('First')
    if (typeof count !== 'number' || typeof first !== 'number' || index >= count) {
      throw new PdfDamage(`object ${number} is not where the table says`)
    }
    for (let before = 0; before < index; before += 1) {
      reader.wholeNumber()
      reader.wholeNumber()
    }
    if (reader.wholeNumber() !== number) throw new PdfDamage(`object ${number} is not where the table says`)
    reader.at = new ValueReader(plain, first + reader.wholeNumber(), plain.length, this.budget).at
    return reader.value()
  }
}

/** The byte `startxref` names, at the very end of the revision. */
function startOfTables(bytes: Uint8Array, end: number): number {
  const from = Math.max(0, end - TAIL_BYTES)
  const tail = Buffer.from(bytes.subarray(from, end)).toString('latin1')
  const found = /startxref[\r\n ]+(\d{1,15})[\r\n ]+%%EOF(\r\n|\r|\n)?$/u.exec(tail)
  if (found === null) throw new PdfDamage('it does not end with %%EOF')
  return Number(found[1])
}
