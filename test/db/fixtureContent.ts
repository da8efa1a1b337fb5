import { listNegotiations, openNegotiation } from '../../db/negotiations.ts'
import type { Store } from '../../db/open.ts'
import { getPreferences } from '../../db/preferences.ts'
import { listReturnedPapers, lockOf, openReturnedPaper } from '../../db/returnedPapers.ts'
import { listSnapshots, openSnapshot } from '../../db/snapshots.ts'
import { listTermSheets, openTermSheet } from '../../db/termSheets.ts'

/** Everything a person would find in a store, for comparison with what was put in. */
export function contentOf(store: Store): unknown {
  return {
    preferences: getPreferences(store),
    negotiations: listNegotiations(store).map((summary) => {
      const listed = listSnapshots(store, summary.id)
      const frozen = listed.ok ? listed.value.map(({ id }) => openSnapshot(store, id)) : []
      const listedSheets = listTermSheets(store, summary.id)
      const sheets = listedSheets.map(({ id }) => openTermSheet(store, id))
      const returned = listedSheets.flatMap(({ id }) =>
        listReturnedPapers(store, id).map((paper) => openReturnedPaper(store, paper.id)),
      )
      const locks = listedSheets.flatMap(({ id }) => lockOf(store, id) ?? [])
      return {
        ...(sheets.length > 0 ? { sheets } : {}),
        ...(returned.length > 0 ? { returned, locks } : {}),
        summary,
        open: openNegotiation(store, summary.id),
        frozen,
      }
    }),
  }
}
