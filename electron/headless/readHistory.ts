import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import Papa from 'papaparse'
import { type HistoryColumns, historyColumns, historyRow } from '../../domain/elasticity/historyColumns.ts'
import { createPriceHistory, type PriceHistory } from '../../domain/elasticity/priceHistory.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import { reasonOf } from './files.ts'

/** A history read to its end, and what a person should know of the reading. */
export type HistoryRead = { readonly history: PriceHistory; readonly ignoredColumns: readonly string[] }

type Taken = ReturnType<typeof createPriceHistory> & { readonly columns: HistoryColumns }

const COLUMNS = 'week, store, product, units, price[, feature][, display]'

/**
 * Reads a weekly history row by row, so that its size does not matter; UTF-8, else GB18030. Refused with the row where
 * its shape is wrong; rows whose figures are wrong are counted by the history itself.
 */
export async function readHistory(file: string): Promise<Result<HistoryRead, string>> {
  const read = await readAs(file, 'utf-8')
  return read === 'other-encoding' ? asResult(await readAs(file, 'gb18030'), file) : asResult(read, file)
}

function asResult(read: Awaited<ReturnType<typeof readAs>>, file: string): Result<HistoryRead, string> {
  return read === 'other-encoding'
    ? err(`${file}: found neither UTF-8 nor GB18030, allowed one of them`)
    : read
}

async function readAs(
  file: string,
  encoding: 'utf-8' | 'gb18030',
): Promise<Result<HistoryRead, string> | 'other-encoding'> {
  let rows = 0
  let taken: Taken | null = null
  let refusal: string | null = null
  const take = (cells: readonly string[]): string | null => {
    rows += 1
    if (taken === null) {
      const columns = historyColumns(cells)
      if (!columns.ok)
        return `found ${columns.error.column} ${columns.error.kind}, allowed ${COLUMNS}, each once`
      taken = { columns: columns.value, ...createPriceHistory(columns.value) }
      return null
    }
    if (cells.length > taken.columns.width) {
      return `found ${cells.length} cells, allowed ${taken.columns.width} as in the header (a number holds no comma)`
    }
    const row = historyRow(taken.columns, cells)
    if (row.product === '') return 'found no product, allowed one in every row'
    taken.add(row)
    return null
  }
  try {
    await new Promise<void>((resolve, reject) => {
      Papa.parse<string[]>(Readable.from(decoded(file, encoding)), {
        delimiter: ',',
        skipEmptyLines: 'greedy',
        step: ({ data, errors: [problem] }, parser) => {
          refusal = problem === undefined ? take(data) : `found ${problem.message}, allowed CSV`
          if (refusal !== null) parser.abort()
        },
        complete: () => resolve(),
        error: reject,
      })
    })
  } catch (cause) {
    if (cause instanceof TypeError) return 'other-encoding'
    return err(`${file}: cannot be read: ${reasonOf(cause)}`)
  }
  if (refusal !== null) return err(`${file}: row ${Math.max(1, rows)}: ${refusal}`)
  if (taken === null) return err(`${file}: row 1: found nothing, allowed ${COLUMNS}`)
  const { history, columns } = taken as Taken
  return ok({ history, ignoredColumns: columns.ignored })
}

/** The file as text, piece by piece. @throws TypeError where the bytes are none of this encoding */
async function* decoded(file: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for await (const bytes of createReadStream(file))
    yield decoder.decode(bytes as Uint8Array, { stream: true })
  yield decoder.decode()
}
