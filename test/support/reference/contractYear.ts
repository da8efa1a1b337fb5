import type { Day, Month } from '../../../domain/negotiation/calendar.ts'

/** The twelve months from the start, and every day of them in order. */
export type ContractYear = {
  readonly months: readonly Month[]
  readonly days: readonly { readonly day: Day; readonly month: number }[]
}

export const wholeYear = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]

/** The day after, by the calendar. */
export function dayAfter(day: Day): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}

export function contractYear(start: Month): ContractYear {
  const months: Month[] = []
  const days: { day: Day; month: number }[] = []
  let day = `${start}-01`
  while (true) {
    const month = day.slice(0, 7)
    if (!months.includes(month)) {
      if (months.length === 12) return { months, days }
      months.push(month)
    }
    days.push({ day, month: months.length - 1 })
    day = dayAfter(day)
  }
}

/** 0…11. @throws RangeError for a month outside the contract year */
export function monthOfYear(year: ContractYear, month: Month): number {
  const index = year.months.indexOf(month)
  if (index < 0) throw new RangeError(`${month} is not a month of the contract year`)
  return index
}

export function daysInMonth(year: ContractYear, month: number): number {
  return year.days.filter((day) => day.month === month).length
}
