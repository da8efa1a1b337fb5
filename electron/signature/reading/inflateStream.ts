import { inflateSync } from 'node:zlib'
import { PdfDamage, type ReadingBudget } from './damage.ts'
import { entriesOf, itemsOf, nameOf, type PdfStream, type PdfValue } from './pdfValue.ts'

const LARGEST_BYTES = 64 * 1024 * 1024

/** The content of a stream stored plainly or with Flate and a PNG predictor, as cross-reference streams are. */
export function inflateStream(stream: PdfStream, budget: ReadingBudget): Uint8Array {
  const filter = stream.entries.get('Filter')
  const filters = filter === undefined ? [] : nameOf(filter) === null ? itemsOf(filter) : [filter]
  if (filters.length === 0) return stream.stored
  if (filters.length > 1 || nameOf(filters[0]) !== 'FlateDecode') throw new PdfDamage('an unknown filter')
  const given = stream.entries.get('DecodeParms')
  const parameters = entriesOf(itemsOf(given)[0] ?? given)
  const plain = inflated(stream.stored)
  budget.spend(plain.length >> 4)
  return unpredicted(plain, parameters)
}

function inflated(stored: Uint8Array): Uint8Array {
  try {
    return inflateSync(stored, { maxOutputLength: LARGEST_BYTES })
  } catch {
    throw new PdfDamage('a stream that does not inflate')
  }
}

function unpredicted(plain: Uint8Array, parameters: ReadonlyMap<string, PdfValue>): Uint8Array {
  const predictor = parameters.get('Predictor') ?? 1
  if (predictor === 1) return plain
  const columns = parameters.get('Columns') ?? 1
  const plainSamples =
    (parameters.get('Colors') ?? 1) === 1 && (parameters.get('BitsPerComponent') ?? 8) === 8
  if (typeof predictor !== 'number' || predictor < 10 || !plainSamples)
    throw new PdfDamage('an unknown predictor')
  if (typeof columns !== 'number' || !Number.isInteger(columns) || columns < 1 || columns > 4096) {
    throw new PdfDamage('rows of an impossible width')
  }
  const rows = Math.floor(plain.length / (columns + 1))
  const result = new Uint8Array(rows * columns)
  for (let row = 0; row < rows; row += 1) unfilterRow(plain, result, row, columns)
  return result
}

/** Undoes one row's PNG filter, of the five there are. */
function unfilterRow(plain: Uint8Array, result: Uint8Array, row: number, columns: number): void {
  const from = row * (columns + 1)
  const to = row * columns
  const filter = plain[from] ?? 0
  for (let column = 0; column < columns; column += 1) {
    const left = column > 0 ? (result[to + column - 1] ?? 0) : 0
    const above = row > 0 ? (result[to - columns + column] ?? 0) : 0
    const corner = row > 0 && column > 0 ? (result[to - columns + column - 1] ?? 0) : 0
    result[to + column] = (plain[from + 1 + column] ?? 0) + foretold(filter, left, above, corner)
  }
}

function foretold(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return above
  if (filter === 3) return (left + above) >> 1
  if (filter !== 4) throw new PdfDamage('an unknown row filter')
  const estimate = left + above - corner
  const toLeft = Math.abs(estimate - left)
  const toAbove = Math.abs(estimate - above)
  const toCorner = Math.abs(estimate - corner)
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}
