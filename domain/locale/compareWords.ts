import { compareWordsEn } from './compareWords.en.ts'
import { compareWordsZhCn } from './compareWords.zh-CN.ts'
import type { Language } from './language.ts'

/** The words of a comparison that are not the negotiation's own names. */
export type CompareWords = {
  readonly volume: string
  readonly mix: string
  readonly price: string
  /** Where a frozen version was priced with other products or assumptions. */
  readonly time: string
  readonly order: { readonly terms: string; readonly promotions: string }
}

/** The words of a comparison in one language. */
export function compareWords(language: Language): CompareWords {
  return language === 'en' ? compareWordsEn : compareWordsZhCn
}
