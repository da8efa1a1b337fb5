import type { CountRule, PaymentDaysRule, TierMethod } from '../negotiation/term.ts'
import type { Language } from './language.ts'
import { workedLineEn } from './workedLine.en.ts'
import { workedLineZhCn } from './workedLine.zh-CN.ts'

/** The words between the figures of a worked line. Figures come in as text, already formatted. */
export type WorkedLineWords = {
  readonly basis: Readonly<Record<'list' | 'invoice' | 'net' | 'retailSales' | 'running', string>>
  /** A basis by its tax side; `scoped` where it covers some products only. */
  readonly onSide: (basis: string, side: 'in' | 'ex', scoped: boolean) => string
  readonly unitsOf: (figure: string) => string
  readonly perUnit: (yuan: string) => string
  readonly method: Readonly<Record<TierMethod, string>>
  readonly paysOn: Readonly<Record<'all' | 'growth' | 'bands', string>>
  readonly growth: (figure: string) => string
  readonly notReached: (threshold: string) => string
  readonly everyStep: (step: string, amount: string, times: string) => string
  readonly linear: string
  readonly lump: (amount: string) => string
  readonly amount: (amount: string, side: 'in' | 'ex') => string
  readonly times: (count: number) => string
  readonly counted: (count: string, per: CountRule['per']) => string
  readonly margin: string
  readonly formula: (expression: string) => string
  readonly payment: (days: number, from: PaymentDaysRule['from'], effective: number) => string
  /** `first` and `last` are months of the year, 1…12. */
  readonly span: (first: number, last: number) => string
  readonly settledApart: (periods: number) => string
  readonly total: string
  readonly capped: (cap: string) => string
  readonly raised: (floor: string) => string
  readonly nothing: string
  /** Note in brackets behind a product or sum. */
  readonly note: (parts: readonly string[]) => string
  /** Between a closing bracket and the equals sign. */
  readonly closed: string
  readonly colon: string
  readonly clause: string
  readonly sentence: string
}

/** The words of worked lines in one language. */
export function workedLineWords(language: Language): WorkedLineWords {
  return language === 'en' ? workedLineEn : workedLineZhCn
}
