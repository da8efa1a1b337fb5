import type { TermClass } from '../negotiation/term.ts'
import type { PublicRun } from './publicFigures.ts'

/** What moves the retailer's total margin. */
export type BenefitSource =
  | 'salesGrowth'
  | 'frontMarginRate'
  | 'promotionSupport'
  | 'unconditionalRebates'
  | 'conditionalRebates'
  | 'feesAndServices'
  | 'logistics'
  | 'other'

export type BenefitChange = { readonly source: BenefitSource; readonly yuan: number }

const SOURCE_OF_CLASS: Readonly<Record<TermClass, BenefitSource | undefined>> = {
  onInvoice: undefined,
  payment: undefined,
  rebate: 'unconditionalRebates',
  conditionalRebate: 'conditionalRebates',
  fee: 'feesAndServices',
  service: 'feesAndServices',
  logistics: 'logistics',
  damage: 'other',
  penalty: 'other',
  guarantee: 'other',
}

/**
 * The retailer's total margin from last year to the proposal by source; adds up to the difference. Sales growth is
 * the change of sales at last year's front margin rate, the rest of the front margin is the change of the rate.
 */
export function benefitChanges(lastYear: PublicRun, proposal: PublicRun): BenefitChange[] {
  const before = lastYear.simulation.retailer
  const after = proposal.simulation.retailer
  const salesGrowth = (after.retailSales - before.retailSales) * before.frontMarginRate
  const back = (source: BenefitSource) => backMarginFrom(source, proposal) - backMarginFrom(source, lastYear)
  return [
    { source: 'salesGrowth', yuan: salesGrowth },
    { source: 'frontMarginRate', yuan: after.frontMargin - before.frontMargin - salesGrowth },
    { source: 'promotionSupport', yuan: after.promotionSupport - before.promotionSupport },
    { source: 'unconditionalRebates', yuan: back('unconditionalRebates') },
    { source: 'conditionalRebates', yuan: back('conditionalRebates') },
    { source: 'feesAndServices', yuan: back('feesAndServices') },
    { source: 'logistics', yuan: back('logistics') },
    { source: 'other', yuan: back('other') },
  ]
}

/** Listing fees are no terms; they are what the back margin holds beside them, and count as fees. */
function backMarginFrom(source: BenefitSource, { scenario, simulation }: PublicRun): number {
  const gainOf = (belongs: (source: BenefitSource | undefined) => boolean) =>
    scenario.terms
      .filter((term) => belongs(SOURCE_OF_CLASS[term.class]))
      .reduce((sum, { id }) => sum + (simulation.terms[id]?.gain ?? 0), 0)
  const own = gainOf((each) => each === source)
  if (source !== 'feesAndServices') return own
  return own + simulation.retailer.backMargin - gainOf((each) => each !== undefined)
}
