import type { TFunction } from 'i18next'
import type { ListingOutlook } from '../../../domain/decisions/listingOutlook.ts'
import type { NewProduct } from '../../../domain/negotiation/product.ts'
import { type MoneyText, unitPrice } from '../../shared/format/money.ts'
import { decimal, percent } from '../../shared/format/numbers.ts'

/** One figure of a listing with its formula in the numbers it was made of, and what it is reckoned on. */
export type ListingLine = {
  readonly id: 'weeks' | 'breakEven' | 'cannibalised' | 'contribution' | 'failure' | 'theirs'
  readonly value: string
  readonly formula: string
  readonly base: string
}

type Written = { readonly t: TFunction; readonly money: MoneyText }

/** Weeks until the fee is earned back, in words. */
export function weeksText(t: TFunction, { payback }: ListingOutlook): string {
  const { weeks, netFee } = payback
  if (netFee === 0) return t('newProducts.outlook.noFee')
  return weeks === null
    ? t('newProducts.outlook.never')
    : t('newProducts.outlook.weeksOf', { weeks: decimal(weeks, 1) })
}

/** Units that earn the fee back, in words. */
export function breakEvenText(t: TFunction, { breakEvenUnits }: ListingOutlook): string {
  return breakEvenUnits === null
    ? t('newProducts.outlook.never')
    : t('newProducts.outlook.units', { units: decimal(breakEvenUnits) })
}

/** Stores at their most, as the card says them. */
export function mostStores({ stores }: NewProduct): number {
  return Math.max(0, ...stores)
}

/** The figures of a listing in the order a negotiator reads them; without ours only what the retailer may know. */
export function listingLines(
  { t, money }: Written,
  outlook: ListingOutlook,
  isPrivateShown: boolean,
): readonly ListingLine[] {
  const { payback, units, cannibalisedUnits } = outlook
  const { netFee, unitContribution, unitsPerStoreWeek, stores, cannibalisation } = payback
  const fee = `¥${decimal(netFee, 2)}`
  const kept = `(1 − ${percent(cannibalisation, 0)})`
  const perUnit = `¥${unitPrice(unitContribution)}`
  const write = 'newProducts.outlook'
  const sold = decimal(units)
  const taken: ListingLine = {
    id: 'cannibalised',
    value: t(`${write}.units`, { units: decimal(cannibalisedUnits) }),
    formula: t(`${write}.formula.cannibalised`, { units: sold, share: percent(cannibalisation, 0) }),
    base: t(`${write}.base.cannibalised`),
  }
  const theirs: ListingLine = {
    id: 'theirs',
    value: money.change(outlook.totalMargin),
    formula: t(`${write}.formula.theirs`),
    base: t(`${write}.base.theirs`),
  }
  if (!isPrivateShown) return [taken, theirs]
  const [speed, carried] = [decimal(unitsPerStoreWeek, 2), decimal(stores)]
  return [
    {
      id: 'weeks',
      value: weeksText(t, outlook),
      formula: t(`${write}.formula.weeks`, { fee, perUnit, speed, stores: carried, kept }),
      base: t(`${write}.base.weeks`),
    },
    {
      id: 'breakEven',
      value: breakEvenText(t, outlook),
      formula: t(`${write}.formula.breakEven`, { fee, perUnit, kept }),
      base: t(`${write}.base.breakEven`, { units: sold }),
    },
    taken,
    {
      id: 'contribution',
      value: money.change(outlook.contribution),
      formula: t(`${write}.formula.contribution`),
      base: t(`${write}.base.contribution`),
    },
    {
      id: 'failure',
      value: money.money(outlook.failureCost),
      formula: t(`${write}.formula.failure`),
      base: t(`${write}.base.failure`),
    },
    theirs,
  ]
}
