import type { Term, VatClass } from '../../../domain/negotiation/term.ts'
import { wholeYear } from './contractYear.ts'
import {
  at,
  type Cells,
  cells,
  type Exact,
  exact,
  isNothing,
  one,
  sum,
  sumOfMonths,
  toFen,
  zero,
} from './exact.ts'
import { basisCells, onTaxSide } from './invoice.ts'
import { type Market, type StatedPeriod, statedPeriods } from './statedAmounts.ts'

/** Cost to the supplier and gain of the retailer, yuan ex VAT by product and month; the stated amount with its VAT. */
export type Treated = { readonly cost: Cells; readonly gain: Cells; readonly statedIn: Cells }

/** A term's year: what it states, and what that comes to on both sides. */
export type SettledTerm = Treated & { readonly stated: Exact }

/** Whether the amount has VAT in it. */
export function isTaxIncluded(term: Term): boolean {
  if (term.rule.kind === 'fixed' || term.rule.kind === 'count') return term.taxIncluded === true
  return term.rule.kind !== 'marginGuarantee' && term.basis?.tax === 'in'
}

/** Trims from the last instalment backwards to the cap, tops up the last one (or the last month) to the floor. */
function withinCapAndFloor(settled: readonly StatedPeriod[], { cap, floor }: Term): StatedPeriod[] {
  const bound = [...settled].sort((a, b) => (a.months.at(-1) ?? 0) - (b.months.at(-1) ?? 0))
  const total = sum(bound.map(({ amount }) => amount))
  let excess = cap === undefined || total.lessThan(cap) ? zero : total.minus(cap)
  for (let i = bound.length - 1; i >= 0; i--) {
    const instalment = bound[i]
    if (!instalment) continue
    const trimmed = instalment.amount.lessThan(excess) ? instalment.amount : excess
    bound[i] = { ...instalment, amount: instalment.amount.minus(trimmed) }
    excess = excess.minus(trimmed)
  }
  if (floor === undefined || total.greaterThanOrEqualTo(floor)) return bound
  const last = bound.pop() ?? { months: [11], amount: zero }
  return [...bound, { ...last, amount: last.amount.plus(exact(floor).minus(total)) }]
}

/** Shares that add up to one: the weights', or equal ones where they are nothing but zeros. */
function shares(weights: readonly Exact[]): Exact[] {
  const together = sum(weights)
  return isNothing(together)
    ? weights.map(() => one.dividedBy(weights.length))
    : weights.map((weight) => weight.dividedBy(together))
}

/**
 * One instalment over products and months: pro rata to the base of its period; without one, over the period's months
 * by their net purchases and over products by the year's. Source: docs/calculation.md §5 and §6.
 */
function spread(market: Market, term: Term, { months, amount }: StatedPeriod): Cells {
  const products = market.volume.items.length
  if (term.basis) {
    const base = basisCells(market.volume, market.invoice, term.basis)
    const together = sumOfMonths(base, months)
    if (!isNothing(together)) {
      return cells(products, (s, m) =>
        months.includes(m) ? amount.times(at(base, s, m)).dividedBy(together) : zero,
      )
    }
  }
  const net = onTaxSide(market.volume, market.invoice.net, isTaxIncluded(term))
  const ofMonth = shares(months.map((month) => sumOfMonths(net, [month])))
  const ofProduct = shares(net.map((row) => sum(row)))
  return cells(products, (s, m) => amount.times(ofMonth[months.indexOf(m)] ?? 0).times(ofProduct[s] ?? 0))
}

/** What an amount costs and is worth by its VAT class. Source: docs/calculation.md §6. */
function treated(
  market: Market,
  stated: Cells,
  kind: { readonly vatClass: VatClass; readonly taxIncluded: boolean; readonly serviceVatRate: number },
): Treated {
  const grown = (factor: (s: number) => Exact) =>
    cells(stated.length, (s, m) => at(stated, s, m).times(factor(s)))
  const shrunk = (factor: (s: number) => Exact) =>
    cells(stated.length, (s, m) => at(stated, s, m).dividedBy(factor(s)))
  const service = () => one.plus(kind.serviceVatRate)
  const goods = (s: number) => one.plus(market.volume.items[s]?.vatRate ?? 0)
  switch (kind.vatClass) {
    case 'priceReductionOnInvoice':
    case 'rebateRedInvoice': {
      const ex = kind.taxIncluded ? shrunk(goods) : stated
      return { cost: ex, gain: ex, statedIn: kind.taxIncluded ? stated : grown(goods) }
    }
    case 'serviceSpecialInvoice': {
      const ex = kind.taxIncluded ? shrunk(service) : stated
      return { cost: ex, gain: ex, statedIn: kind.taxIncluded ? stated : grown(service) }
    }
    case 'serviceOrdinaryInvoice': {
      const withTax = kind.taxIncluded ? stated : grown(service)
      return { cost: withTax, gain: kind.taxIncluded ? shrunk(service) : stated, statedIn: withTax }
    }
    case 'penaltyNoVat':
      return { cost: stated, gain: stated, statedIn: stated }
  }
}

/** A contract term for the year: stated, settled to the fen per period, bound, spread, taxed. */
export function settleTerm(market: Market, term: Term, serviceVatRate: number): SettledTerm {
  const settled = statedPeriods(term, market).map((period) => ({ ...period, amount: toFen(period.amount) }))
  const instalments = withinCapAndFloor(settled, term)
  const spreads = instalments.map((instalment) => spread(market, term, instalment))
  const stated = cells(market.volume.items.length, (s, m) => sum(spreads.map((grid) => at(grid, s, m))))
  const kind = {
    vatClass: term.vatClass,
    taxIncluded: isTaxIncluded(term),
    serviceVatRate: term.serviceVatRate ?? serviceVatRate,
  }
  return { ...treated(market, stated, kind), stated: sum(instalments.map(({ amount }) => amount)) }
}

/** A fee of a promotion or a listing. */
export type Fee = {
  readonly yuan: Exact
  readonly month: number
  readonly taxIncluded: boolean
  readonly vatClass: VatClass
  /** Ids it is split over, by the year's net purchases. */
  readonly products: readonly string[]
}

/** A fee rounded to the fen, split over its products by the year's net purchases, and taxed. */
export function settleFee(market: Market, fee: Fee, serviceVatRate: number): Treated {
  const { items } = market.volume
  const net = onTaxSide(market.volume, market.invoice.net, fee.taxIncluded)
  const its = items.flatMap(({ id }, s) => (fee.products.includes(id) ? [s] : []))
  const ofProduct = shares(its.map((s) => sumOfMonths([net[s] ?? []], wholeYear)))
  const amount = toFen(fee.yuan)
  const stated = cells(items.length, (s, m) =>
    m === fee.month ? amount.times(ofProduct[its.indexOf(s)] ?? 0) : zero,
  )
  return treated(market, stated, { ...fee, serviceVatRate })
}
