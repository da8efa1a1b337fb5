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
 * Adds one settled amount to the supplier's line, and what of it the retailer does not gain to the leak, split over
 * products and months pro rata to its base; answers what it comes to. Source: docs/calculation.md §6.
 */
export function addInstalment(
  amount: Amount,
  basis: BasisFigures | undefined,
  fallback: Fallback,
  cost: LineSpread,
  leak: LineSpread,
): Effect {
  if (amount.stated === 0) return { cost: 0, gain: 0, gross: 0 }
  if (basis && !isNothing(sumOver(basis[amount.side], amount))) return addOnBase(amount, basis, cost, leak)
  return addOnPurchases(amount, fallback, cost, leak)
}

function addOnBase(amount: Amount, basis: BasisFigures, cost: LineSpread, leak: LineSpread): Effect {
  const { stated, side, tax } = amount
  const perBase = stated / sumOver(basis[side], amount)
  if (tax.goods) {
    add(cost, basis, amount, 'ex', perBase)
    const ex = perBase * sumOver(basis.ex, amount)
    return { cost: ex, gain: ex, gross: perBase * sumOver(basis.in, amount) }
  }
  add(cost, basis, amount, side, perBase * tax.cost)
  if (tax.cost !== tax.gain) add(leak, basis, amount, side, perBase * (tax.cost - tax.gain))
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

function addOnPurchases(amount: Amount, fallback: Fallback, cost: LineSpread, leak: LineSpread): Effect {
  const effect = splitOnPurchases(amount, fallback, cost, leak)
  addByMonth(cost, effect.cost, amount, fallback.purchases)
  if (effect.cost !== effect.gain) {
    addByMonth(leak, effect.cost - effect.gain, amount, fallback.purchases)
  }
  return effect
}

/** Over products by the year's net purchases, equally when there are none. */
function splitOnPurchases(
  { stated, side, tax }: Amount,
  { purchases, catalogue }: Fallback,
  cost: LineSpread,
  leak: LineSpread,
): Effect {
  const year = sumOver(purchases[side], WHOLE_YEAR)
  if (isNothing(year)) return splitEvenly(stated, side, tax, catalogue, cost, leak)
  const perPurchase = stated / year
  if (tax.goods) {
    cost.perPurchaseEx += perPurchase
    const ex = perPurchase * sumOver(purchases.ex, WHOLE_YEAR)
    return { cost: ex, gain: ex, gross: perPurchase * sumOver(purchases.in, WHOLE_YEAR) }
  }
  const weighed = side === 'ex' ? 'perPurchaseEx' : 'perPurchaseIn'
  cost[weighed] += perPurchase * tax.cost
  leak[weighed] += perPurchase * (tax.cost - tax.gain)
  return { cost: stated * tax.cost, gain: stated * tax.gain, gross: stated * tax.gross }
}

function splitEvenly(
  stated: number,
  side: 'ex' | 'in',
  tax: TaxEffect,
  { count, vatFactor }: Catalogue,
  cost: LineSpread,
  leak: LineSpread,
): Effect {
  const each = count > 0 ? stated / count : 0
  if (!tax.goods) {
    cost.evenly += each * tax.cost
    leak.evenly += each * (tax.cost - tax.gain)
    return { cost: stated * tax.cost, gain: stated * tax.gain, gross: stated * tax.gross }
  }
  if (side === 'ex') {
    cost.evenly += each
    return { cost: stated, gain: stated, gross: each * vatFactor.reduce((sum, factor) => sum + factor, 0) }
  }
  cost.evenlyInclVat += each
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
