import type { BasisFigures } from './bases.ts'
import type { Catalogue } from './catalogue.ts'
import { type Span, sumOver, WHOLE_YEAR } from './periods.ts'
import { coefficientsOf, type LineSpread } from './spread.ts'
import type { TaxEffect } from './taxEffect.ts'
import { isNothing } from './thresholds.ts'

/** What a settled amount comes to: cost and gain ex VAT, and the amount as stated with its tax. */
export type Effect = { readonly cost: number; readonly gain: number; readonly gross: number }

/** What amounts without a base are split by. */
export type Fallback = {
  /** Net purchases of all products. */
  readonly purchases: BasisFigures
  readonly catalogue: Catalogue
}

/** A settled amount, the period it belongs to and the tax side it is stated on. */
export type Amount = Span & { readonly stated: number; readonly side: 'ex' | 'in'; readonly tax: TaxEffect }

/**
 * Adds what one settled amount costs to a line, split over products and months pro rata to its base; answers what it
 * comes to. Source: docs/calculation.md §6.
 */
export function addInstalment(
  line: LineSpread,
  amount: Amount,
  basis: BasisFigures | undefined,
  fallback: Fallback,
): Effect {
  if (amount.stated === 0) return { cost: 0, gain: 0, gross: 0 }
  const base = basis ? sumOver(basis[amount.side], amount) : 0
  if (basis && !isNothing(base)) return addOnBase(line, amount, basis, base)
  const effect = splitOnPurchases(line, amount, fallback)
  addByMonth(line, effect.cost, amount, fallback.purchases)
  return effect
}

function addOnBase(line: LineSpread, amount: Amount, basis: BasisFigures, base: number): Effect {
  const { stated, side, tax } = amount
  const perBase = stated / base
  if (tax.goods) {
    add(line, basis, amount, 'ex', perBase)
    const ex = perBase * sumOver(basis.ex, amount)
    return { cost: ex, gain: ex, gross: perBase * sumOver(basis.in, amount) }
  }
  add(line, basis, amount, side, perBase * tax.cost)
  return { cost: stated * tax.cost, gain: stated * tax.gain, gross: stated * tax.gross }
}

function add(line: LineSpread, basis: BasisFigures, span: Span, side: 'ex' | 'in', perBase: number): void {
  const coefficients = coefficientsOf(line, basis)[side]
  const base = basis[side]
  for (let month = span.first; month < span.first + span.months; month++) {
    coefficients[month] = (coefficients[month] as number) + perBase
    line.byMonth[month] = (line.byMonth[month] as number) + perBase * (base[month] as number)
  }
}

/** Over products by the year's net purchases, equally when there are none. */
function splitOnPurchases(
  line: LineSpread,
  { stated, side, tax }: Amount,
  { purchases, catalogue }: Fallback,
): Effect {
  const year = sumOver(purchases[side], WHOLE_YEAR)
  if (isNothing(year)) return splitEvenly(line, stated, side, tax, catalogue)
  const perPurchase = stated / year
  if (tax.goods) {
    line.perPurchaseEx += perPurchase
    const ex = perPurchase * sumOver(purchases.ex, WHOLE_YEAR)
    return { cost: ex, gain: ex, gross: perPurchase * sumOver(purchases.in, WHOLE_YEAR) }
  }
  line[side === 'ex' ? 'perPurchaseEx' : 'perPurchaseIn'] += perPurchase * tax.cost
  return { cost: stated * tax.cost, gain: stated * tax.gain, gross: stated * tax.gross }
}

function splitEvenly(
  line: LineSpread,
  stated: number,
  side: 'ex' | 'in',
  tax: TaxEffect,
  { count, vatFactor }: Catalogue,
): Effect {
  const each = count > 0 ? stated / count : 0
  if (!tax.goods) {
    line.evenly += each * tax.cost
    return { cost: stated * tax.cost, gain: stated * tax.gain, gross: stated * tax.gross }
  }
  if (side === 'ex') {
    line.evenly += each
    return { cost: stated, gain: stated, gross: each * vatFactor.reduce((sum, factor) => sum + factor, 0) }
  }
  line.evenlyInclVat += each
  const ex = each * vatFactor.reduce((sum, factor) => sum + 1 / factor, 0)
  return { cost: ex, gain: ex, gross: stated }
}

/** Over the months of the period by their net purchases, equally when there are none. */
function addByMonth(line: LineSpread, value: number, amount: Amount, purchases: BasisFigures): void {
  const { first, months, side } = amount
  const weights = purchases[side]
  const period = sumOver(weights, amount)
  const even = isNothing(period)
  for (let month = first; month < first + months; month++) {
    const share = even ? 1 / months : (weights[month] as number) / period
    line.byMonth[month] = (line.byMonth[month] as number) + value * share
  }
}
