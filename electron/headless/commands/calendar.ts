import { existsSync } from 'node:fs'
import { festivalsOf } from '../../../domain/calendar/festivals.ts'
import { type HolidayDay, holidayTable } from '../../../domain/calendar/holidays.ts'
import { slotsOf } from '../../../domain/calendar/slots.ts'
import { festivalWords } from '../../../domain/locale/festivals.ts'
import { err, ok, type Result } from '../../../domain/result.ts'
import { defineCommand } from '../command.ts'
import { languageOf } from '../languageOf.ts'
import { type Limits, numberOption } from '../numberOption.ts'
import { done, jsonAnswer, refused } from '../outcome.ts'
import { withStore } from '../store.ts'

/**
 * The festivals and statutory days of a year, and a retailer's slots when the weekday they start on is given. With a
 * store the days a person put in stand instead of the reckoned ones.
 */
export const calendar = defineCommand(
  'calendar',
  {
    places: [],
    values: { year: 'YYYY', weekday: '1..7', days: 'N', db: 'FILE', lang: 'zh|en' },
    flags: ['json'],
    required: ['year'],
  },
  async ({ values, flags }) => {
    const year = wholeOption('year', values.year ?? '', { least: 1901, most: 2198 })
    if (!year.ok) return refused(year.error)
    const weekday = wholeOption('weekday', values.weekday ?? '1', { least: 1, most: 7 })
    if (!weekday.ok) return refused(weekday.error)
    const days = wholeOption('days', values.days ?? '14', { least: 1, most: 366 })
    if (!days.ok) return refused(days.error)
    const language = languageOf(values.lang)
    if (!language.ok) return refused(language.error)
    const stored = values.db === undefined ? ok([]) : await holidaysIn(values.db)
    if (!stored.ok) return refused(stored.error)
    const { names } = festivalWords(language.value)
    const festivals = festivalsOf(year.value).map((festival) => ({ ...festival, name: names[festival.id] }))
    const holidays = holidayTable(year.value, stored.value).map((holiday) => ({
      ...holiday,
      name: names[holiday.of],
    }))
    const plan = { retailer: '', weekday: weekday.value, days: days.value }
    const slots =
      values.weekday === undefined ? [] : slotsOf(plan, `${year.value}-01-01`, `${year.value}-12-31`)
    const ownSlots = slots.map(({ retailer: _, ...slot }) => slot)
    if (flags.has('json'))
      return done(jsonAnswer({ festivals, holidays, ...(ownSlots.length > 0 ? { slots: ownSlots } : {}) }))
    const line = (from: string, to: string, name: string) =>
      `${from}${from === to ? '' : ` – ${to}`}  ${name}\n`
    return done(
      festivals.map(({ from, to, name }) => line(from, to, name)).join('') +
        slots
          .map(({ number, sellOutFrom, sellOutTo }) => line(sellOutFrom, sellOutTo, `#${number}`))
          .join(''),
    )
  },
)

/** The stored holidays of a store that is there; none is made for a file that is not. */
async function holidaysIn(file: string): Promise<Result<readonly HolidayDay[], string>> {
  if (!existsSync(file)) return err(`${file}: cannot be read: no such file`)
  const { listHolidays } = await import('../../../db/holidays.ts')
  return withStore(file, (store) => ok(listHolidays(store)))
}

function wholeOption(name: string, text: string, limits: Limits): Result<number, string> {
  const number = numberOption(name, text, limits)
  if (!number.ok || Number.isInteger(number.value)) return number
  return err(`--${name}: found ${JSON.stringify(text)}, allowed a whole number`)
}
