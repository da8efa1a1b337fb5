import { asc } from 'drizzle-orm'
import type { HolidayDay } from '../domain/calendar/holidays.ts'
import { sameContent } from '../domain/scenarios/sameContent.ts'
import type { Store } from './open.ts'
import { saving } from './saving.ts'
import { holidays } from './schema/settingsTables.ts'

/** The days a person put into the holiday table, the earlier first; the rule is not stored. */
export function listHolidays({ query }: Store): readonly HolidayDay[] {
  return query.select().from(holidays).orderBy(asc(holidays.day), asc(holidays.of)).all()
}

/** Puts these days in the place of all that were stored, at once or not at all, and answers what is stored now. */
export function setHolidays(store: Store, days: readonly HolidayDay[]): readonly HolidayDay[] {
  const replace = () => {
    store.query.delete(holidays).run()
    for (const { day, of, kind, status } of days) {
      store.query.insert(holidays).values({ day, of, kind, status }).run()
    }
    return listHolidays(store)
  }
  return saving(store, replace, (stored) => sameContent(listHolidays(store), stored))
}
