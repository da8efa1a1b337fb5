import type { DecisionFigure, FigureWords } from './decisionWords.ts'

export const decisionWordsEn: Readonly<Record<DecisionFigure, FigureWords>> = {
  loss: {
    name: 'Loss of a walk-out',
    formula:
      'contribution of the suspended months × (1 − diverted) + lasting share × contribution of the months after',
    base: 'supplier’s contribution of the scenario, ex VAT, in the contract year',
  },
  lossPerWeek: {
    name: 'Loss per week',
    formula: 'loss ÷ weeks without deliveries',
    base: 'loss of the walk-out',
  },
  concessionPerYear: {
    name: 'Concession per year',
    formula: 'contribution without the concession − contribution with it',
    base: 'points of net purchases, tax included, as a rebate on a red invoice',
  },
  concession: {
    name: 'Concession',
    formula: 'concession per year × years it will stick',
    base: 'supplier’s contribution, ex VAT, not discounted',
  },
  breakEvenProbability: {
    name: 'Break-even probability',
    formula: 'concession ÷ loss',
    base: 'loss of the walk-out; giving in costs more if the walk-out is less likely than this',
  },
  breakEvenWeeks: {
    name: 'Break-even weeks',
    formula: 'concession ÷ (loss ÷ weeks)',
    base: 'loss per week of the walk-out',
  },
  roi: {
    name: 'Return on the promotion',
    formula: '((extra − cannibalised − pulled) × unit contribution − cost) ÷ cost',
    base: 'cost: support on all promoted units and fees, ex VAT; unit contribution after percent terms, without the promotion',
  },
  breakEvenUplift: {
    name: 'Break-even uplift',
    formula:
      '(support per unit × baseline + fees) ÷ (baseline × (staying share × unit contribution − support per unit))',
    base: 'baseline units of the promoted days',
  },
  salesPerSpend: {
    name: 'Sales per spend',
    formula: 'promoted sales ÷ cost',
    base: 'promoted units at list price less reductions off the invoice; support and fees, all ex VAT',
  },
  retailerBreakEven: {
    name: 'Retailer’s break-even',
    formula: '(baseline × usual unit margin − fees) ÷ promoted unit margin',
    base: 'cash margin of the promoted days: shelf price less purchase price with the supplier’s support, ex VAT',
  },
  listingPayback: {
    name: 'Payback of the listing in weeks',
    formula: 'net fee ÷ (unit contribution × units per store and week × stores × (1 − cannibalisation))',
    base: 'listing fee of the year, ex VAT; stores once all are listed',
  },
  cashDiscountSimple: {
    name: 'Cash discount, simple',
    formula: 'c ÷ (1 − c) × days of the year ÷ (full days − discount days)',
    base: 'yearly rate on the amount paid early',
  },
  cashDiscountCompound: {
    name: 'Cash discount, compound',
    formula: '(1 + c ÷ (1 − c)) ^ (days of the year ÷ (full days − discount days)) − 1',
    base: 'yearly rate on the amount paid early',
  },
  tierDistance: {
    name: 'Distance to the threshold',
    formula: 'threshold − planned value',
    base: 'what the term tests in the period; margin after percent terms, ex VAT',
  },
  atStake: {
    name: 'At stake at the threshold',
    formula: 'amount at the threshold − amount just under it',
    base: 'stated amount of the period, before cap and floor',
  },
  expectedPayout: {
    name: 'Expected payout',
    formula: 'Σ probability × amount',
    base: 'stated amount, before cap and floor',
  },
  trueUp: {
    name: 'True-up',
    formula: 'Σ over the months before signing of final − interim terms',
    base: 'contribution and the retailer’s total margin, ex VAT, on the final plan’s volume',
  },
}
