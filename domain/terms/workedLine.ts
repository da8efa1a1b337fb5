import { numberText } from '../documents/figureText.ts'
import { monthOfYear } from '../engine/contractYear.ts'
import type { Instalment, TermWorking } from '../engine/simulation.ts'
import type { Language } from '../locale/language.ts'
import { type WorkedLineWords, workedLineWords } from '../locale/workedLine.ts'
import type { Negotiation } from '../negotiation/negotiation.ts'
import type { Term } from '../negotiation/term.ts'
import type { WorkedContext } from './workedNames.ts'
import { paymentLine, workedSum } from './workedSum.ts'

/** Rules that read the same in every period and are written as one sum for the year. */
const SUMMED = new Set(['percent', 'serviceLevel', 'fixed', 'count'])

/**
 * The calculation of one term in words and numbers, as it goes into the term sheet:
 * `含税净进货额 12,600,000.00 × 1.50 %(全额,≥12,000,000)= 189,000.00`. Says what the retailer may know: payment days
 * are stated without what they cost. `working` is the term's own from the simulation.
 */
export function workedLine(
  term: Term,
  working: TermWorking,
  language: Language,
  negotiation: Pick<Negotiation, 'year' | 'lastYear'>,
): string {
  const words = workedLineWords(language)
  if (term.rule.kind === 'paymentDays') return paymentLine(term.rule, words)
  const { instalments } = working
  if (instalments.length === 0) return words.nothing
  const context: WorkedContext = { term, words, lastYear: negotiation.lastYear }
  const alone = instalments.length === 1 || SUMMED.has(term.rule.kind)
  if (alone)
    return bounded(term, working, equation(workedSum(instalments, context), working.uncapped, words), words)
  const parts = instalments.map((instalment) => {
    const { first, last } = calendarSpan(instalment, negotiation.year.start)
    return `${words.span(first, last)}${words.colon}${equation(workedSum([instalment], context), instalment.computed, words)}`
  })
  const total = equation(words.total, working.uncapped, words)
  return bounded(term, working, [...parts, total].join(words.sentence), words)
}

function equation(left: string, amount: number, words: WorkedLineWords): string {
  return `${left}${left.endsWith(')') ? words.closed : ' '}= ${numberText(amount, 2)}`
}

function calendarSpan({ month, months }: Instalment, start: string) {
  return { first: monthOfYear(start, month - months + 1), last: monthOfYear(start, month) }
}

/** What cap or floor made of it, where one did. */
function bounded(
  { cap, floor }: Term,
  { uncapped, stated }: TermWorking,
  line: string,
  words: WorkedLineWords,
): string {
  if (stated === uncapped) return line
  const limit =
    stated < uncapped ? words.capped(numberText(cap ?? 0, 2)) : words.raised(numberText(floor ?? 0, 2))
  return `${line}${words.sentence}${limit} = ${numberText(stated, 2)}`
}
