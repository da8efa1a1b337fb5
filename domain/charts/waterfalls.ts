import type { MoneyUnit } from '../documents/figureText.ts'
import type { RetailerLedger, SupplierLedger } from '../engine/simulation.ts'
import { type ChartWords, chartWords } from '../locale/chartWords.ts'
import type { Language } from '../locale/language.ts'
import { levelsOf, type PerBase, type WaterfallChart, type WaterfallStep, waterfallFigure } from './chart.ts'
import { roundStep } from './roundStep.ts'

const LARGEST_STEP_COUNT = 8

export type ChartLook = {
  readonly language: Language
  readonly unit: MoneyUnit
  /** Per unit sold, or as a share, instead of money. */
  readonly per?: PerBase
}

/**
 * Our own ledger from list sales to contribution, ex VAT, eight steps. Supplier only: never on a paper for the
 * retailer. Source of every figure: docs/calculation.md §7.
 */
export function supplierWaterfall(ledger: SupplierLedger, look: ChartLook): WaterfallChart {
  const words = chartWords(look.language)
  const { steps: label } = words
  const given =
    ledger.promotionSupport +
    ledger.fees +
    ledger.logisticsTerms +
    ledger.damage +
    ledger.penalties +
    ledger.guarantees
  return waterfall(words.titles.supplierWaterfall, look, [
    level('listSales', label.listSales, ledger.grossSales),
    change('onInvoiceAndReturns', label.onInvoiceAndReturns, ledger.netSales - ledger.grossSales),
    change('rebates', label.rebates, -ledger.rebates),
    change('feesAndPromotions', label.feesAndPromotions, -given),
    level('netNetSales', label.netNetSales, ledger.netNetSales),
    change('goodsAndLogistics', label.goodsAndLogistics, -(ledger.costOfGoods + ledger.logistics)),
    change('financing', label.financing, -ledger.financing),
    level('contribution', label.contribution, ledger.contribution),
  ])
}

/**
 * 价格瀑布: our price from list to net-net price and to contribution, ex VAT, eight bars; the cost of goods and freight
 * stands on top of what it leaves. Here the net-net price is after the payment term, as its label says. Supplier only.
 * Source of every figure: docs/calculation.md §7.
 */
export function priceWaterfall(ledger: SupplierLedger, look: ChartLook): WaterfallChart {
  const words = chartWords(look.language)
  const { steps: label } = words
  const given = ledger.promotionSupport + ledger.fees + ledger.damage + ledger.penalties + ledger.guarantees
  return waterfall(words.titles.priceWaterfall, look, [
    level('listSales', label.listPrice, ledger.grossSales),
    change('onInvoiceAndReturns', label.onInvoiceAndReturns, ledger.netSales - ledger.grossSales),
    change('rebates', label.rebates, -ledger.rebates),
    change('feesAndPromotions', label.feesAndSupport, -given),
    change('logisticsTerms', label.logisticsTerms, -ledger.logisticsTerms),
    change('financing', label.financingCost, -ledger.financing),
    level('netNetPrice', label.netNetPrice, ledger.netNetSales - ledger.financing),
    {
      ...change('goodsAndLogistics', label.goodsAndLogistics, -(ledger.costOfGoods + ledger.logistics)),
      isOnNext: true,
    },
    level('contribution', label.contribution, ledger.contribution),
  ])
}

/** The retailer's margin from retail sales over purchase cost to total margin, ex VAT; our estimate of its ledger. */
export function retailerWaterfall(ledger: RetailerLedger, look: ChartLook): WaterfallChart {
  const words = chartWords(look.language)
  const { steps: label } = words
  return waterfall(words.estimated(words.titles.retailerWaterfall), look, [
    level('retailSales', label.retailSales, ledger.retailSales),
    change('purchaseCost', label.purchaseCost, -ledger.purchaseCost),
    level('frontMargin', label.frontMargin, ledger.frontMargin),
    change('promotionSupport', label.promotionSupport, ledger.promotionSupport),
    change('backMargin', label.backMargin, ledger.backMargin),
    level('totalMargin', label.totalMargin, ledger.totalMargin),
  ])
}

export type BenefitBridge = {
  readonly from: { readonly label: string; readonly yuan: number }
  readonly to: { readonly label: string; readonly yuan: number }
  /** In any order; sorted by size here, the smallest ones beyond eight steps in all become "other". */
  readonly changes: readonly { readonly id: string; readonly label: string; readonly yuan: number }[]
}

/**
 * From one year's total margin of the retailer to another's, largest change first. The axis may start above 0, and
 * the title then says where.
 */
export function benefitBridge(bridge: BenefitBridge, look: ChartLook): WaterfallChart {
  const words = chartWords(look.language)
  const steps = [
    level('from', bridge.from.label, bridge.from.yuan),
    ...largestChanges(bridge.changes, LARGEST_STEP_COUNT - 2, words.steps.other),
    level('to', bridge.to.label, bridge.to.yuan),
  ]
  return waterfall(words.estimated(words.titles.benefitBridge), look, steps, cutAxis(steps))
}

export type DifferenceBridge = {
  /** Whose figure it is: our contribution, or the retailer's total margin, which is an estimate. */
  readonly side: 'ours' | 'theirs'
  readonly from: { readonly label: string; readonly yuan: number }
  readonly to: { readonly label: string; readonly yuan: number }
  /** As in `BenefitBridge`. */
  readonly changes: BenefitBridge['changes']
}

/** The id of the bar into which the smallest changes are folded. */
export const OTHER_STEP = 'other'
/** The id of the bar of what the changes come to. */
export const DIFFERENCE_STEP = 'difference'

/** The changes alone that lead from one contract to another, largest first, and what they come to: at most eight bars. */
export function differenceBridge(bridge: DifferenceBridge, look: ChartLook): WaterfallChart {
  const words = chartWords(look.language)
  const own = words.differenceTitle(bridge.from.label, bridge.to.label, words.steps[FIGURE_OF[bridge.side]])
  const title = bridge.side === 'ours' ? own : words.estimated(own)
  return waterfall(title, look, [
    ...largestChanges(bridge.changes, LARGEST_STEP_COUNT - 1, words.steps.other),
    level(DIFFERENCE_STEP, words.steps.difference, bridge.to.yuan - bridge.from.yuan),
  ])
}

const FIGURE_OF = { ours: 'contribution', theirs: 'totalMargin' } as const

/** Changes by size, those beyond `room` together as "other"; what moves less than half a fen is left out. */
function largestChanges(
  changes: BenefitBridge['changes'],
  room: number,
  other: string,
): readonly WaterfallStep[] {
  const moved = changes.filter(({ yuan }) => Math.abs(yuan) >= 0.005)
  const bySize = [...moved].sort((a, b) => Math.abs(b.yuan) - Math.abs(a.yuan))
  const kept = bySize.length <= room ? bySize : bySize.slice(0, room - 1)
  const rest = bySize.slice(kept.length).reduce((sum, { yuan }) => sum + yuan, 0)
  return [
    ...kept.map(({ id, label, yuan }) => change(id, label, yuan)),
    ...(bySize.length > kept.length ? [change(OTHER_STEP, other, rest)] : []),
  ]
}

type Axis = Pick<WaterfallChart, 'axisStartYuan' | 'axisStepYuan' | 'axisEndYuan'>

function waterfall(
  title: string,
  { language, unit, per }: ChartLook,
  steps: readonly WaterfallStep[],
  axis: Axis = { axisStartYuan: 0 },
): WaterfallChart {
  const words = chartWords(language)
  const chart = { kind: 'waterfall', language, title, unit, ...(per ? { per } : {}), ...axis, steps } as const
  const name = per === undefined ? words.units[unit] : words.per[per.kind]
  const unitAndAxis =
    axis.axisStartYuan === 0
      ? name
      : joinUnitAndAxis(words, name, waterfallFigure(chart, axis.axisStartYuan), language)
  return { ...chart, title: words.unitInTitle(title, unitAndAxis) }
}

function joinUnitAndAxis(words: ChartWords, unit: string, figure: string, language: Language): string {
  return `${unit}${language === 'en' ? ', ' : '，'}${words.axisFrom(figure)}`
}

/** A round figure under the lowest level, where changes would be too small to see on an axis from 0. */
function cutAxis(steps: readonly WaterfallStep[]): Axis {
  const levels = levelsOf(steps)
  const lowest = levels.reduce((low, each) => Math.min(low, each), Number.POSITIVE_INFINITY)
  const highest = levels.reduce((high, each) => Math.max(high, each), 0)
  const spread = highest - lowest
  if (lowest <= 0 || spread > 0.4 * highest || spread === 0) return { axisStartYuan: 0 }
  const axisStepYuan = roundStep(spread / 4)
  const axisStartYuan = Math.floor((lowest - spread) / axisStepYuan) * axisStepYuan
  const axisEndYuan = Math.ceil((highest + axisStepYuan / 2) / axisStepYuan) * axisStepYuan
  return axisStartYuan <= 0 ? { axisStartYuan: 0 } : { axisStartYuan, axisStepYuan, axisEndYuan }
}

function level(id: string, label: string, yuan: number): WaterfallStep {
  return { id, label, kind: 'level', yuan }
}

function change(id: string, label: string, yuan: number): WaterfallStep {
  return { id, label, kind: 'change', yuan: yuan === 0 ? 0 : yuan }
}
