import type { SheetBefore, TermSheetFacts } from '../../domain/documents/termSheet.ts'
import { nextSheet } from '../../domain/documents/termSheetSuccession.ts'
import type { Language } from '../../domain/locale/language.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import { withStore } from './store.ts'

/** The kept sheet a new one follows: an earlier version of its number, or the locked one it amends. */
export type KeptBefore = {
  readonly id: string
  readonly facts: TermSheetFacts
  readonly sha256: string
  readonly kind: SheetBefore['kind']
  /** Number and version of what follows it. */
  readonly next: { readonly number: string; readonly version: string }
}

/**
 * What a sheet of a store follows, null for a first one; with `amends` the newest locked sheet, which must bear that number.
 * An amendment is written in the language of the sheet it amends.
 */
export async function sheetBefore(
  db: string,
  negotiation: string,
  wanted: {
    readonly amends?: string | undefined
    readonly number: string | null
    readonly language: Language
  },
): Promise<Result<KeptBefore | null, string>> {
  const { listTermSheets, openTermSheet } = await import('../../db/termSheets.ts')
  const { lockOf } = await import('../../db/returnedPapers.ts')
  return withStore(db, (store) => {
    const kept = listTermSheets(store, negotiation)
    const issued = kept.map((sheet) => ({ ...sheet, isLocked: lockOf(store, sheet.id) !== null }))
    const { amends, number, language } = wanted
    const next = nextSheet(
      amends === undefined ? issued.map((each) => ({ ...each, isLocked: false })) : issued,
      { number, language },
    )
    const before = next.kind === 'amendment' ? next.amends : next.kind === 'version' ? next.since : null
    const sheet = before === null ? null : openTermSheet(store, before)
    if (
      amends !== undefined &&
      (next.kind !== 'amendment' || sheet?.ok !== true || sheet.value.number !== amends)
    ) {
      const locked =
        next.kind === 'amendment' && sheet?.ok
          ? JSON.stringify(sheet.value.number)
          : 'a locked sheet; there is none'
      return err(`--amends: found ${JSON.stringify(amends)}, allowed ${locked}`)
    }
    if (next.kind === 'amendment' && next.language !== language) {
      return err(`--lang: found ${language}, allowed ${next.language}, the language of the sheet it amends`)
    }
    if (sheet === null || next.kind === 'first') return ok(null)
    if (!sheet.ok) return err(`--db: a sheet of ${number ?? amends ?? ''} is not as it was frozen`)
    const { id, factsJson, sha256 } = sheet.value
    return ok({
      id,
      facts: JSON.parse(factsJson) as TermSheetFacts,
      sha256,
      kind: next.kind,
      next: { number: next.number, version: next.version },
    })
  })
}
