import type { TermFigures } from '../engine/simulation.ts'
import type { Term } from '../negotiation/term.ts'
import { figuresAtPlan, type PlannedAt } from './expression.ts'

/** What a change of terms moves, yuan ex VAT of the year: what it costs us more, what it brings the retailer more. */
export type Moved = { readonly cost: number; readonly gain: number }

/** What is given with one clause and got back with others, and what is left of it for us; minus is a bad exchange. */
export type GiveGet = { readonly give: Moved; readonly get: Moved; readonly balance: number }

/** A clause as it is now and as it was before; null where it was not there. */
export type TermThenAndNow = { readonly before: Term | null; readonly now: Term | null }

const SEPARATOR = /[;；,，、\n]+/u
const NOTHING: Moved = { cost: 0, gain: 0 }

/** The terms a text of 换取条件 names: each part between commas that is the name of one. */
export function termsNamedIn<Named extends { readonly name: string }>(
  text: string | undefined,
  terms: readonly Named[],
): readonly Named[] {
  const parts = new Set((text ?? '').split(SEPARATOR).map((part) => part.trim()))
  return terms.filter(({ name }) => parts.has(name.trim()))
}

/** What changes of clauses move at the volume of one plan, so that growth is nobody's gift. */
export function movedBy(changes: readonly TermThenAndNow[], at: PlannedAt): Moved {
  return changes.reduce((sum, { before, now }) => {
    const [was, is] = [figuresOf(before, at), figuresOf(now, at)]
    return { cost: sum.cost + is.cost - was.cost, gain: sum.gain + is.gain - was.gain }
  }, NOTHING)
}

/** One clause against those asked in return for it: what we get is what those cost us less. */
export function giveGet(given: TermThenAndNow, got: readonly TermThenAndNow[], at: PlannedAt): GiveGet {
  const [give, taken] = [movedBy([given], at), movedBy(got, at)]
  const get = { cost: negated(taken.cost), gain: negated(taken.gain) }
  return { give, get, balance: get.cost - give.cost }
}

function figuresOf(term: Term | null, at: PlannedAt): Pick<TermFigures, 'cost' | 'gain'> {
  return term === null ? NOTHING : (figuresAtPlan(term, at) ?? NOTHING)
}

const negated = (value: number) => (value === 0 ? 0 : -value)
