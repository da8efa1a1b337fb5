import type { Certainty, CheckId, Severity } from './checkList.ts'

export type { Certainty, CheckId, Severity } from './checkList.ts'

/** A sentence in both languages. */
export type Bilingual = { readonly zh: string; readonly en: string }

/** What fills a blank of a message: the same in both languages, or a word of each. */
export type Blank = string | number | Bilingual

/** That a check applies, before it is put into words. */
export type Hit = {
  readonly id: CheckId
  /** Where it weighs otherwise than usual. */
  readonly severity?: Severity
  /** The message's variant; the plain one when absent. */
  readonly says?: string
  readonly term?: string
  readonly values?: Readonly<Record<string, Blank>>
}

/** One graded warning: what was seen, why it matters, where that is written and how sure we are of it. Never a block. */
export type Finding = {
  readonly id: CheckId
  readonly severity: Severity
  /** Id of the term; absent for what the contract as a whole, a promotion or a product brings up. */
  readonly term?: string
  readonly message: Bilingual
  readonly why: Bilingual
  readonly source: Bilingual
  readonly certainty: Certainty
}
