import { createHash } from 'node:crypto'
import type { SheetBefore, TermSheetFacts } from '../../domain/documents/termSheet.ts'
import { followingSheet } from '../../domain/documents/termSheetChanges.ts'
import {
  type TermSheetIssue,
  type TermSheetRefusal,
  termSheetFacts,
} from '../../domain/documents/termSheetFacts.ts'
import type { Language } from '../../domain/locale/language.ts'
import type { Negotiation } from '../../domain/negotiation/negotiation.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { FontFiles } from './renderPdf.ts'
import {
  asPrinted,
  type RenderedTermSheet,
  renderTermSheet,
  type TermSheetFailure,
} from './renderTermSheet.ts'

/** A sheet to be written: all that is needed, as plain values, so that a thread can be given it. */
export type SheetTask = {
  readonly negotiation: Negotiation
  readonly scenario: string
  readonly language: Language
  readonly issue: Omit<TermSheetIssue, 'evaluate'>
  /** The sheet it follows. */
  readonly before: {
    readonly facts: TermSheetFacts
    readonly sha256: string
    readonly kind: SheetBefore['kind']
  } | null
  readonly fonts: FontFiles
  readonly isFrozen: boolean
}

export type WrittenSheet = RenderedTermSheet & { readonly follows: SheetBefore | null }

/** The sheet of a scenario with what it says otherwise than the sheet before it, as facts and as paper. */
export async function writeTermSheet({
  negotiation,
  scenario,
  language,
  issue,
  before,
  fonts,
  isFrozen,
}: SheetTask): Promise<Result<WrittenSheet, TermSheetRefusal | TermSheetFailure>> {
  const stated = termSheetFacts(negotiation, scenario, language, issue)
  if (!stated.ok) return stated
  const printed = asPrinted(stated.value)
  const facts = before === null ? printed : followingSheet(printed, before)
  const rendered = await renderTermSheet(facts, { fonts, sha256Of, isFrozen })
  return rendered.ok ? ok({ ...rendered.value, follows: facts.follows ?? null }) : rendered
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
