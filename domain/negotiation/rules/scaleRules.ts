import type { PathPart } from '../fault.ts'
import { type Loose, looseList, looseNumber, looseRecord, type Report } from './looseReading.ts'

/** Most yuan one product may come to in a year; a contract far beyond it could not be settled in fen. */
const MOST_YUAN = 1e12
const MONTHS = 12

/** Says a product whose year, at the dearest of its prices, is beyond what can be settled. */
export function checkProductScale(value: unknown, path: readonly PathPart[], report: Report): void {
  const product = looseRecord(value)
  const units = looseList(product.monthlyUnits).reduce<number>(
    (sum, each) => sum + (looseNumber(each) ?? 0),
    0,
  )
  if (units * dearest(product) > MOST_YUAN) report([...path, 'monthlyUnits'], units, 'yearTooLarge')
}

/** The same for a product that is yet to be listed. */
export function checkNewProductScale(value: unknown, path: readonly PathPart[], report: Report): void {
  const product = looseRecord(value)
  const units =
    MONTHS * most(product.stores) * most(product.ramp) * (looseNumber(product.unitsPerStoreMonth) ?? 0)
  if (units * dearest(product) > MOST_YUAN) report([...path, 'unitsPerStoreMonth'], units, 'yearTooLarge')
}

function dearest({ listPrice, unitCost, logisticsCost, retailPrice }: Loose): number {
  return most([listPrice, unitCost, logisticsCost, retailPrice])
}

function most(values: unknown): number {
  return looseList(values).reduce<number>((highest, each) => Math.max(highest, looseNumber(each) ?? 0), 0)
}
