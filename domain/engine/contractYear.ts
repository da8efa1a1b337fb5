import type { Day, Month } from '../negotiation/calendar.ts'

/** Months of a contract year; every plane of the engine holds this many figures per product. */
export const MONTHS = 12

/** Twelve months from a start, with days counted from the first one: day 0 is the first day of the year. */
export type ContractYear = {
  readonly start: Month
  /** Days of each month. */
  readonly lengths: readonly number[]
  /** Day on which each month begins; the thirteenth is the length of the year. */
  readonly begins: readonly number[]
}

/** The contract year that starts with `start`. */
export function contractYear(start: Month): ContractYear {
  const first = monthNumber(start)
  const begins: number[] = []
  for (let month = 0; month <= MONTHS; month++) begins.push(firstDayOf(first + month) - firstDayOf(first))
  const lengths = begins.slice(1).map((next, month) => next - (begins[month] ?? 0))
  return { start, lengths, begins }
}

/** Position of a month in the contract year: 0…11 inside, below 0 before it, above 11 behind it. */
export function monthIndex(year: ContractYear, month: Month): number {
  return monthNumber(month) - monthNumber(year.start)
}

/** Position of a calendar day counted from the first day of the contract year; may lie outside. */
export function dayIndex(year: ContractYear, day: Day): number {
  return (
    firstDayOf(monthNumber(day.slice(0, 7))) +
    Number(day.slice(8, 10)) -
    1 -
    firstDayOf(monthNumber(year.start))
  )
}

/** Days of the span `first`…`last`, both included, that fall in each month of the year. */
export function daysByMonth(year: ContractYear, first: number, last: number): number[] {
  return year.lengths.map((length, month) => {
    const begin = year.begins[month] ?? 0
    return Math.max(0, Math.min(last, begin + length - 1) - Math.max(first, begin) + 1)
  })
}

function monthNumber(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
}

function firstDayOf(month: number): number {
  const monthOfYear = ((month % 12) + 12) % 12
  const shifted = (month - monthOfYear) / 12 - (monthOfYear < 2 ? 1 : 0)
  const days = Math.floor((153 * ((monthOfYear + 10) % 12) + 2) / 5)
  return (
    365 * shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + days
  )
}

/** Calendar month, 1…12, of a position in the contract year that starts with `start`. */
export function monthOfYear(start: Month, month: number): number {
  return ((monthNumber(start) + month) % 12) + 1
}
