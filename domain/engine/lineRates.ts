import type { BasisFigures, PlaneName } from './bases.ts'
import { MONTHS } from './contractYear.ts'
import type { Segments } from './segments.ts'
import type { Coefficients, LineSpread } from './spread.ts'

/** Rates of some lines, yuan per yuan ex VAT: (segment × lines + place of the line) × 12 + month. */
export type Rates = { readonly values: Float64Array; readonly lines: readonly number[] }

/** What the bases of lines come to per yuan, all of a line's together. */
export type LineRates = {
  /** Per yuan at list price were nothing promoted: bases on list and on the invoice. */
  readonly perList: Rates
  /** Per yuan invoiced. */
  readonly perInvoice: Rates
  /** Per yuan of retail sales. */
  readonly perRetail: Rates
  /** Of the bases alone that leave promoted units out. */
  readonly sparing: Readonly<Record<PlaneName, Rates>>
}

type Part = { readonly line: number; readonly basis: BasisFigures; readonly coefficients: Coefficients }

/** Adds up the rates of every line; `kept` is what is invoiced of one yuan of list in each segment. */
export function lineRates(lines: readonly LineSpread[], segments: Segments, kept: Float64Array): LineRates {
  const parts = lines.flatMap(({ byBasis }, line) =>
    [...byBasis].map(([basis, coefficients]): Part => ({ line, basis, coefficients })),
  )
  const on = (plane: PlaneName) => parts.filter(({ basis }) => basis.plane === plane)
  const [list, invoice, retail] = [on('list'), on('invoice'), on('retail')]
  const sparing = (chosen: readonly Part[]) =>
    added(
      chosen.filter(({ basis }) => basis.sparesPromoted),
      segments,
    )
  return {
    perList: added([...list, ...invoice], segments, kept),
    perInvoice: added(invoice, segments),
    perRetail: added(retail, segments),
    sparing: { list: sparing(list), invoice: sparing(invoice), retail: sparing(retail) },
  }
}

function added(parts: readonly Part[], segments: Segments, kept?: Float64Array): Rates {
  const lines = [...new Set(parts.map(({ line }) => line))]
  const values = new Float64Array(segments.count * lines.length * MONTHS)
  for (const { line, basis, coefficients } of parts) {
    const shares = basis.plane === 'invoice' ? kept : undefined
    for (let segment = 0; segment < segments.count; segment++) {
      if (basis.members[segment] !== 1) continue
      const share = basis.factor * (shares ? (shares[segment] as number) : 1)
      const first = (segment * lines.length + lines.indexOf(line)) * MONTHS
      addRow(values, first, coefficients, share, segments.vatFactor[segment] as number)
    }
  }
  return { values, lines }
}

function addRow(
  values: Float64Array,
  first: number,
  { ex, in: inclVat }: Coefficients,
  share: number,
  vatFactor: number,
): void {
  for (let month = 0; month < MONTHS; month++) {
    const rate = (ex[month] as number) + (inclVat[month] as number) * vatFactor
    values[first + month] = (values[first + month] as number) + share * rate
  }
}
