import { type MoneyUnit, signedText } from '../../domain/documents/figureText.ts'
import type { ProposalFacts } from '../../domain/documents/proposalFacts.ts'
import { chartWords } from '../../domain/locale/chartWords.ts'
import type { ProposalWords } from '../../domain/locale/proposalWords.ts'
import type { Day } from '../../domain/negotiation/calendar.ts'

/** How the paper is issued: the day on it and the version both sides will refer to. */
export type Issue = { readonly issuedOn: Day; readonly version: string }

/** What a section reads. */
export type Section = {
  readonly facts: ProposalFacts
  readonly words: ProposalWords
  /** The contract year as it is written, and the one before. */
  readonly year: string
  readonly yearBefore: string
}

const SMALLEST_YEAR_IN_LARGE_UNITS = 1_000_000

/** 万元 with one decimal in Chinese, thousands of yuan in English: the same precision. Yuan where a year is small. */
export function moneyUnitOf({ language, proposal }: ProposalFacts): MoneyUnit {
  if (proposal.retailSales < SMALLEST_YEAR_IN_LARGE_UNITS) return 'yuan'
  return language === 'en' ? 'thousandYuan' : 'tenThousandYuan'
}

/** The unit of amounts in words. */
export function unitWord(facts: ProposalFacts): string {
  return chartWords(facts.language).units[moneyUnitOf(facts)]
}

/** A change in per cent with its sign, or a dash where there is nothing to compare with. */
export function growthText(after: number, before: number | undefined): string {
  return before === undefined || before === 0 ? '–' : `${signedText((after / before - 1) * 100, 1)} %`
}
