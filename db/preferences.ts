import { eq } from 'drizzle-orm'
import { sameContent } from '../domain/scenarios/sameContent.ts'
import type { Store } from './open.ts'
import { saving } from './saving.ts'
import { preferences } from './schema/settingsTables.ts'

/** What a person set for the whole program; `person` and `firstSteps` are absent until somebody says them. */
export type Preferences = Pick<typeof preferences.$inferSelect, 'language' | 'moneyUnit'> & {
  readonly person?: string
  readonly firstSteps?: { readonly done: readonly string[]; readonly isDismissed: boolean }
}

const THE_ONE = 1

/** The settings; null while nothing has been set. */
export function getPreferences({ query }: Store): Preferences | null {
  const stored = query.select().from(preferences).where(eq(preferences.id, THE_ONE)).get()
  if (stored === undefined) return null
  const { language, moneyUnit, person, firstSteps } = stored
  return {
    language,
    moneyUnit,
    ...(person === null ? {} : { person }),
    ...(firstSteps === null ? {} : { firstSteps }),
  }
}

/** Sets them all and answers what is set now. */
export function setPreferences(store: Store, wanted: Preferences): Preferences {
  const { language, moneyUnit, person, firstSteps } = wanted
  const set = { language, moneyUnit, person: person ?? null, firstSteps: firstSteps ?? null }
  const write = () => {
    store.query
      .insert(preferences)
      .values({ id: THE_ONE, ...set })
      .onConflictDoUpdate({ target: preferences.id, set })
      .run()
    return wanted
  }
  return saving(store, write, () => sameContent(getPreferences(store), wanted))
}
