import type { Scenario } from '../negotiation/negotiation.ts'
import { ok, type Result } from '../result.ts'
import { type Chance, streamOf } from './chance.ts'
import { correlationFactor, type ImpossibleCorrelations } from './correlation.ts'
import type { DrivenOutcome } from './drivenOutcome.ts'
import { driverQuantile } from './driverQuantile.ts'
import { normalProbability, normalQuantile } from './normal.ts'

/** Writes what chance makes of a draw into an outcome that stands as planned. */
export type Draw = (draw: number, into: Pick<DrivenOutcome, 'drive' | 'fail'>) => void

/**
 * How a scenario's drivers and new products fall out. Each has a stream of chance of its own, by its id; correlated
 * drivers are joined by a Gaussian copula in the order of their ids, so that the order of lists moves nothing.
 * Source: docs/calculation.md §10.
 */
export function scenarioChance(
  { risk, newProducts = [] }: Scenario,
  chance: Chance,
): Result<Draw, ImpossibleCorrelations> {
  const drivers = (risk?.drivers ?? [])
    .map((driver, position) => ({ ...driver, position, stream: streamOf('driver', driver.id) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const factor = correlationFactor(
    drivers.map(({ id }) => id),
    risk?.correlations,
  )
  if (!factor.ok) return factor
  const triangle = factor.value
  const risky = newProducts.flatMap(({ id, successProbability = 1 }, position) =>
    successProbability < 1 ? [{ position, successProbability, stream: streamOf('newProduct', id) }] : [],
  )
  return ok((draw, into) => {
    const free = drivers.map(({ stream }) => chance(draw, stream))
    const joined = triangle ? correlated(free, triangle) : free
    drivers.forEach(({ position, distribution }, index) => {
      into.drive(position, driverQuantile(distribution, joined[index] ?? 0.5))
    })
    for (const { position, successProbability, stream } of risky) {
      if (chance(draw, stream) >= successProbability) into.fail(position)
    }
  })
}

/** Uniform quantities joined by the factor of their correlation, uniform again each for itself. */
function correlated(free: readonly number[], triangle: readonly (readonly number[])[]): number[] {
  const normal = free.map(normalQuantile)
  return triangle.map((row) =>
    normalProbability(row.reduce((sum, weight, k) => sum + weight * (normal[k] ?? 0), 0)),
  )
}
