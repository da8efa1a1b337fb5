import type { TFunction } from 'i18next'
import { decimal, percent } from '../../shared/format/numbers.ts'
import type { LeverRow } from './proposedLevers.ts'

type Named = Pick<LeverRow, 'termName' | 'tier'>
type Measured = Pick<LeverRow, 'field' | 'max'>

/** Most a share can be; a tier that pays yuan has larger rates. */
const WHOLE = 1

/** A lever as a person knows it: the term, and the tier where it has several. */
export function leverText(t: TFunction, { termName, tier }: Named): string {
  return tier === undefined ? termName : t('packages.lever.tier', { term: termName, tier: tier + 1 })
}

/** Whether its values are shares that are read as per cent. */
export function isShare({ field, max }: Measured): boolean {
  return field === 'rate' && max <= WHOLE
}

/** One value of it with its unit. */
export function leverValueText(t: TFunction, lever: Measured, value: number): string {
  if (isShare(lever)) return percent(value)
  return lever.field === 'days' ? t('packages.days', { count: value }) : `¥${decimal(value, 2)}`
}
