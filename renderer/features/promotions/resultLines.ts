import type { TFunction } from 'i18next'
import type { PromotionRange } from '../../../domain/decisions/promotionRange.ts'
import type { PromotionReturn } from '../../../domain/decisions/promotionReturn.ts'
import type { RetailerBreakEven } from '../../../domain/decisions/retailerBreakEven.ts'
import type { Promotion } from '../../../domain/negotiation/promotion.ts'
import { type MoneyText, unitPrice } from '../../shared/format/money.ts'
import { decimal, percent, signed } from '../../shared/format/numbers.ts'

/** One figure of a promotion, written out, with its formula in the numbers it was made of. */
export type ResultLine = {
  readonly id: string
  readonly name: string
  readonly formula: string
  readonly base: string
  readonly low?: string
  readonly high?: string
}

type Figures = {
  readonly t: TFunction
  readonly money: MoneyText
  readonly isPrivateShown: boolean
  readonly promotion: Promotion
  readonly range: PromotionRange
  readonly theirs: RetailerBreakEven
}

/**
 * The figures of a promotion in the order a negotiator reads them. What leads to our unit contribution is left out while
 * private figures are hidden; with free goods that is our cost too, since they are charged at unit cost.
 */
export function resultLines(figures: Figures): readonly ResultLine[] {
  const { isPrivateShown, promotion } = figures
  const isCostShown = isPrivateShown || promotion.funding.kind !== 'freeGoods'
  return [
    ...volumeLines(figures),
    ...(isCostShown ? costLines(figures) : []),
    ...(isPrivateShown ? returnLines(figures) : []),
    theirLine(figures),
  ]
}

function ranged({ range }: Figures, write: (figures: PromotionReturn) => string) {
  const base = write(range.base)
  return range.ends === null ? { base } : { base, low: write(range.ends.low), high: write(range.ends.high) }
}

function volumeLines(figures: Figures): readonly ResultLine[] {
  const { t, range, theirs } = figures
  const { extra, cannibalised, pulled } = range.base
  return [
    {
      id: 'extra',
      name: t('plan.results.extra'),
      formula: t('plan.results.formula.extra', { baseline: decimal(theirs.baseline) }),
      ...ranged(figures, (each) => decimal(each.extra)),
    },
    {
      id: 'cannibalised',
      name: t('plan.results.cannibalised'),
      formula: t('plan.results.formula.cannibalised'),
      ...ranged(figures, (each) => decimal(each.cannibalised)),
    },
    {
      id: 'pulled',
      name: t('plan.results.pulled'),
      formula: t('plan.results.formula.pulled'),
      ...ranged(figures, (each) => decimal(each.pulled)),
    },
    {
      id: 'incremental',
      name: t('plan.results.incremental'),
      formula: t('plan.results.formula.incremental', {
        extra: decimal(extra),
        cannibalised: decimal(cannibalised),
        pulled: decimal(pulled),
      }),
      ...ranged(figures, (each) => decimal(each.incremental)),
    },
  ]
}

function costLines(figures: Figures): readonly ResultLine[] {
  const { t, money, range } = figures
  const { support, fees, cost, promotedSales, promoted } = range.base
  const [sales, spent] = [money.money(promotedSales), money.money(cost)]
  return [
    {
      id: 'cost',
      name: t('plan.results.cost'),
      formula: t('plan.results.formula.cost', {
        support: money.money(support),
        promoted: decimal(promoted),
        fees: money.money(fees),
      }),
      ...ranged(figures, (each) => money.money(each.cost)),
    },
    {
      id: 'salesPerSpend',
      name: t('plan.results.salesPerSpend'),
      formula: t('plan.results.formula.salesPerSpend', { sales, cost: spent }),
      ...ranged(figures, (each) => decimal(each.salesPerSpend, 1)),
    },
    {
      id: 'spendRatio',
      name: t('plan.results.spendRatio'),
      formula: t('plan.results.formula.spendRatio', { sales, cost: spent }),
      ...ranged(figures, ({ cost: yuan, promotedSales: sold }) =>
        sold === 0 ? '—' : percent(yuan / sold, 1),
      ),
    },
  ]
}

function returnLines(figures: Figures): readonly ResultLine[] {
  const { t, money, range } = figures
  const { incremental, unitContribution, cost, breakEvenUplift } = range.base
  return [
    {
      id: 'roi',
      name: t('plan.results.roi'),
      formula: t('plan.results.formula.roi', {
        units: decimal(incremental),
        unit: unitPrice(unitContribution),
        cost: money.money(cost),
      }),
      ...ranged(figures, ({ cost: yuan, roi }) => (yuan === 0 ? '—' : signed(percent(roi, 0)))),
    },
    {
      id: 'breakEven',
      name: t('plan.results.breakEven'),
      formula: t('plan.results.formula.breakEven'),
      base: breakEvenUplift === null ? t('plan.results.never') : signed(percent(breakEvenUplift, 0)),
    },
  ]
}

function theirLine({ t, theirs }: Figures): ResultLine {
  return {
    id: 'theirBreakEven',
    name: t('plan.results.theirBreakEven'),
    formula: t('plan.results.formula.theirBreakEven', {
      units: theirs.units === null ? '—' : decimal(theirs.units),
      baseline: decimal(theirs.baseline),
    }),
    base: theirs.uplift === null ? t('plan.results.never') : signed(percent(theirs.uplift, 0)),
  }
}
