import { z } from 'zod'
import type { Comment, Review } from '../comment.ts'
import type { FaultCode } from '../fault.ts'
import type { RetailerCalendar } from '../retailerCalendar.ts'
import { type Season, STAGES } from '../season.ts'
import { amount, day, flag, id, label, list, name, note, oneOf, record, wholeDays } from './fields.ts'

const weekdayFault: FaultCode = 'weekday'
const dayOfYearFault: FaultCode = 'dayOfYear'
const instantFault: FaultCode = 'instant'
const slotDaysFault: FaultCode = 'slotDays'
const MONTH_AND_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

const weekday = () => z.number(weekdayFault).int(weekdayFault).min(1, weekdayFault).max(7, weekdayFault)
const slotDays = () => wholeDays().min(1, slotDaysFault)
const instant = () => z.iso.datetime({ error: instantFault })

/** Where the talks stand. */
export const seasonSchema: z.ZodType<Season> = record({
  stage: oneOf(STAGES).exactOptional(),
  nextMeeting: day().exactOptional(),
  concessionBudget: amount().exactOptional(),
})

/** How the retailer cuts its year. */
export const retailerCalendarSchema: z.ZodType<RetailerCalendar> = record({
  slotPlan: record({
    weekday: weekday(),
    days: slotDays().exactOptional(),
    flyerLeadDays: wholeDays().exactOptional(),
    inStoreLeadDays: wholeDays().exactOptional(),
    buyAheadDays: wholeDays().exactOptional(),
    buyAfterDays: wholeDays().exactOptional(),
  }).exactOptional(),
  weekStart: weekday().exactOptional(),
  coolDownDays: wholeDays().exactOptional(),
  anniversary: z.string(dayOfYearFault).regex(MONTH_AND_DAY, dayOfYearFault).exactOptional(),
  openings: list(day()).exactOptional(),
  namedSlots: list(
    record({ id: id(), name: name(), start: day(), end: day(), submitBy: day().exactOptional() }),
  ).exactOptional(),
  placements: list(
    record({
      id: id(),
      name: name(),
      capacity: amount().exactOptional(),
      feePerSlot: amount().exactOptional(),
    }),
  ).exactOptional(),
})

/** Remarks of the supplier's own people. */
export const commentsSchema: z.ZodType<readonly Comment[]> = list(
  record({
    id: id(),
    on: record({
      of: oneOf(['scenario', 'term', 'promotion', 'newProduct', 'product']),
      id: id(),
      field: label().exactOptional(),
    }),
    by: label(),
    at: instant(),
    text: note(),
    isResolved: flag().exactOptional(),
  }),
)

/** What directors decided. */
export const reviewsSchema: z.ZodType<readonly Review[]> = list(
  record({
    id: id(),
    scenario: id(),
    decision: oneOf(['approved', 'returned']),
    by: label(),
    at: instant(),
    note: note().exactOptional(),
    contentMark: label().exactOptional(),
  }),
)
