import { type Day, daysInMonth, type Month, monthsOfYear } from '../negotiation/calendar.ts'
import { daysAfter, daysBetween, weekdayOf } from './days.ts'

/** One week of a contract year as the retailer cuts it; the first and the last may reach into the years beside it. */
export type YearWeek = { readonly number: number; readonly from: Day; readonly to: Day }

/** First and last day of the contract year that starts in a month. */
export type YearSpan = { readonly first: Day; readonly last: Day }

/** The days of a contract year, both ends included. */
export function spanOfYear(start: Month): YearSpan {
  const end = monthsOfYear(start)[11] ?? start
  return { first: `${start}-01`, last: `${end}-${String(daysInMonth(end)).padStart(2, '0')}` }
}

/** The day on which the week of a day begins; `weekStart` 1 Monday to 7 Sunday. */
export function weekStartOf(day: Day, weekStart: number): Day {
  return daysAfter(day, -((weekdayOf(day) - weekStart + 7) % 7))
}

/** The 53 or 54 weeks that touch a contract year; week 1 holds its first day. */
export function weeksOfYear(start: Month, weekStart: number): readonly YearWeek[] {
  const { first, last } = spanOfYear(start)
  const begin = weekStartOf(first, weekStart)
  const count = Math.floor(daysBetween(begin, last) / 7) + 1
  return Array.from({ length: count }, (_, at) => {
    const from = daysAfter(begin, at * 7)
    return { number: at + 1, from, to: daysAfter(from, 6) }
  })
}
