import type { Goods, Settlement } from '../engine/stages.ts'
import type { Language } from '../locale/language.ts'
import type { WorkbookWords } from '../locale/workbookWords.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'

/** For whom a workbook is written: the retailer's has no place for what is the supplier's own. */
export type Edition = 'supplier' | 'retailer'

/** What every sheet of one workbook is made from. */
export type WorkbookSource = {
  readonly edition: Edition
  readonly language: Language
  readonly words: WorkbookWords
  readonly negotiation: Negotiation
  readonly scenario: Scenario
  readonly goods: Goods
  readonly settlement: Settlement
}
