import { listNegotiations, openNegotiation } from '../../db/negotiations.ts'
import type { Store } from '../../db/open.ts'
import { getPreferences } from '../../db/preferences.ts'
import { listSnapshots, openSnapshot } from '../../db/snapshots.ts'
import { listTermSheets, openTermSheet } from '../../db/termSheets.ts'

/** Everything a person would find in a store, for comparison with what was put in. */
export function contentOf(store: Store): unknown {
  return {
    preferences: getPreferences(store),
    negotiations: listNegotiations(store).map((summary) => {
      const listed = listSnapshots(store, summary.id)
      const frozen = listed.ok ? listed.value.map(({ id }) => openSnapshot(store, id)) : []
      const sheets = listTermSheets(store, summary.id).map(({ id }) => openTermSheet(store, id))
      return {
        ...(sheets.length > 0 ? { sheets } : {}),
        summary,
        open: openNegotiation(store, summary.id),
        frozen,
      }
    }),
  }
}
