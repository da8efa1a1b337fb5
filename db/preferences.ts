import { eq } from 'drizzle-orm'
import type { Store } from './open.ts'
import { preferences } from './schema.ts'

/** What a person set for the whole program. */
export type Preferences = Pick<typeof preferences.$inferSelect, 'language' | 'moneyUnit'>

const THE_ONE = 1

/** The settings; null while nothing has been set. */
export function getPreferences({ query }: Store): Preferences | null {
  const { language, moneyUnit } = preferences
  return (
    query.select({ language, moneyUnit }).from(preferences).where(eq(preferences.id, THE_ONE)).get() ?? null
  )
}

/** Sets them all and answers what is set now. */
export function setPreferences({ query }: Store, { language, moneyUnit }: Preferences): Preferences {
  const set = { language, moneyUnit }
  query
    .insert(preferences)
    .values({ id: THE_ONE, ...set })
    .onConflictDoUpdate({ target: preferences.id, set })
    .run()
  return set
}
