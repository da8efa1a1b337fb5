import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import { type Bases, basesOf } from './bases.ts'
import { type Catalogue, catalogueOf } from './catalogue.ts'
import { type ContractYear, contractYear } from './contractYear.ts'
import { addFundedUnits } from './fundedUnits.ts'
import type { GoodsColumns } from './goodsColumns.ts'
import { type Invoice, invoiceStage } from './invoice.ts'
import { addListingFees, addPromotionFees, type FeeSplit } from './oneOffFees.ts'
import type { Outcome } from './outcome.ts'
import { type Planes, sharedPlanes } from './planes.ts'
import type { FormulaEvaluator } from './rules/dues.ts'
import { type Segments, segmentsOf } from './segments.ts'
import { type SettledLines, type SettledTerm, settledInOrder, settledLines } from './settledLines.ts'
import { assumedServiceVat, type StatedTerm, settleTerms } from './settleTerms.ts'
import { type Sums, sumsOf } from './sums.ts'
import { noSupport, type Support } from './support.ts'
import { unitSums } from './unitSums.ts'
import { type Volume, volume } from './volume.ts'

/** Everything up to the terms: depends on products, growth, promotions, new products and on-invoice terms. */
export type Goods = {
  readonly year: ContractYear
  readonly catalogue: Catalogue
  readonly segments: Segments
  readonly sold: Volume
  readonly invoiced: Invoice
  readonly sums: Sums
  readonly bases: Bases
  /** Share of the goods that is not returned. */
  readonly kept: number
  /** Scan-back and free goods. */
  readonly fundedUnits: Support
  /** Twelve, yuan ex VAT. */
  readonly scanBackByMonth: Float64Array
  readonly promotionFees: Support
  readonly listingFees: Support
  /** By product, once a ledger was asked for. */
  columns: GoodsColumns | null
}

/** Everything the settling terms come to. */
export type Settlement = {
  /** In the order of the terms. */
  readonly stated: readonly StatedTerm[]
  readonly settled: readonly SettledTerm[]
  readonly lines: SettledLines
}

/** What an evaluation of the goods may be given; nothing of it moves a figure but an outcome that is not the plan. */
export type GoodsChoices = {
  /** Planes the result may keep; without them it holds until the next evaluation of the same products. */
  readonly planes?: Planes
  /** What is sold, where it is known already to stand in these planes. */
  readonly sold?: Volume
  /** A year other than planned. */
  readonly outcome?: Outcome
}

/** Volume, invoice, sums and bases of a scenario, and what promotions and listings bring besides. */
export function goodsStage(
  negotiation: Negotiation,
  scenario: Scenario,
  { planes, sold: known, outcome }: GoodsChoices = {},
): Goods {
  const year = contractYear(negotiation.year.start)
  const catalogue = outcome?.catalogue ?? catalogueOf(negotiation.products, scenario.newProducts)
  const kept = 1 - (negotiation.assumptions.returnRate ?? 0)
  const own = planes ?? sharedPlanes(catalogue)
  const sold = known ?? volume(catalogue, scenario, year, own, outcome)
  const segments = segmentsOf(catalogue, scenario)
  const ofUnits = unitSums(catalogue, sold.units, segments)
  const invoiced = invoiceStage(catalogue, scenario, sold, segments, ofUnits)
  const sums = sumsOf(catalogue, scenario, sold, invoiced, segments, ofUnits)
  const fundedUnits = noSupport(catalogue.count)
  const promotionFees = noSupport(catalogue.count)
  const listingFees = noSupport(catalogue.count)
  const scanBackByMonth = addFundedUnits(fundedUnits, scenario.promotions ?? [], sold, catalogue)
  const split: FeeSplit = {
    catalogue,
    purchases: netPurchases(sums.byProduct.invoice, kept),
    serviceVatRate: assumedServiceVat(negotiation),
  }
  addPromotionFees(promotionFees, sold.windows, year, split)
  addListingFees(listingFees, scenario.newProducts ?? [], year, split)
  const bases = basesOf(sums, segments, kept)
  return {
    year,
    catalogue,
    segments,
    sold,
    invoiced,
    sums,
    bases,
    kept,
    fundedUnits,
    scanBackByMonth,
    promotionFees,
    listingFees,
    columns: null,
  }
}

/**
 * The settling terms on top of the goods. What `before`, settled on these very goods with the same evaluator, says of
 * terms that are still the same is taken over.
 */
export function termsStage(
  negotiation: Negotiation,
  scenario: Scenario,
  goods: Goods,
  evaluate?: FormulaEvaluator,
  before?: Settlement,
): Settlement {
  const { year, bases, catalogue, scanBackByMonth } = goods
  const context = { negotiation, scenario, year, bases, scanBackByMonth }
  const stated = settleTerms(scenario, context, evaluate, before?.stated)
  const lines = settledLines(stated, { purchases: bases.purchases, catalogue }, before?.lines)
  return { stated, lines, settled: settledInOrder(stated, lines) }
}

function netPurchases(invoice: Float64Array, kept: number): Float64Array {
  const net = new Float64Array(invoice.length)
  for (let s = 0; s < net.length; s++) net[s] = (invoice[s] as number) * kept
  return net
}
