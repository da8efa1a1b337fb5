import { bilingual } from '../locale/bilingual.ts'
import { chartWords } from '../locale/chartWords.ts'
import type { Language } from '../locale/language.ts'
import { type ProposalWords, proposalWords } from '../locale/proposalWords.ts'
import { type TermWords, termWords } from '../locale/termWords.ts'
import type { Day, Month } from '../negotiation/calendar.ts'
import { type MoneyUnit, signedText } from './figureText.ts'
import type { ProposalFacts } from './proposalFacts.ts'
import { monthAfter } from './timetable.ts'

/** How the paper is issued: the day on it and the version both sides will refer to. */
export type Issue = { readonly issuedOn: Day; readonly version: string }

/** The facts with the words of their edition: what pages and slides are written from. */
export type ProposalReading = {
  readonly facts: ProposalFacts
  readonly words: ProposalWords
  readonly terms: TermWords
  readonly unit: MoneyUnit
  /** The unit of amounts in words. */
  readonly unitWord: string
  /** The contract year as it is written, and the one before. */
  readonly year: string
  readonly yearBefore: string
}

const SMALLEST_YEAR_IN_LARGE_UNITS = 1_000_000

/** The facts in the words of their edition. */
export function proposalReading(facts: ProposalFacts): ProposalReading {
  const { edition, language } = facts
  const unit = moneyUnitOf(facts)
  const common = {
    facts,
    unit,
    year: yearName(facts.yearStart),
    yearBefore: yearName(monthAfter(facts.yearStart, -12)),
    words: proposalWords(edition),
  }
  const spoken = (each: Language) => ({ terms: termWords(each), unitWord: chartWords(each).units[unit] })
  return { ...common, ...(edition === 'both' ? bilingual(spoken('zh-CN'), spoken('en')) : spoken(language)) }
}

/** The reading once in each language it speaks, units and figures the same. */
export function readingsByLanguage(
  reading: ProposalReading,
): readonly [ProposalReading, ...ProposalReading[]] {
  if (reading.facts.edition !== 'both') return [reading]
  const inLanguage = (language: Language): ProposalReading => ({
    ...reading,
    facts: { ...reading.facts, language },
    words: proposalWords(language),
    terms: termWords(language),
    unitWord: chartWords(language).units[reading.unit],
  })
  return [inLanguage('zh-CN'), inLanguage('en')]
}

/** A change in per cent with its sign, or a dash where there is nothing to compare with. */
export function growthText(after: number, before: number | undefined): string {
  return before === undefined || before === 0 ? '–' : `${signedText((after / before - 1) * 100, 1)} %`
}

/** 万元 with one decimal in Chinese, thousands of yuan in English: the same precision. Yuan where a year is small. */
function moneyUnitOf({ language, proposal }: ProposalFacts): MoneyUnit {
  if (proposal.retailSales < SMALLEST_YEAR_IN_LARGE_UNITS) return 'yuan'
  return language === 'en' ? 'thousandYuan' : 'tenThousandYuan'
}

/** A contract year that starts in January goes by its number, any other by both. */
function yearName(start: Month): string {
  const year = Number(start.slice(0, 4))
  return start.endsWith('-01') ? `${year}` : `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}
