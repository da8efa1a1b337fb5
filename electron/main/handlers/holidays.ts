import { listHolidays, setHolidays } from '../../../db/holidays.ts'
import { ok } from '../../../domain/result.ts'
import type { Handlers } from '../answer.ts'
import type { Desk } from './desk.ts'

/** The person's table of days off and days worked; no negotiation's own. */
export function holidayHandlers({ store }: Desk): Pick<Handlers, 'holidays:list' | 'holidays:set'> {
  return {
    'holidays:list': () => ok(listHolidays(store)),
    'holidays:set': ({ days }) => ok(setHolidays(store, days)),
  }
}
