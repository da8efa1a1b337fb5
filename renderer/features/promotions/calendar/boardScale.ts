import { dayNumber } from '../../../../domain/calendar/days.ts'
import { spanOfYear } from '../../../../domain/calendar/weeks.ts'
import type { Day, Month } from '../../../../domain/negotiation/calendar.ts'

/** How much of the year fits into the width there is. */
export const ZOOMS = { year: 1, half: 2, quarter: 4 } as const
export type Zoom = keyof typeof ZOOMS

/** Days of a contract year as pixels from the left edge of the board's track. */
export type BoardScale = {
  readonly first: Day
  readonly last: Day
  readonly dayWidth: number
  readonly width: number
  /** Left edge of a day; days outside the year lie at the ends. */
  readonly left: (day: Day) => number
  /** Right edge of a day, likewise. */
  readonly right: (day: Day) => number
}

const NARROWEST_DAY = 1.6

/** The scale on which a contract year fills a width at a zoom. */
export function boardScale(yearStart: Month, width: number, zoom: Zoom): BoardScale {
  const { first, last } = spanOfYear(yearStart)
  const begin = dayNumber(first)
  const days = dayNumber(last) - begin + 1
  const dayWidth = Math.max(NARROWEST_DAY, (width / days) * ZOOMS[zoom])
  const at = (count: number) => Math.min(Math.max(count, 0), days) * dayWidth
  return {
    first,
    last,
    dayWidth,
    width: days * dayWidth,
    left: (day) => at(dayNumber(day) - begin),
    right: (day) => at(dayNumber(day) - begin + 1),
  }
}

/** The same day of a year written short: 2/1. */
export function shortDay(day: Day): string {
  return `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`
}
