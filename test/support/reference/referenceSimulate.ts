import type { LedgerSlice, Simulation } from '../../../domain/engine/simulation.ts'
import type { Assumptions, Negotiation, Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { NewProduct } from '../../../domain/negotiation/product.ts'
import type { Promotion } from '../../../domain/negotiation/promotion.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import { monthOfYear, wholeYear } from './contractYear.ts'
import { at, type Cells, cells, exact, one, ratio, sum, sumOfMonths, zero } from './exact.ts'
import { invoiceOf } from './invoice.ts'
import { type Lines, pointsOf, sliceOf } from './ledgers.ts'
import { type Fee, type SettledTerm, settleFee, settleTerm, type Treated } from './settlement.ts'
import type { Market } from './statedAmounts.ts'
import { type Volume, volumeOf } from './volume.ts'

/** Every figure of a scenario, without the words. */
export type ReferenceSimulation = Omit<Simulation, 'workings' | 'notes'>

/** The market of a scenario: volumes and invoice, before any term is settled. */
export function referenceMarket(negotiation: Negotiation, scenario: Scenario): Market {
  const volume = volumeOf(negotiation, scenario)
  const invoice = invoiceOf(volume, scenario.terms, scenario.promotions ?? [], negotiation.assumptions)
  const { account, lastYear } = negotiation
  return { account, lastYear, newProducts: scenario.newProducts ?? [], volume, invoice }
}

/**
 * One scenario evaluated in exact decimals, straight from docs/calculation.md §1–§7 (all rules but formulas), for
 * comparison with the engine. Slow on purpose: it takes no path the page does not.
 */
export function referenceSimulate(negotiation: Negotiation, scenario: Scenario): ReferenceSimulation {
  const market = referenceMarket(negotiation, scenario)
  const { volume } = market
  const serviceVatRate = negotiation.assumptions.serviceVatRate ?? 0.06
  const terms = scenario.terms.map((term) => ({
    term,
    ...settledTerm(market, term, negotiation.assumptions),
  }))
  const promotionFees = (scenario.promotions ?? [])
    .flatMap((promotion) => feesOfPromotion(promotion, volume))
    .map((fee) => settleFee(market, fee, serviceVatRate))
  const listingFees = (scenario.newProducts ?? [])
    .flatMap((item) => feesOfListing(item, volume))
    .map((fee) => settleFee(market, fee, serviceVatRate))

  const lines = linesOf(market, negotiation.assumptions, terms, promotionFees, listingFees)
  const all = volume.items.map((_, s) => s)
  const year = sliceOf(lines, all, wholeYear)
  const netIn = sumOfMonths(lines.netIn, wholeYear)
  const categories = [...new Set(volume.items.map(({ category }) => category))]
  return {
    ...year.ledgers,
    points: pointsOf(year),
    joint: {
      jointSurplus: year.contribution.plus(year.totalMargin).plus(year.floatBenefit).toNumber(),
      taxLeak: sumOfMonths(lines.taxLeak, wholeYear).toNumber(),
    },
    terms: Object.fromEntries(
      terms.map(({ term, stated, cost, gain, statedIn }) => [
        term.id,
        {
          stated: stated.toNumber(),
          cost: sumOfMonths(cost, wholeYear).toNumber(),
          gain: sumOfMonths(gain, wholeYear).toNumber(),
          points: isOfContract(term)
            ? ratio(sumOfMonths(statedIn, wholeYear), netIn).times(100).toNumber()
            : 0,
        },
      ]),
    ),
    units: year.slice.units,
    carriedOut: volume.carriedOut.toNumber(),
    byMonth: wholeYear.map((month) => sliceOf(lines, all, [month]).slice),
    byProduct: slices(volume.items.map(({ id }, s) => [id, sliceOf(lines, [s], wholeYear).slice])),
    byCategory: slices(
      categories.map((category) => {
        const its = all.filter((s) => volume.items[s]?.category === category)
        return [category, sliceOf(lines, its, wholeYear).slice]
      }),
    ),
  }
}

function slices(entries: [string, LedgerSlice][]): Record<string, LedgerSlice> {
  return Object.fromEntries(entries)
}

/** Terms that count in the points and the back margin: all but on-invoice and payment. */
function isOfContract(term: Term): boolean {
  return term.class !== 'onInvoice' && term.class !== 'payment'
}

function settledTerm(market: Market, term: Term, assumptions: Assumptions): SettledTerm {
  const { volume, invoice } = market
  const nothing = cells(volume.items.length, () => zero)
  if (term.rule.kind === 'paymentDays') {
    const days = term.rule.days + (term.rule.from === 'monthEnd' ? 15 : 0)
    const interest = (costOfCapital: number) =>
      cells(volume.items.length, (s, m) =>
        at(invoice.net, s, m)
          .times(one.plus(volume.items[s]?.vatRate ?? 0))
          .times(days)
          .dividedBy(assumptions.dayCount ?? 360)
          .times(costOfCapital),
      )
    const ours = assumptions.costOfCapital
    const theirs = assumptions.retailerCostOfCapital ?? ours
    return { stated: zero, statedIn: nothing, cost: interest(ours), gain: interest(theirs) }
  }
  const onInvoice = invoice.onInvoice.get(term.id)
  if (onInvoice) {
    return { stated: sumOfMonths(onInvoice, wholeYear), statedIn: nothing, cost: onInvoice, gain: onInvoice }
  }
  return settleTerm(market, term, assumptions.serviceVatRate ?? 0.06)
}

function feesOfPromotion(promotion: Promotion, volume: Volume): Fee[] {
  const firstDay = volume.year.days.find(({ day }) => promotion.start <= day && day <= promotion.end)
  return (promotion.fees ?? []).map((fee) => ({
    yuan: exact(fee.amount),
    month: fee.month ? monthOfYear(volume.year, fee.month) : (firstDay?.month ?? 0),
    taxIncluded: fee.taxIncluded,
    vatClass: fee.vatClass,
    products: promotion.products,
  }))
}

function feesOfListing(item: NewProduct, volume: Volume): Fee[] {
  const fee = item.listingFee
  if (!fee) return []
  const listing = monthOfYear(volume.year, item.listingMonth)
  let most = 0
  return wholeYear.flatMap((month) => {
    if (month < listing) return []
    const stores = item.stores[Math.min(month - listing, item.stores.length - 1)] ?? 0
    const added = exact(Math.max(stores, most)).minus(most)
    most = Math.max(stores, most)
    const flat = month === listing ? (fee.flat ?? 0) : 0
    const yuan = added.times(fee.perStore ?? 0).plus(flat)
    return [{ yuan, month, taxIncluded: fee.taxIncluded, vatClass: fee.vatClass, products: [item.id] }]
  })
}

function linesOf(
  market: Market,
  assumptions: Assumptions,
  terms: readonly ({ readonly term: Term } & SettledTerm)[],
  promotionFees: readonly Treated[],
  listingFees: readonly Treated[],
): Lines {
  const { volume, invoice } = market
  const { items, units } = volume
  const grid = (figure: (s: number, m: number) => ReturnType<typeof at>) => cells(items.length, figure)
  const total = (grids: readonly Cells[]) => grid((s, m) => sum(grids.map((one) => at(one, s, m))))
  const cost = (...classes: Term['class'][]) =>
    total(terms.filter(({ term }) => classes.includes(term.class)).map((term) => term.cost))
  const payment = terms.filter(({ term }) => term.class === 'payment')
  const contract = terms.filter(({ term }) => isOfContract(term))
  const kept = one.minus(exact(assumptions.returnRate ?? 0).times(assumptions.returnSalvage ?? 0))
  const costs = (treated: readonly Treated[]) => treated.map((one) => one.cost)
  const gains = (treated: readonly Treated[]) => treated.map((one) => one.gain)
  const leaking = [...contract, ...promotionFees, ...listingFees]
  const leakCost = total(costs(leaking))
  const leakGain = total(gains(leaking))
  return {
    units,
    grossSales: invoice.list,
    promoOffInvoice: invoice.promoOff,
    onInvoiceDiscounts: total([...invoice.onInvoice.values()]),
    invoiceSales: invoice.invoice,
    returns: invoice.returns,
    netSales: invoice.net,
    netIn: grid((s, m) => at(invoice.net, s, m).times(one.plus(items[s]?.vatRate ?? 0))),
    promotionSupport: total([invoice.scanBack, invoice.freeGoodsCost, ...costs(promotionFees)]),
    rebates: cost('rebate', 'conditionalRebate'),
    fees: total([cost('fee', 'service'), ...costs(listingFees)]),
    logisticsTerms: cost('logistics'),
    damage: cost('damage'),
    penalties: cost('penalty'),
    guarantees: cost('guarantee'),
    costOfGoods: grid((s, m) =>
      at(units, s, m)
        .times(items[s]?.unitCost ?? 0)
        .times(kept),
    ),
    logistics: grid((s, m) => at(units, s, m).times(items[s]?.logisticsCost ?? 0)),
    financing: total(costs(payment)),
    retailSales: invoice.retailSales,
    retailerSupport: total([invoice.scanBack, invoice.freeGoodsWorth, ...gains(promotionFees)]),
    backMargin: total([...gains(contract), ...gains(listingFees)]),
    floatBenefit: total(gains(payment)),
    statedIn: total(contract.map((term) => term.statedIn)),
    contractCost: total(costs(contract)),
    taxLeak: grid((s, m) => at(leakCost, s, m).minus(at(leakGain, s, m))),
  }
}
