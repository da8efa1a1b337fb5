import type { Day } from '../negotiation/calendar.ts'
import type { Promotion } from '../negotiation/promotion.ts'
import { daysAfter, daysBetween } from './days.ts'
import { movedTo } from './promotionMoves.ts'
import type { YearSpan } from './weeks.ts'

/** Promotions put into another slot together: the earliest starts on its first day, the others keep their distance. */
export function intoSlot(promotions: readonly Promotion[], from: Day, year: YearSpan): readonly Promotion[] {
  const [earliest] = promotions.map(({ start }) => start).sort()
  if (earliest === undefined) return []
  return promotions.map((each) => movedTo(each, daysAfter(from, daysBetween(earliest, each.start)), year))
}
