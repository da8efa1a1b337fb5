import { type Day, daysInMonth } from '../negotiation/calendar.ts'
import type { Promotion } from '../negotiation/promotion.ts'
import { daysAfter, daysBetween, weekdayOf } from './days.ts'
import { FESTIVALS, type FestivalId, festivalEntry } from './festivalRules.ts'
import { dayOfFestival } from './festivals.ts'
import { startingOn } from './startingOn.ts'

/** Why a promotion stands where it stands in the new year. */
export type ShiftReason =
  /** It keeps its days from a festival that moves. */
  | {
      readonly kind: 'festival'
      readonly festival: FestivalId
      /** Start less the festival's day: −7 begins a week before. */
      readonly offsetDays: number
      readonly before: Day
      readonly after: Day
    }
  /** It keeps its week of the year and its weekday; `festival` is the fixed date it belongs to, where there is one. */
  | { readonly kind: 'weekday'; readonly festival?: FestivalId; readonly weekday: number }

/** One promotion in the new year, and what became of it. */
export type ShiftedPromotion = {
  readonly promotion: Promotion
  /** Days by which its date of the year differs: 11 is eleven days earlier or later than the same date. */
  readonly movedDays: number
  readonly because: ShiftReason
  /** Other festivals it was near to, whose distance has changed: worth a look. */
  readonly alsoNear: readonly FestivalId[]
}

type Anchor = {
  readonly id: FestivalId
  readonly day: Day
  readonly distance: number
  readonly moves: boolean
}

const MOVING = new Set(['lunar', 'solarTerm', 'sunday'])

/**
 * A promotion of one year put into another. Near a festival that moves it keeps its distance from that festival's day;
 * everything else keeps its week and weekday: the nearest such day to the same date. Its length stays; months of its fees
 * move with its start. The nearest festival decides, a moving one before a fixed one at the same distance; a run longer
 * than what is planned around a festival is not for it.
 */
export function shiftByLunarAnchor(promotion: Promotion, fromYear: number, toYear: number): ShiftedPromotion {
  const years = toYear - fromYear
  const near = anchorsOf(promotion)
  const [anchor] = near
  const sameDate = inOtherYear(promotion.start, years)
  const moved = anchor?.moves ? dayOfFestival(anchor.id, Number(anchor.day.slice(0, 4)) + years) : undefined
  const start =
    anchor !== undefined && moved !== undefined
      ? daysAfter(moved, daysBetween(anchor.day, promotion.start))
      : sameWeekday(sameDate, weekdayOf(promotion.start))
  return {
    promotion: startingOn(promotion, start),
    movedDays: daysBetween(sameDate, start),
    because:
      anchor !== undefined && moved !== undefined
        ? {
            kind: 'festival',
            festival: anchor.id,
            offsetDays: daysBetween(anchor.day, promotion.start),
            before: anchor.day,
            after: moved,
          }
        : {
            kind: 'weekday',
            weekday: weekdayOf(promotion.start),
            ...(anchor === undefined ? {} : { festival: anchor.id }),
          },
    alsoNear: near.slice(1).map(({ id }) => id),
  }
}

/** A festival, its day, and how many days after it something starts; below 0 before it. */
export type FestivalNear = { readonly festival: FestivalId; readonly day: Day; readonly offsetDays: number }

/** Found once for each promotion: it stays what it is while others change. */
const near = new WeakMap<Promotion, FestivalNear | null>()

/** The festival a promotion belongs to, by the same rule; null for none. */
export function festivalNear(promotion: Promotion): FestivalNear | null {
  const known = near.get(promotion)
  if (known !== undefined) return known
  const [anchor] = anchorsOf(promotion)
  const found =
    anchor === undefined
      ? null
      : { festival: anchor.id, day: anchor.day, offsetDays: daysBetween(anchor.day, promotion.start) }
  near.set(promotion, found)
  return found
}

/** Festivals whose reach the promotion touches and is not longer than, the nearest first. */
function anchorsOf({ start, end }: Promotion): readonly Anchor[] {
  const year = Number(start.slice(0, 4))
  const length = daysBetween(start, end) + 1
  const anchors: Anchor[] = []
  for (const id of Object.keys(FESTIVALS) as FestivalId[]) {
    const { reach, rule } = festivalEntry(id)
    if (reach === undefined || length > reach[0] + 1 + reach[1]) continue
    for (const each of [year - 1, year, year + 1]) {
      const day = dayOfFestival(id, each)
      if (day === undefined || end < daysAfter(day, -reach[0]) || start > daysAfter(day, reach[1])) continue
      const distance = Math.max(0, daysBetween(end, day), daysBetween(day, start))
      anchors.push({ id, day, distance, moves: MOVING.has(rule.kind) })
    }
  }
  return anchors.sort((a, b) => a.distance - b.distance || Number(b.moves) - Number(a.moves))
}

/** The same date of another year; 29 February becomes the 28th where there is none. */
function inOtherYear(day: Day, years: number): Day {
  const month = `${Number(day.slice(0, 4)) + years}${day.slice(4, 7)}`
  const date = Math.min(Number(day.slice(8)), daysInMonth(month))
  return `${month}-${String(date).padStart(2, '0')}`
}

/** The nearest day of that weekday, three days away at most. */
function sameWeekday(day: Day, weekday: number): Day {
  const later = (weekday - weekdayOf(day) + 7) % 7
  return daysAfter(day, later > 3 ? later - 7 : later)
}
