import { decisionWordsEn } from './decisionWords.en.ts'
import { decisionWordsZhCn } from './decisionWords.zh-CN.ts'
import type { Language } from './language.ts'

/** A figure on which a negotiation is decided; none is shown without its formula and its base. */
export type DecisionFigure =
  | 'loss'
  | 'lossPerWeek'
  | 'concessionPerYear'
  | 'concession'
  | 'breakEvenProbability'
  | 'breakEvenWeeks'
  | 'roi'
  | 'breakEvenUplift'
  | 'salesPerSpend'
  | 'retailerBreakEven'
  | 'listingPayback'
  | 'cashDiscountSimple'
  | 'cashDiscountCompound'
  | 'tierDistance'
  | 'atStake'
  | 'expectedPayout'
  | 'trueUp'

/** What a figure is called, how it is calculated, and of what. */
export type FigureWords = { readonly name: string; readonly formula: string; readonly base: string }

/** The words of every decision figure in one language. Source: docs/calculation.md §9. */
export function decisionWords(language: Language): Readonly<Record<DecisionFigure, FigureWords>> {
  return language === 'en' ? decisionWordsEn : decisionWordsZhCn
}
