import { z } from 'zod'
import { FESTIVALS, type FestivalId } from '../../domain/calendar/festivalRules.ts'
import type { HolidayDay } from '../../domain/calendar/holidays.ts'
import { isDay } from '../../domain/negotiation/calendar.ts'
import { channel } from './channel.ts'

const MOST_DAYS = 10_000
const festivals = Object.keys(FESTIVALS) as [FestivalId, ...FestivalId[]]

const holidaySchema = z.strictObject({
  day: z.string().refine(isDay),
  of: z.enum(festivals),
  kind: z.enum(['off', 'work']),
  status: z.enum(['official', 'estimated']),
})

/** A day is off or worked for a festival once. */
const isOnceEach = (days: readonly HolidayDay[]) =>
  new Set(days.map(({ day, of }) => `${day} ${of}`)).size === days.length

/** The person's holiday table: days put in by hand or from the yearly notice, beside what the rule reckons. */
export const holidayChannels = {
  'holidays:list': channel<readonly HolidayDay[]>()(z.strictObject({})),
  /** Replaces all that is stored. */
  'holidays:set': channel<readonly HolidayDay[]>()(
    z.strictObject({ days: z.array(holidaySchema).max(MOST_DAYS).refine(isOnceEach) }),
  ),
} as const
