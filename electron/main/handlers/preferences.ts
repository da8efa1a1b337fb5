import { setPreferences } from '../../../db/preferences.ts'
import { ok } from '../../../domain/result.ts'
import type { Handlers } from '../answer.ts'
import { type Desk, preferencesOf } from './desk.ts'

/** What a person chose about the window. */
export function preferencesHandlers(desk: Desk): Pick<Handlers, 'preferences:get' | 'preferences:set'> {
  return {
    'preferences:get': () => ok(preferencesOf(desk)),
    'preferences:set': (wanted) => {
      const chosen = setPreferences(desk.store, wanted)
      desk.languageChosen(chosen.language)
      return ok(chosen)
    },
  }
}
