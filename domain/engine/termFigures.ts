import type { Assumptions, Scenario } from '../negotiation/negotiation.ts'
import { MONTHS } from './contractYear.ts'
import type { OnInvoiceTaken } from './invoice.ts'
import { creditOf } from './payment.ts'
import { inPoints } from './points.ts'
import type { TermFigures, TermWorking } from './simulation.ts'
import type { Goods, Settlement } from './stages.ts'

/** What every term of the scenario comes to, by id. Source: docs/calculation.md §7. */
export function termFigures(
  { terms }: Scenario,
  assumptions: Assumptions,
  { invoiced }: Goods,
  { settled }: Settlement,
  purchasesIn: number,
): Readonly<Record<string, TermFigures>> {
  const figures = new Map<string, TermFigures>()
  for (const { term, rate, basis } of invoiced.onInvoice) {
    const taken = rate * basis
    figures.set(term, { stated: taken, cost: taken, gain: taken, points: 0 })
  }
  for (const { term, working, cost, gain, gross } of settled) {
    figures.set(term.id, { stated: working.stated, cost, gain, points: inPoints(gross, purchasesIn) })
  }
  for (const term of terms) {
    if (term.rule.kind !== 'paymentDays') continue
    const { financing, floatBenefit } = creditOf(term, assumptions)
    const [cost, gain] = [financing * purchasesIn, floatBenefit * purchasesIn]
    figures.set(term.id, { stated: 0, cost, gain, points: 0 })
  }
  return Object.fromEntries(terms.map(({ id }) => [id, figures.get(id) ?? NOTHING]))
}

const NOTHING: TermFigures = { stated: 0, cost: 0, gain: 0, points: 0 }

/** The steps of every term's calculation, in the order of the terms. */
export function workingsOf({ terms }: Scenario, { invoiced }: Goods, { settled }: Settlement): TermWorking[] {
  const workings = new Map(settled.map(({ working }) => [working.term, working]))
  for (const taken of invoiced.onInvoice) workings.set(taken.term, onInvoiceWorking(taken))
  return terms.map(({ id }) => workings.get(id) ?? { term: id, instalments: [], uncapped: 0, stated: 0 })
}

function onInvoiceWorking({ term, rate, basis }: OnInvoiceTaken): TermWorking {
  const taken = rate * basis
  const year = { month: MONTHS - 1, months: MONTHS, basis, rate, computed: taken, stated: taken }
  return { term, instalments: [year], uncapped: taken, stated: taken }
}
