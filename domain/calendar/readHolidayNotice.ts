import { type Day, isDay } from '../negotiation/calendar.ts'
import { dayNumber, dayOf } from './days.ts'
import type { FestivalId } from './festivalRules.ts'
import type { HolidayDay, HolidayNotice } from './holidays.ts'

/** A notice, all its days official, and the parts that name a day but could not be read. */
export type ReadNotice = HolidayNotice & { readonly unread: readonly string[] }

/** The seven statutory festivals as notices and tables write them. */
const NAMES: readonly (readonly [RegExp, FestivalId])[] = [
  [/元旦|新年|new year's day/iu, 'newYear'],
  [/春节|spring festival/iu, 'springFestival'],
  [/清明|qingming/iu, 'qingming'],
  [/劳动节|五一|labou?r day|may day/iu, 'mayDay'],
  [/端午|dragon boat/iu, 'dragonBoat'],
  [/国庆|national day/iu, 'nationalDay'],
  [/中秋|mid-autumn/iu, 'midAutumn'],
]

const WORKED = /上班|补班|班$|work/iu
const OFF = /放假|休|off/iu
/** `2027年2月5日`, `2月5日`, `5日` or `2027-02-05`. */
const DAY =
  /(?:(?<isoYear>\d{4})[-/.](?<isoMonth>\d{1,2})[-/.](?<isoDate>\d{1,2}))|(?:(?:(?<year>\d{4})年)?(?:(?<month>\d{1,2})月)?(?<date>\d{1,2})日)/gu
const UNTIL = /^\s*(?:至|到|[-–—~])\s*$/u
const LONGEST_HOLIDAY_DAYS = 31

/**
 * Reads the yearly notice as it is published (“春节：2月15日（周日）至23日（周一）放假调休，共9天。2月14日（周六）上班。”), or rows of
 * day, festival and 休 or 班 as a sheet gives them. `year` is meant where a day names none.
 */
export function readHolidayNotice(text: string, year: number): ReadNotice {
  const days = new Map<Day, HolidayDay>()
  const festivals = new Set<FestivalId>()
  const unread: string[] = []
  let of: FestivalId | undefined
  for (const part of partsOf(text)) {
    const named = NAMES.filter(([name]) => name.test(part)).map(([, festival]) => festival)
    of = named[0] ?? of
    const found = daysIn(part, year)
    if (found === null || found.length === 0) {
      if (found === null) unread.push(part)
      continue
    }
    const kind = WORKED.test(part) ? 'work' : OFF.test(part) ? 'off' : undefined
    if (of === undefined || kind === undefined) unread.push(part)
    else {
      for (const day of found) days.set(day, { day, of, kind, status: 'official' })
      for (const festival of named) festivals.add(festival)
    }
  }
  const inOrder = [...days.values()].sort((a, b) => dayNumber(a.day) - dayNumber(b.day))
  return { days: inOrder, festivals: [...festivals], unread }
}

function partsOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .replaceAll(/\([^)]*\)/gu, '')
    .split(/[。;\r\n]+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** The days a part names, ranges in full; null where one of them does not exist. */
function daysIn(part: string, meantYear: number): readonly Day[] | null {
  const found: Day[] = []
  let [year, month, end] = [meantYear, 0, 0]
  for (const match of part.matchAll(DAY)) {
    const named = match.groups ?? {}
    year = Number(named.isoYear ?? named.year ?? year)
    month = Number(named.isoMonth ?? named.month ?? month)
    const day = written(year, month, Number(named.isoDate ?? named.date))
    if (!isDay(day)) return null
    const before = found.at(-1)
    if (before !== undefined && UNTIL.test(part.slice(end, match.index))) {
      const length = dayNumber(day) - dayNumber(before)
      if (length < 1 || length > LONGEST_HOLIDAY_DAYS) return null
      for (let step = 1; step <= length; step++) found.push(dayOf(dayNumber(before) + step))
    } else found.push(day)
    end = match.index + match[0].length
  }
  return found
}

function written(year: number, month: number, date: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}
