import type { Distribution, Driver, Risk } from '../domain/negotiation/negotiation.ts'
import { cell, list, type SampleRow } from './sampleTables.ts'

/** What may turn out otherwise in the sample's year, and what moves together. */
export function sampleRisk(drivers: readonly SampleRow[], correlations: readonly SampleRow[]): Risk {
  return {
    drivers: drivers.map(driver),
    correlations: correlations.map((row) => ({
      a: cell(row, 'a'),
      b: cell(row, 'b'),
      rho: Number(cell(row, 'rho')),
    })),
  }
}

function driver(row: SampleRow): Driver {
  const categories = list(row.categories)
  return {
    id: cell(row, 'id'),
    on: cell(row, 'on') as Driver['on'],
    ...(categories.length > 0 ? { scope: { categories } } : {}),
    distribution: distribution(row),
  }
}

function distribution(row: SampleRow): Distribution {
  const kind = cell(row, 'distribution')
  const first = Number(cell(row, 'a'))
  const second = Number(cell(row, 'b'))
  if (kind === 'normal') return { kind, mean: first, sd: second }
  if (kind === 'pert' || kind === 'triangular') {
    return { kind, low: first, mode: second, high: Number(cell(row, 'c')) }
  }
  throw new Error(`drivers: unknown distribution ${kind}`)
}
