import type { BenefitSource } from '../documents/benefitChanges.ts'
import type { TimetableEntry, TimetableOwner } from '../documents/timetable.ts'
import type { Day, Month } from '../negotiation/calendar.ts'
import type { Funding } from '../negotiation/promotion.ts'
import type { ProposalSection } from '../negotiation/proposalPlan.ts'
import { bilingual, type Edition } from './bilingual.ts'
import { proposalWordsEn } from './proposalWords.en.ts'
import { proposalWordsZhCn } from './proposalWords.zh-CN.ts'

/** Every word of the retailer's proposal that is not a clause (`termWords`) or on a chart (`chartWords`). */
export type ProposalWords = {
  readonly title: (year: string) => string
  readonly cover: {
    readonly kind: string
    readonly preparedFor: string
    readonly preparedBy: string
    readonly version: string
    readonly date: string
    readonly period: string
    readonly confidential: (account: string) => string
    readonly contents: string
  }
  readonly footer: {
    readonly version: (version: string, date: string) => string
    readonly confidential: string
    readonly page: (page: number, pages: number) => string
  }
  readonly headings: Readonly<Record<ProposalSection, string>>
  /** Across the pages while nobody with authority approved what they offer. */
  readonly draft: string
  readonly market: {
    readonly lead: string
    readonly statement: string
    readonly source: string
    readonly note: string
  }
  readonly estimate: string
  readonly unitLine: (unit: string) => string
  readonly goals: {
    readonly lead: (account: string) => string
    readonly totalMargin: string
    readonly retailSales: string
    readonly purchases: string
    readonly against: (change: string) => string
    readonly noComparison: string
    readonly more: string
  }
  readonly review: {
    readonly lead: (year: string) => string
    readonly recorded: (figures: {
      readonly incl: string
      readonly excl: string
      readonly units: string
    }) => string
    readonly category: string
    readonly share: string
    readonly purchases: string
    readonly retailSales: string
    readonly totalMargin: string
    readonly plan: string
    readonly total: string
    readonly byCategory: string
  }
  readonly columns: {
    readonly lastYear: (year: string) => string
    readonly ask: string
    readonly proposal: (year: string) => string
    readonly change: string
    readonly changeRate: string
  }
  readonly benefit: {
    readonly lead: (facts: {
      readonly from: string
      readonly to: string
      /** Without sign; `isRise` says which way. */
      readonly change: string
      readonly isRise: boolean
    }) => string
    readonly leadAlone: (to: string) => string
    readonly rows: {
      readonly retailSales: string
      readonly purchaseCost: string
      readonly frontMargin: string
      readonly promotionSupport: string
      readonly backMargin: string
      readonly totalMargin: string
      readonly totalMarginRate: string
      readonly floatBenefit: string
    }
    readonly floatNote: string
    readonly points: (change: string) => string
    readonly sources: Readonly<Record<BenefitSource, string>>
  }
  readonly terms: {
    readonly lead: string
    readonly term: string
    readonly basis: string
    readonly gain: (unit: string) => string
    readonly inReturnFor: string
    readonly changed: string
    readonly points: (points: string) => string
    readonly pointsIn: (name: string, points: string) => string
    readonly gainNote: string
  }
  readonly calendar: {
    readonly lead: (count: number) => string
    readonly weeks: string
    readonly month: (month: Month) => string
    readonly promotion: string
    readonly period: string
    readonly products: string
    readonly mechanics: string
    readonly benefit: (unit: string) => string
    readonly productCount: (count: number) => string
    readonly depth: (rate: string) => string
    /** What we give to a promotion, in the key of the drawn year. */
    readonly kinds: Readonly<Record<Funding['kind'], string>>
    readonly scanBack: (share: string) => string
    readonly offInvoice: (rate: string) => string
    readonly freeGoods: (per: string, free: string) => string
    readonly fee: (name: string, amount: string, tax: 'in' | 'ex') => string
    readonly benefitNote: string
  }
  readonly newProducts: {
    readonly lead: (count: number) => string
    readonly product: string
    readonly listing: string
    readonly stores: string
    readonly supplyPrice: string
    readonly suggestedRetailPrice: string
    readonly units: string
    readonly retailSales: (unit: string) => string
    readonly frontMargin: (unit: string) => string
    readonly note: string
  }
  readonly asks: { readonly lead: string; readonly ask: string; readonly inReturn: string }
  readonly timetable: {
    readonly when: string
    readonly step: string
    readonly owner: string
    readonly noDay: string
    readonly owners: Readonly<Record<TimetableOwner, string>>
    readonly stepOf: (entry: TimetableEntry) => string
  }
  readonly assumptions: {
    readonly lead: string
    readonly vat: (rates: string) => string
    readonly serviceVat: (rate: string) => string
    readonly returns: (rate: string) => string
    readonly base: string
    readonly margin: string
    readonly points: string
    readonly volume: string
    readonly float: (facts: { readonly rate: string; readonly days: number }) => string
    readonly prices: string
    readonly estimates: string
    readonly stores: (stores: string, newStores: string) => string
  }
  readonly glossary: readonly (readonly [string, string])[]
  readonly day: (day: Day) => string
  /** Yuan in a running text. */
  readonly amount: (yuan: number) => string
  readonly listSeparator: string
}

/** The words of the proposal in one language, or Chinese with English beneath; days and small units then stand once. */
export function proposalWords(edition: Edition): ProposalWords {
  if (edition !== 'both') return edition === 'en' ? proposalWordsEn : proposalWordsZhCn
  const both = bilingual(proposalWordsZhCn, proposalWordsEn)
  return {
    ...both,
    footer: { ...both.footer, version: (version, date) => `版本 Version ${version} · ${date}` },
    benefit: { ...both.benefit, points: (change) => `${change} 点 pt` },
    day: (day) => proposalWordsZhCn.day(day).replace('）', ` ${proposalWordsEn.day(day).slice(0, 3)}）`),
    listSeparator: proposalWordsZhCn.listSeparator,
  }
}
