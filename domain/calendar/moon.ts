import { LunarDay, SolarTerm } from 'tyme4ts'
import type { Day } from '../negotiation/calendar.ts'

type SolarDay = { getYear(): number; getMonth(): number; getDay(): number }

/**
 * The days of a calendar year on which a day of the lunar calendar falls: usually one, for the days before Spring
 * Festival sometimes two or none. Festivals are kept in the regular month, never in a leap month of the same number.
 * Not from `Intl`, which is wrong by a day in 2027 and 2030.
 */
export function lunarDaysIn(year: number, month: number, date: number): readonly Day[] {
  return [year - 1, year]
    .map((lunarYear) =>
      once(`${lunarYear}/${month}/${date}`, () => LunarDay.fromYmd(lunarYear, month, date).getSolarDay()),
    )
    .filter((day) => day.startsWith(`${year}-`))
}

/** The day of a calendar year on which a solar term begins, Chinese time. */
export function solarTermIn(year: number, term: 'qingming' | 'winterSolstice'): Day {
  const start = () =>
    term === 'qingming' ? SolarTerm.fromName(year, '清明') : SolarTerm.fromName(year + 1, '冬至')
  return once(`${term} ${year}`, () => start().getSolarDay())
}

/** Days already found: the heavens do not change, and only a few hundred of them are ever asked for. */
const known = new Map<string, Day>()

function once(key: string, find: () => SolarDay): Day {
  const before = known.get(key)
  if (before !== undefined) return before
  const day = written(find())
  known.set(key, day)
  return day
}

function written(day: SolarDay): Day {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${day.getYear()}-${two(day.getMonth())}-${two(day.getDay())}`
}
