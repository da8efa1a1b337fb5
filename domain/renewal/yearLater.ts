import { shiftByLunarAnchor } from '../calendar/shiftByLunarAnchor.ts'
import { type Month, monthsOfYear } from '../negotiation/calendar.ts'
import type { LastYear } from '../negotiation/negotiation.ts'
import type { Promotion } from '../negotiation/promotion.ts'
import type { Term } from '../negotiation/term.ts'

/** The same month of the year after. */
export function yearLater(month: Month): Month {
  return `${Number(month.slice(0, 4)) + 1}${month.slice(4)}`
}

/** A term for the year after: what falls due in a named month falls due in the same month; nobody has talked about it yet. */
export function termNextYear(term: Term): Term {
  const { status: _status, ...kept } = term
  const { rule } = term
  switch (rule.kind) {
    case 'fixed':
      return { ...kept, rule: { ...rule, months: rule.months.map(yearLater) } }
    case 'count':
      return rule.months === undefined
        ? kept
        : { ...kept, rule: { ...rule, months: rule.months.map(yearLater) } }
    default:
      return kept
  }
}

/**
 * A term as it was paid: growth is measured against the year it was measured against, which the new negotiation does not
 * know any more.
 */
export function asItWas(term: Term, lastYear: LastYear | undefined): Term {
  const { rule, basis } = term
  if (rule.kind !== 'growth' || rule.lastYear !== undefined || lastYear === undefined) return term
  const before = basis?.tax === 'in' ? lastYear.purchasesIn : lastYear.purchasesEx
  return { ...term, rule: { ...rule, lastYear: before } }
}

/** A promotion for the year after, at the same distance from the festival it belongs to. `start` is the old year's first month. */
export function promotionNextYear(promotion: Promotion, start: Month): Promotion {
  const year = Number(start.slice(0, 4))
  const months = monthsOfYear(yearLater(start))
  const shifted = shiftByLunarAnchor(promotion, year, year + 1).promotion
  if (shifted.fees === undefined) return shifted
  const fees = shifted.fees.map(({ month, ...fee }) =>
    month === undefined || !months.includes(month) ? fee : { ...fee, month },
  )
  return { ...shifted, fees }
}

/** Whether a promotion runs within these months from its first day to its last. */
export function isInside({ start, end }: Promotion, months: readonly Month[]): boolean {
  return months.includes(start.slice(0, 7)) && months.includes(end.slice(0, 7))
}
