import type { PathPart } from '../fault.ts'
import { checkSelection } from './basisRules.ts'
import { type Loose, looseList, looseNumber, looseRecord, looseText, type Report } from './looseReading.ts'
import type { ScenarioContext } from './scenarioContext.ts'
import { checkIdsUnique } from './uniqueIds.ts'

/** Says what the drivers and correlations of a risk may not say together. Source: docs/calculation.md §10. */
export function checkRisk(
  value: unknown,
  context: ScenarioContext,
  path: readonly PathPart[],
  report: Report,
): void {
  const risk = looseRecord(value)
  const drivers = looseList(risk.drivers).map(looseRecord)
  checkIdsUnique(drivers, [...path, 'drivers'], report)
  for (const [place, driver] of drivers.entries()) {
    const where = [...path, 'drivers', place]
    checkSelection(driver.scope, context, [...where, 'scope'], report)
    checkSpread(looseRecord(driver.distribution), [...where, 'distribution'], report)
  }
  checkCorrelations(risk, drivers, [...path, 'correlations'], report)
}

function checkSpread(distribution: Loose, path: readonly PathPart[], report: Report): void {
  const [low, mode, high] = [distribution.low, distribution.mode, distribution.high].map(looseNumber)
  if (low !== undefined && mode !== undefined && mode < low) {
    report([...path, 'mode'], mode, 'spreadOrdered')
  }
  const below = Math.max(low ?? Number.NEGATIVE_INFINITY, mode ?? Number.NEGATIVE_INFINITY)
  if (high !== undefined && high < below) report([...path, 'high'], high, 'spreadOrdered')
}

function checkCorrelations(
  risk: Loose,
  drivers: readonly Loose[],
  path: readonly PathPart[],
  report: Report,
): void {
  const places = new Map(drivers.map(({ id }, place) => [looseText(id), place]))
  const matrix = drivers.map((_, row) => drivers.map((_, column): number => (row === column ? 1 : 0)))
  const seen = new Set<string>()
  let isSound = true
  for (const [index, row] of looseList(risk.correlations).entries()) {
    const { a, b, rho } = looseRecord(row)
    const [from, to] = [places.get(looseText(a)), places.get(looseText(b))]
    if (typeof a === 'string' && from === undefined) report([...path, index, 'a'], a, 'driverId')
    if (typeof b === 'string' && to === undefined) report([...path, index, 'b'], b, 'driverId')
    if (from === undefined || to === undefined || looseNumber(rho) === undefined) {
      isSound = false
      continue
    }
    const pair = JSON.stringify([Math.min(from, to), Math.max(from, to)])
    if (from === to) report([...path, index, 'b'], b, 'twoDrivers')
    else if (seen.has(pair)) report([...path, index], row, 'pairOnce')
    if (from === to || seen.has(pair)) isSound = false
    seen.add(pair)
    const [fromRow, toRow] = [matrix[from], matrix[to]]
    if (fromRow !== undefined) fromRow[to] = Number(rho)
    if (toRow !== undefined) toRow[from] = Number(rho)
  }
  if (isSound && !isPositiveDefinite(matrix)) report(path, risk.correlations, 'positiveDefinite')
}

/** Whether Cholesky's factor exists: every pivot clearly above 0. */
function isPositiveDefinite(matrix: readonly (readonly number[])[]): boolean {
  const factor: number[][] = []
  for (const [i, row] of matrix.entries()) {
    const current: number[] = []
    factor.push(current)
    for (let j = 0; j <= i; j += 1) {
      let rest = row[j] ?? 0
      for (let k = 0; k < j; k += 1) rest -= (current[k] ?? 0) * (factor[j]?.[k] ?? 0)
      if (i === j && rest <= 1e-12) return false
      current.push(i === j ? Math.sqrt(rest) : rest / (factor[j]?.[j] ?? 1))
    }
  }
  return true
}
