import type { Day } from '../negotiation/calendar.ts'
import { daysAfter } from './days.ts'
import { dayOfFestival, type FestivalId } from './festivals.ts'

/** 正式 once the yearly notice has come, 暂估 while it is reckoned by rule. */
export type HolidayStatus = 'official' | 'estimated'

/** One day of the holiday table; `work` is a weekend day worked in exchange. */
export type HolidayDay = {
  readonly day: Day
  readonly of: FestivalId
  readonly kind: 'off' | 'work'
  readonly status: HolidayStatus
}

/** What a yearly notice names. */
export type HolidayNotice = {
  readonly days: readonly HolidayDay[]
  /** Every festival it speaks of; two may share their days. */
  readonly festivals: readonly FestivalId[]
}

/** First day after the festival's day, and how many days, by the rule in force since November 2024. */
const STATUTORY: readonly (readonly [FestivalId, number, number])[] = [
  ['newYear', 0, 1],
  ['springFestival', -1, 4],
  ['qingming', 0, 1],
  ['mayDay', 0, 2],
  ['dragonBoat', 0, 1],
  ['midAutumn', 0, 1],
  ['nationalDay', 0, 3],
]

/**
 * The thirteen statutory days of a year as an estimate: which days are joined to them and which weekends are worked is
 * announced every year and typed in. Where Mid-Autumn falls into National Day the day stands there for both.
 */
export function statutoryHolidays(year: number): readonly HolidayDay[] {
  const days = STATUTORY.flatMap(([of, first, count]) => {
    const day = dayOfFestival(of, year)
    if (day === undefined) return []
    return Array.from(
      { length: count },
      (_, at): HolidayDay => ({ day: daysAfter(day, first + at), of, kind: 'off', status: 'estimated' }),
    )
  })
  return inOrder(days)
}

/** The table with days as the yearly notice or a person puts them: each replaces what its day said about the festival. */
export function withHolidays(
  table: readonly HolidayDay[],
  noticed: readonly HolidayDay[],
): readonly HolidayDay[] {
  const key = ({ day, of }: HolidayDay) => `${day} ${of}`
  const replaced = new Map([...table, ...noticed].map((each) => [key(each), each]))
  return inOrder([...replaced.values()])
}

/** The holiday table of a year: the days a person stored for it, all of them, or what the rule reckons while there are none. */
export function holidayTable(year: number, stored: readonly HolidayDay[]): readonly HolidayDay[] {
  const own = stored.filter(({ day }) => day.startsWith(`${year}-`))
  return own.length === 0 ? statutoryHolidays(year) : inOrder(own)
}

/** The table with a notice in it: it stands instead of all that was there for the festivals it names. */
export function withNotice(table: readonly HolidayDay[], notice: HolidayNotice): readonly HolidayDay[] {
  const others = table.filter(({ of }) => !notice.festivals.includes(of))
  return withHolidays(others, notice.days)
}

function inOrder(days: readonly HolidayDay[]): readonly HolidayDay[] {
  return [...days].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}
