import type { Simulation } from '../../domain/engine/simulation.ts'
import type { Scenario } from '../../domain/negotiation/negotiation.ts'

type Column = { readonly scenario: Scenario; readonly simulation: Simulation }

const LEDGERS = ['supplier', 'retailer', 'points', 'joint'] as const

/**
 * The figures of scenarios side by side, under the keys of docs/calculation.md §7: yuan with two places, rates in per
 * cent, points with two places.
 */
export function figuresTable(columns: readonly Column[]): string {
  const first = columns[0]
  if (first === undefined) return ''
  const rows: string[][] = [['', ...columns.map(({ scenario }) => scenario.id)]]
  for (const ledger of LEDGERS) {
    for (const key of Object.keys(first.simulation[ledger])) {
      const cells = columns.map(({ simulation }) => {
        const value = (simulation[ledger] as Readonly<Record<string, number>>)[key] ?? 0
        return /Rate$/u.test(key) ? `${figure(value * 100)} %` : figure(value)
      })
      rows.push([`${ledger}.${key}`, ...cells])
    }
  }
  rows.push(['units', ...columns.map(({ simulation }) => figure(simulation.units))])
  rows.push(['carriedOut', ...columns.map(({ simulation }) => figure(simulation.carriedOut))])
  return alignedTable(rows)
}

/** Rows of cells as text: the first column to the left, the others to the right. */
export function alignedTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
  return `${lines.join('\n')}\n`
}

/** A figure with two places and separated thousands; no minus before nothing. */
export function figure(value: number): string {
  return (Math.abs(value) < 0.005 ? 0 : value).toLocaleString('en-US', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
}
