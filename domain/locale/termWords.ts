import type { Month } from '../negotiation/calendar.ts'
import type { Basis, CountRule, PaymentDaysRule, Period, TermClass, TierMethod } from '../negotiation/term.ts'
import type { Language } from './language.ts'
import { termWordsEn } from './termWords.en.ts'
import { termWordsZhCn } from './termWords.zh-CN.ts'

/** The words in which a clause is read out. Figures come in as text, already formatted. */
export type TermWords = {
  readonly classes: Readonly<Record<TermClass, string>>
  readonly settledBy: Readonly<Record<Period, string>>
  readonly methods: Readonly<Record<TierMethod, string>>
  readonly paysOn: Readonly<Record<'all' | 'growth' | 'bands', string>>
  readonly perOne: Readonly<Record<CountRule['per'], string>>
  readonly daysFrom: Readonly<Record<PaymentDaysRule['from'], string>>
  readonly basisOn: Readonly<Record<Basis['on'], string>>
  readonly tax: Readonly<Record<'in' | 'ex', string>>
  readonly basis: (tax: string, on: string) => string
  readonly onInvoiceBasis: { readonly list: string; readonly running: string }
  /** The base of another scenario's clause, where it is not the one in the base's column. */
  readonly otherBasis: (basis: string) => string
  readonly noBasis: Readonly<Record<'fixed' | 'paymentDays' | 'marginGuarantee', string>>
  readonly onlyFor: (names: string) => string
  readonly except: (names: string) => string
  readonly productCount: (count: number) => string
  readonly promotedUnits: string
  readonly newProducts: string
  readonly listSeparator: string
  readonly clauseSeparator: string
  readonly range: (from: string, to: string) => string
  readonly perUnit: (yuan: string) => string
  readonly tierCount: (count: number) => string
  readonly reached: Readonly<Record<'atLeast' | 'moreThan', (figure: string) => string>>
  readonly units: (figure: string) => string
  readonly growth: (figure: string) => string
  readonly everyStep: (step: string) => string
  readonly countsUpTo: (figure: string) => string
  readonly linear: string
  readonly times: (amount: string, count: number) => string
  readonly each: (amount: string, one: string) => string
  readonly quantity: (figure: string, one: string) => string
  readonly months: (months: readonly Month[]) => string
  readonly formula: string
  readonly days: (days: number) => string
  readonly topUp: (share: string) => string
  readonly fillRate: (target: string) => string
  readonly cap: (yuan: string) => string
  readonly floor: (yuan: string) => string
  readonly notAgreed: string
  readonly ladder: {
    readonly tier: string
    readonly purchases: (basis: string) => string
    readonly units: string
    readonly growth: (basis: string) => string
    readonly rate: string
    readonly perUnit: string
    readonly lump: string
    readonly methodLine: Readonly<Record<TierMethod, string>>
    readonly growthLine: Readonly<Record<'all' | 'growth' | 'bands', string>>
    readonly linearLine: string
  }
}

/** The words of contract terms in one language. */
export function termWords(language: Language): TermWords {
  return language === 'en' ? termWordsEn : termWordsZhCn
}
