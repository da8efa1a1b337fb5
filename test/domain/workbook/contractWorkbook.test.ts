import fc from 'fast-check'
import { expect, test } from 'vitest'
import { simulate } from '../../../domain/engine/simulate.ts'
import { workbookWords } from '../../../domain/locale/workbookWords.ts'
import type { Negotiation, Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import { type ContractWorkbook, contractWorkbook } from '../../../domain/workbook/contractWorkbook.ts'
import type { Edition } from '../../../domain/workbook/edition.ts'
import { contract } from '../../support/contracts/contract.ts'
import { lawRuns, lawTimeout } from '../../support/contracts/lawRuns.ts'
import { recalculated } from './recalculated.ts'

const RUNS = 120
const { sheets: names } = workbookWords('zh-CN')

function workbookOf(
  negotiation: Negotiation,
  scenario: Scenario,
  edition: Edition = 'supplier',
): ContractWorkbook {
  const whole = { ...negotiation, scenarios: [scenario] }
  const made = contractWorkbook(whole, scenario.id, 'zh-CN', edition)
  if (!made.ok) throw new Error(made.error.kind)
  return made.value
}

/** Both ledgers of the workbook that differ from the engine's by more than the law allows. */
function wrongLines(
  book: ReturnType<typeof recalculated>,
  negotiation: Negotiation,
  scenario: Scenario,
): string[] {
  const { supplier, retailer, points, terms } = simulate(negotiation, scenario)
  const sides = { supplier, retailer, points: { contractPoints: points.contractPoints } }
  const wrongTerms = Object.entries(terms).flatMap(([id, figures]) =>
    (['stated', 'cost', 'gain'] as const).flatMap((key) => {
      const found = book.read(names.terms, `term:${id}`, key)
      return Math.abs(found - figures[key]) <= 0.005 ? [] : [`${id}.${key}: ${found} ≠ ${figures[key]}`]
    }),
  )
  const wrongLedgers = Object.entries(sides).flatMap(([side, ledger]) =>
    Object.entries(ledger as Readonly<Record<string, number>>).flatMap(([key, expected]) => {
      const found = book.read(names.ledgers, `${side}:${key}`, 'value')
      const allowed =
        key.endsWith('Rate') || side === 'points' ? 1e-9 * Math.max(1, Math.abs(expected)) : 0.005
      const isClose = Math.abs(found - expected) <= allowed
      return isClose ? [] : [`${side}.${key}: ${found} ≠ ${expected}`]
    }),
  )
  return [...wrongTerms, ...wrongLedgers]
}

test(
  'whatever a contract says, a spreadsheet program works out the very ledgers the engine does',
  () => {
    fc.assert(
      fc.property(contract, ({ negotiation, scenario }) => {
        const book = recalculated(workbookOf(negotiation, scenario).sheets)
        const differing = book.differing()
        const wrong = wrongLines(book, negotiation, scenario)
        book.destroy()
        expect(differing).toEqual([])
        expect(wrong).toEqual([])
      }),
      lawRuns(RUNS),
    )
  },
  lawTimeout(RUNS),
)

/** The term with another number where it has one, and where that number stands. */
function moved(term: Term, factor: number): { term: Term; column: string; value: number } | null {
  const { rule } = term
  if (rule.kind === 'percent') {
    const value = Math.min(1, rule.rate * factor)
    return { term: { ...term, rule: { ...rule, rate: value } }, column: 'rate', value }
  }
  if (rule.kind === 'fixed' || rule.kind === 'count' || rule.kind === 'everyStep') {
    const value = rule.amount * factor
    return { term: { ...term, rule: { ...rule, amount: value } }, column: 'amount', value }
  }
  if (rule.kind === 'paymentDays') {
    const value = Math.min(365, rule.days * factor)
    return { term: { ...term, rule: { ...rule, days: value } }, column: 'days', value }
  }
  return null
}

test(
  'a rate, amount or term of payment typed over in the workbook moves both ledgers as the engine would, to the fen',
  () => {
    fc.assert(
      fc.property(
        contract,
        fc.double({ min: 0.3, max: 1.7, noNaN: true }),
        ({ negotiation, scenario }, factor) => {
          const book = recalculated(workbookOf(negotiation, scenario).sheets)
          const terms = scenario.terms.map((term) => {
            const change = moved(term, factor)
            if (change === null) return term
            book.type(names.terms, `term:${term.id}`, change.column, change.value)
            return change.term
          })
          const wrong = wrongLines(book, negotiation, { ...scenario, terms })
          book.destroy()
          expect(wrong).toEqual([])
        },
      ),
      lawRuns(RUNS),
    )
  },
  lawTimeout(RUNS),
)

test(
  'thresholds and rates of tiers typed over move them likewise',
  () => {
    fc.assert(
      fc.property(
        contract,
        fc.double({ min: 0.5, max: 1.5, noNaN: true }),
        ({ negotiation, scenario }, factor) => {
          const book = recalculated(workbookOf(negotiation, scenario).sheets)
          const terms = scenario.terms.map((term): Term => {
            const { rule } = term
            if (rule.kind !== 'tiered') return term
            const tiers = rule.tiers.map(({ from, rate }) => ({
              from: from * factor,
              rate: rule.pays === 'rate' ? Math.min(1, rate * factor) : rate * factor,
            }))
            for (const [index, tier] of tiers.entries()) {
              book.type(names.tiers, `tier:${term.id}#${index}`, 'from', tier.from)
              book.type(names.tiers, `tier:${term.id}#${index}`, 'rate', tier.rate)
            }
            return { ...term, rule: { ...rule, tiers } }
          })
          const wrong = wrongLines(book, negotiation, { ...scenario, terms })
          book.destroy()
          expect(wrong).toEqual([])
        },
      ),
      lawRuns(RUNS),
    )
  },
  lawTimeout(RUNS),
)
