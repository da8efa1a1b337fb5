import { useDeferredValue, useMemo } from 'react'
import type { TermSheetFacts } from '../../../../domain/documents/termSheet.ts'
import { type SheetBlank, sheetBlanks } from '../../../../domain/documents/termSheetBlanks.ts'
import { termSheetFacts } from '../../../../domain/documents/termSheetFacts.ts'
import { inSheetOrder } from '../../../../domain/documents/termSheetTerms.ts'
import type { Language } from '../../../../domain/locale/language.ts'
import type { Term } from '../../../../domain/negotiation/term.ts'
import { resolveScenario } from '../../../../domain/scenarios/resolveScenario.ts'
import { toNegotiation } from '../../../../domain/scenarios/toNegotiation.ts'
import { useSession } from '../../../shared/negotiation/openNegotiation.ts'
import { priceScenario } from '../../../shared/negotiation/pricing.ts'

/** What the sheet would say now: only what the paper says, never what it was issued as. */
export type LiveSheet = {
  readonly facts: TermSheetFacts
  readonly blanks: readonly SheetBlank[]
  /** The terms of the sheet as they are numbered on it. */
  readonly terms: readonly Term[]
}

// The number, version and day of what is issued are main's to give.
const UNISSUED = { version: '', issuedOn: '', engineVersion: '' }

/** The sheet of the picked scenario after the frame of an edit; null where there is none: no scenario, or our walk-away. */
export function useSheetFacts(language: Language): LiveSheet | null {
  const { workspace, picked } = useSession()
  const settled = useDeferredValue(workspace)
  return useMemo(() => {
    const isThere = settled.scenarios.some(({ id }) => id === picked)
    if (!isThere || priceScenario(settled, picked) === null) return null
    const facts = termSheetFacts(toNegotiation(settled), picked, language, UNISSUED)
    if (!facts.ok) return null
    const shared = resolveScenario(settled, picked).terms.filter(
      ({ visibility }) => visibility !== 'supplierOnly',
    )
    return { facts: facts.value, blanks: sheetBlanks(facts.value), terms: inSheetOrder(shared) }
  }, [settled, picked, language])
}
