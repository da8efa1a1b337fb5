import type { TFunction } from 'i18next'
import type { Driver } from '../../../domain/negotiation/negotiation.ts'

const MOST_NAMES = 2

/** A driver as a person knows it: what it moves, and of which products or categories. */
export function driverText(t: TFunction, { on, scope }: Driver, productName: (id: string) => string): string {
  const names = [...(scope?.categories ?? []), ...(scope?.products ?? []).map(productName)]
  const what = t(`risk.on.${on}`)
  if (names.length === 0) return what
  const shown = names.slice(0, MOST_NAMES).join(t('risk.comma'))
  const rest = names.length - MOST_NAMES
  return rest > 0 ? t('risk.scopeMore', { what, shown, rest }) : t('risk.scope', { what, shown })
}
