import { type Day, monthsOfYear } from '../negotiation/calendar.ts'
import type { Promotion } from '../negotiation/promotion.ts'
import { daysAfter, daysBetween } from './days.ts'
import { startingOn } from './startingOn.ts'
import { weekStartOf, type YearSpan } from './weeks.ts'

/** What a bar that is dragged comes to rest on. */
export type Snap = 'day' | 'week' | 'slot'

/** The days bars may come to rest on besides any day: the retailer's weeks and slots. */
export type Rests = {
  readonly weekStart: number
  readonly slots: readonly { readonly from: Day; readonly to: Day }[]
}

/** The first day nearest to a wanted one that the snap allows; any day where there are no slots to rest on. */
export function nearestStart(wanted: Day, snap: Snap, { weekStart, slots }: Rests): Day {
  if (snap === 'day') return wanted
  if (snap === 'slot')
    return (
      nearest(
        wanted,
        slots.map(({ from }) => from),
      ) ?? wanted
    )
  const before = weekStartOf(wanted, weekStart)
  return daysBetween(before, wanted) <= 3 ? before : daysAfter(before, 7)
}

/** The last day nearest to a wanted one that the snap allows. */
export function nearestEnd(wanted: Day, snap: Snap, { weekStart, slots }: Rests): Day {
  if (snap === 'day') return wanted
  if (snap === 'slot')
    return (
      nearest(
        wanted,
        slots.map(({ to }) => to),
      ) ?? wanted
    )
  return daysAfter(nearestStart(daysAfter(wanted, 1), 'week', { weekStart, slots }), -1)
}

function nearest(wanted: Day, days: readonly Day[]): Day | undefined {
  let best: Day | undefined
  for (const day of days) {
    const distance = Math.abs(daysBetween(wanted, day))
    if (best === undefined || distance < Math.abs(daysBetween(wanted, best))) best = day
  }
  return best
}

/** The promotion beginning on another day, kept so that it begins and its fees fall within the contract year. */
export function movedTo(promotion: Promotion, start: Day, year: YearSpan): Promotion {
  const begin = start < year.first ? year.first : start > year.last ? year.last : start
  return begin === promotion.start ? promotion : withFeesInYear(startingOn(promotion, begin), year)
}

/** The promotion with another first or last day; at least one day long, its other end where it was. */
export function resizedTo(promotion: Promotion, edge: 'start' | 'end', day: Day, year: YearSpan): Promotion {
  const { start, end } = promotion
  if (edge === 'end') return { ...promotion, end: day < start ? start : day }
  if (day > end) return { ...promotion, start: end }
  return { ...promotion, start: day < year.first ? year.first : day }
}

function withFeesInYear(promotion: Promotion, { first, last }: YearSpan): Promotion {
  const { fees } = promotion
  if (fees === undefined) return promotion
  const months = monthsOfYear(first.slice(0, 7))
  return {
    ...promotion,
    fees: fees.map((fee) => {
      if (fee.month === undefined || months.includes(fee.month)) return fee
      return { ...fee, month: fee.month < first ? first.slice(0, 7) : last.slice(0, 7) }
    }),
  }
}
