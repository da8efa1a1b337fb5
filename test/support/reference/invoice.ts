import type { Assumptions } from '../../../domain/negotiation/negotiation.ts'
import type { Promotion } from '../../../domain/negotiation/promotion.ts'
import type { Basis, Term } from '../../../domain/negotiation/term.ts'
import { at, type Cells, cells, type Exact, exact, isNothing, one, ratio, sum, zero } from './exact.ts'
import type { Volume } from './volume.ts'

/** The volume lines, yuan ex VAT by product and month: docs/calculation.md §4, the retailer's sales and promotion support. */
export type Invoice = {
  readonly list: Cells
  readonly promoOff: Cells
  /** By id of the on-invoice term. */
  readonly onInvoice: ReadonlyMap<string, Cells>
  readonly invoice: Cells
  readonly returns: Cells
  readonly net: Cells
  /** After returns. */
  readonly retailSales: Cells
  readonly scanBack: Cells
  readonly freeGoodsCost: Cells
  readonly freeGoodsWorth: Cells
}

/** 1 where the product is in the basis, 0 where not, between where its promoted units are out. */
export function shareInBasis(volume: Volume, basis: Basis | undefined, s: number, m: number): Exact {
  const item = volume.items[s]
  if (!item || !basis) return one
  const { include, exclude } = basis
  const named = (selection: { products?: readonly string[]; categories?: readonly string[] }) =>
    selection.products?.includes(item.id) === true || selection.categories?.includes(item.category) === true
  if (include && !named(include)) return zero
  if (exclude && named(exclude)) return zero
  if (exclude?.newProducts && s >= volume.listed) return zero
  if (!exclude?.promotedUnits) return one
  const promoted = sum(volume.promoted.map((grid) => at(grid, s, m)))
  const share = one.minus(ratio(promoted, at(volume.units, s, m)))
  return isNothing(share) ? zero : share
}

function perPromotedUnit(
  volume: Volume,
  promotions: readonly Promotion[],
  yuan: (p: Promotion, s: number) => Exact,
) {
  return cells(volume.items.length, (s, m) =>
    sum(promotions.map((promotion, p) => at(volume.promoted[p] ?? [], s, m).times(yuan(promotion, s)))),
  )
}

function freeUnits({ funding }: Promotion): Exact {
  return funding.kind === 'freeGoods' ? ratio(exact(funding.freeUnits), exact(funding.perUnits)) : zero
}

/** Everything that follows from the volume before a term is settled. Source: docs/calculation.md §4 and §6. */
export function invoiceOf(
  volume: Volume,
  terms: readonly Term[],
  promotions: readonly Promotion[],
  assumptions: Assumptions,
): Invoice {
  const { items, units } = volume
  const of = (s: number, field: 'listPrice' | 'unitCost' | 'retailPrice' | 'vatRate') =>
    exact(items[s]?.[field] ?? 0)
  const grid = (figure: (s: number, m: number) => Exact) => cells(items.length, figure)
  const list = grid((s, m) => at(units, s, m).times(of(s, 'listPrice')))
  const promoOff = perPromotedUnit(volume, promotions, ({ funding }, s) =>
    funding.kind === 'offInvoice' ? of(s, 'listPrice').times(funding.rate) : zero,
  )
  let running = grid((s, m) => at(list, s, m).minus(at(promoOff, s, m)))
  const onInvoice = new Map<string, Cells>()
  for (const term of terms) {
    const rule = term.rule
    if (term.class !== 'onInvoice' || rule.kind !== 'percent') continue
    const from = rule.on === 'running' ? running : list
    const taken = grid((s, m) =>
      at(from, s, m)
        .times(rule.rate)
        .times(shareInBasis(volume, term.basis, s, m)),
    )
    onInvoice.set(term.id, taken)
    const before = running
    running = grid((s, m) => at(before, s, m).minus(at(taken, s, m)))
  }
  const kept = one.minus(assumptions.returnRate ?? 0)
  const cut = perPromotedUnit(volume, promotions, (promotion, s) =>
    of(s, 'retailPrice').times(promotion.depth),
  )
  return {
    list,
    promoOff,
    onInvoice,
    invoice: running,
    returns: grid((s, m) => at(running, s, m).times(assumptions.returnRate ?? 0)),
    net: grid((s, m) => at(running, s, m).times(kept)),
    retailSales: grid((s, m) =>
      at(units, s, m)
        .times(of(s, 'retailPrice'))
        .minus(at(cut, s, m))
        .dividedBy(one.plus(of(s, 'vatRate')))
        .times(kept),
    ),
    scanBack: perPromotedUnit(volume, promotions, ({ funding, depth }, s) =>
      funding.kind === 'scanBack'
        ? of(s, 'retailPrice')
            .times(funding.supplierShare)
            .times(depth)
            .dividedBy(one.plus(of(s, 'vatRate')))
        : zero,
    ),
    freeGoodsCost: perPromotedUnit(volume, promotions, (p, s) => freeUnits(p).times(of(s, 'unitCost'))),
    freeGoodsWorth: perPromotedUnit(volume, promotions, (p, s) => freeUnits(p).times(of(s, 'listPrice'))),
  }
}

/** Ex-VAT cells on the tax side asked for. */
export function onTaxSide(volume: Volume, grid: Cells, taxIncluded: boolean): Cells {
  if (!taxIncluded) return grid
  return cells(volume.items.length, (s, m) => at(grid, s, m).times(one.plus(volume.items[s]?.vatRate ?? 0)))
}

/** The basis by product and month, yuan on its own tax side. Source: docs/calculation.md §5 and §6. */
export function basisCells(volume: Volume, invoice: Invoice, basis: Basis): Cells {
  const money = onTaxSide(volume, invoice[basis.on], basis.tax === 'in')
  return cells(volume.items.length, (s, m) => at(money, s, m).times(shareInBasis(volume, basis, s, m)))
}

/** The units of the basis' products, before returns. */
export function basisUnits(volume: Volume, basis: Basis): Cells {
  return cells(volume.items.length, (s, m) => at(volume.units, s, m).times(shareInBasis(volume, basis, s, m)))
}
