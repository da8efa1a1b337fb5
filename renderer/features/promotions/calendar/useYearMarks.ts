import { useMemo } from 'react'
import { type Festival, festivalsOf } from '../../../../domain/calendar/festivals.ts'
import { holidayTable } from '../../../../domain/calendar/holidays.ts'
import type { YearSpan } from '../../../../domain/calendar/weeks.ts'
import type { RetailerCalendar } from '../../../../domain/negotiation/retailerCalendar.ts'
import { useHolidays } from '../holidays/useHolidays.ts'
import { holidaySpans } from './headMarks.ts'

/** The festivals and the days off and worked that fall into a contract year, the retailer's own days among them. */
export function useYearMarks(year: YearSpan, calendar: RetailerCalendar | undefined) {
  const { first, last } = year
  const { stored } = useHolidays()
  return useMemo(() => {
    const years = [...new Set([Number(first.slice(0, 4)), Number(last.slice(0, 4))])]
    const own = {
      ...(calendar?.anniversary === undefined ? {} : { anniversary: calendar.anniversary }),
      ...(calendar?.openings === undefined ? {} : { openings: calendar.openings }),
    }
    const isInYear = ({ from, to }: { readonly from: string; readonly to: string }) =>
      to >= first && from <= last
    const festivals: readonly Festival[] = years.flatMap((each) => festivalsOf(each, own)).filter(isInYear)
    const holidays = holidaySpans(years.flatMap((each) => holidayTable(each, stored ?? []))).filter(isInYear)
    return { festivals, holidays }
  }, [first, last, calendar, stored])
}
