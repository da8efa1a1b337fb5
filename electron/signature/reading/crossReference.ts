import { PdfDamage, type ReadingBudget } from './damage.ts'
import { inflateStream } from './inflateStream.ts'
import { itemsOf, nameOf, type PdfValue } from './pdfValue.ts'
import { readIndirect } from './readIndirect.ts'
import { ValueReader } from './valueReader.ts'

/** Where an object lies: at a byte of the file, in an object stream, or nowhere (freed). */
export type Location =
  | { readonly kind: 'at'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number }
  | { readonly kind: 'free' }

/** One table of a file, of the revision that wrote it. `start` to `end` are its bytes, trailer included. */
export type CrossReference = {
  readonly start: number
  readonly end: number
  readonly locations: ReadonlyMap<number, Location>
  readonly trailer: ReadonlyMap<string, PdfValue>
  readonly isStream: boolean
}

const MOST_REVISIONS = 200

/** The tables of a file, newest first, from the one `startxref` names. Circles and hybrid files throw. */
export function readCrossReferences(
  bytes: Uint8Array,
  from: number,
  end: number,
  budget: ReadingBudget,
): readonly CrossReference[] {
  const tables: CrossReference[] = []
  const seen = new Set<number>()
  for (let at: PdfValue | undefined = from; at !== undefined; at = tables.at(-1)?.trailer.get('Prev')) {
    if (typeof at !== 'number' || seen.has(at) || seen.size >= MOST_REVISIONS) {
      throw new PdfDamage('its tables lead in a circle')
    }
    seen.add(at)
    tables.push(readOne(bytes, at, end, budget))
  }
  return tables
}

function readOne(bytes: Uint8Array, at: number, end: number, budget: ReadingBudget): CrossReference {
  const reader = new ValueReader(bytes, at, end, budget)
  const table = reader.takes('xref') ? readTable(reader, at, budget) : readStreamTable(bytes, at, end, budget)
  if (table.trailer.has('XRefStm')) throw new PdfDamage('it has two tables for different readers')
  return table
}

function readTable(reader: ValueReader, start: number, budget: ReadingBudget): CrossReference {
  const locations = new Map<number, Location>()
  for (;;) {
    reader.skipSpace()
    if (reader.takes('trailer')) break
    const first = reader.wholeNumber()
    const count = reader.wholeNumber()
    for (let index = 0; index < count; index += 1) {
      budget.spend(1)
      setOnce(locations, first + index, readRow(reader))
    }
  }
  const trailer = reader.value()
  if (trailer === null || typeof trailer !== 'object' || trailer.kind !== 'dictionary') {
    throw new PdfDamage('a trailer is missing')
  }
  return { start, end: reader.at, locations, trailer: trailer.entries, isStream: false }
}

function readRow(reader: ValueReader): Location {
  const offset = reader.wholeNumber()
  const generation = reader.wholeNumber()
  reader.skipSpace()
  if (reader.takes('n')) return { kind: 'at', offset, generation }
  if (reader.takes('f')) return { kind: 'free' }
  throw new PdfDamage('a table row of no kind')
}

function readStreamTable(bytes: Uint8Array, at: number, end: number, budget: ReadingBudget): CrossReference {
  const { value, after } = readIndirect(bytes, at, end, budget)
  if (value === null || typeof value !== 'object' || value.kind !== 'stream') {
    throw new PdfDamage('no table where one should be')
  }
  if (nameOf(value.entries.get('Type')) !== 'XRef') throw new PdfDamage('no table where one should be')
  const rows = inflateStream(value, budget)
  const widths = itemsOf(value.entries.get('W')).map(wholeNumber)
  if (widths.length !== 3 || widths.some((width) => width > 8)) throw new PdfDamage('a table of no shape')
  const index = itemsOf(value.entries.get('Index')).map(wholeNumber)
  const runs = index.length > 0 ? index : [0, wholeNumber(value.entries.get('Size'))]
  const locations = rowsOf(rows, widths, runs, budget)
  return { start: at, end: after, locations, trailer: value.entries, isStream: true }
}

function rowsOf(
  rows: Uint8Array,
  [typeWidth = 0, secondWidth = 0, thirdWidth = 0]: readonly number[],
  runs: readonly number[],
  budget: ReadingBudget,
): ReadonlyMap<number, Location> {
  const locations = new Map<number, Location>()
  let at = 0
  const field = (width: number) => {
    let sum = 0
    for (let end = at + width; at < end; at += 1) sum = sum * 256 + (rows[at] ?? 0)
    return sum
  }
  for (let run = 0; run + 1 < runs.length; run += 2) {
    for (let index = 0; index < (runs[run + 1] ?? 0); index += 1) {
      budget.spend(1)
      if (at >= rows.length) throw new PdfDamage('a table ends too early')
      const type = typeWidth === 0 ? 1 : field(typeWidth)
      const second = field(secondWidth)
      const third = field(thirdWidth)
      setOnce(locations, (runs[run] ?? 0) + index, locationOf(type, second, third))
    }
  }
  return locations
}

function locationOf(type: number, second: number, third: number): Location {
  if (type === 0) return { kind: 'free' }
  if (type === 1) return { kind: 'at', offset: second, generation: third }
  if (type === 2) return { kind: 'packed', stream: second, index: third }
  throw new PdfDamage('a table row of no kind')
}

function setOnce(locations: Map<number, Location>, number: number, location: Location): void {
  if (locations.has(number)) throw new PdfDamage(`object ${number} stands twice in a table`)
  locations.set(number, location)
}

function wholeNumber(value: PdfValue | undefined): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new PdfDamage('a whole number is missing')
  }
  return value
}
