import type { Simulator } from '../engine/createSimulator.ts'
import type { Simulation, TermFigures } from '../engine/simulation.ts'
import { yuan as inYuan, settle } from '../money.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import type { Rule, Term } from '../negotiation/term.ts'
import { err, ok, type Result } from '../result.ts'
import { leadOf, withLead } from './lead.ts'

/**
 * A way to say one and the same clause: yuan of the year, per cent of its basis, or points of all purchases, tax
 * included. Buyers change it to gain; the clause stays what it is.
 */
export type Expression = 'yuan' | 'rate' | 'points'

/** How the lead number of a term turns into yuan and points at the planned volume. */
export type ExpressionScale = {
  /** How the clause itself says it. */
  readonly native: 'yuan' | 'rate'
  /** Yuan of the year on the term's own tax side for a lead number of 1, before cap and floor. */
  readonly yuanPerLead: number
  readonly pointsPerYuan: number
  /** Yuan the year cannot fall below or rise above. */
  readonly floor: number
  readonly cap: number
}

/** Why what was typed cannot be reached by the lead number. */
export type ExpressionFault =
  /** Nothing is sold on its basis, so no rate pays anything. */
  | { readonly kind: 'nothing-sold' }
  | { readonly kind: 'above-cap'; readonly yuan: number }
  | { readonly kind: 'below-floor'; readonly yuan: number }
  /** More than the whole basis. */
  | { readonly kind: 'above-basis'; readonly yuan: number }

/** The market a term is looked at in: the scenario's plan, and who evaluates it. */
export type PlannedAt = {
  readonly negotiation: Negotiation
  readonly scenario: Scenario
  readonly simulate: Simulator
}

const PROBE = { rate: 0.01, yuan: 100 } as const
/** What doubles lose on the way there and back. */
const NOISE = 1e-12

/** The ways a term can be said in, its own first; payment days and formulas have none. */
export function expressionsOf({ rule, class: termClass }: Term): readonly Expression[] {
  const lead = leadOf(rule)
  if (lead === null || lead.measure === 'days') return []
  if (termClass === 'onInvoice') return ['rate', 'yuan']
  return lead.measure === 'rate' ? ['rate', 'yuan', 'points'] : ['yuan', 'rate', 'points']
}

/**
 * How a term's lead number turns into money at the planned volume; null where it does not in proportion: tables of
 * tiers, guarantees, days. What the term has for a lead number, cap or floor plays no part in the proportion.
 */
export function expressionScale(term: Term, at: PlannedAt): ExpressionScale | null {
  const native = leadOf(term.rule)?.measure
  if (!isProportional(term.rule) || native === undefined || native === 'days') return null
  const { cap, floor, ...unbounded } = term
  const probe = { ...unbounded, rule: withLead(term.rule, PROBE[native]) }
  const simulation = at.simulate(at.negotiation, withTerm(at.scenario, probe))
  const figures = simulation.terms[term.id]
  return {
    native,
    yuanPerLead: yuanPerLead(probe, simulation),
    pointsPerYuan: figures === undefined || figures.stated === 0 ? 0 : figures.points / figures.stated,
    floor: floor ?? 0,
    cap: cap ?? Number.POSITIVE_INFINITY,
  }
}

/** A lead number said in another way, cap and floor of the year observed. */
export function inExpression(scale: ExpressionScale, lead: number, way: Expression): number {
  if (way === scale.native) return lead
  const yuan = Math.min(scale.cap, Math.max(scale.floor, lead * scale.yuanPerLead))
  if (way === 'yuan') return yuan
  return way === 'points' ? yuan * scale.pointsPerYuan : (yuan * scale.pointsPerYuan) / 100
}

/**
 * The lead number that says the same: `inExpression` backwards. A rate comes back exact but for the noise of doubles,
 * an amount in whole fen.
 */
export function leadFromExpression(
  scale: ExpressionScale,
  value: number,
  way: Expression,
): Result<number, ExpressionFault> {
  if (way === scale.native) return ok(value)
  const { yuanPerLead, pointsPerYuan, cap, floor } = scale
  const perYuan = way === 'yuan' ? 1 : way === 'points' ? pointsPerYuan : pointsPerYuan / 100
  if (yuanPerLead === 0 || perYuan === 0) return err({ kind: 'nothing-sold' })
  const yuan = value / perYuan
  if (yuan > cap * (1 + NOISE)) return err({ kind: 'above-cap', yuan: cap })
  if (yuan < floor * (1 - NOISE)) return err({ kind: 'below-floor', yuan: floor })
  const lead = yuan / yuanPerLead
  if (scale.native === 'rate' && lead > 1 + NOISE) return err({ kind: 'above-basis', yuan: yuanPerLead })
  return ok(scale.native === 'rate' ? Math.min(1, lead) : inYuan(settle(lead)))
}

/** What a term comes to at the planned volume as it stands, for those that are only read: tiers, steps between points. */
export function figuresAtPlan(term: Term, at: PlannedAt): TermFigures | null {
  return at.simulate(at.negotiation, withTerm(at.scenario, term)).terms[term.id] ?? null
}

/** The scenario with this term in the place of the one with its id, else at the end. */
export function withTerm(scenario: Scenario, term: Term): Scenario {
  const { terms } = scenario
  const isThere = terms.some(({ id }) => id === term.id)
  return {
    ...scenario,
    terms: isThere ? terms.map((each) => (each.id === term.id ? term : each)) : [...terms, term],
  }
}

function isProportional({ kind }: Rule): boolean {
  return ['percent', 'serviceLevel', 'fixed', 'count', 'everyStep'].includes(kind)
}

/** From what was not rounded where there is such, so that no fen of the probe is multiplied. */
function yuanPerLead({ id, rule }: Term, { workings }: Simulation): number {
  const working = workings.find(({ term }) => term === id)
  if (working === undefined) return 0
  const total = (figure: 'basis' | 'metric') =>
    working.instalments.reduce((sum, instalment) => sum + (instalment[figure] ?? 0), 0)
  if (rule.kind === 'percent') return total('basis')
  if (rule.kind === 'serviceLevel') return total('basis') * Math.max(0, rule.target - rule.expected)
  if (rule.kind === 'count') return total('metric')
  return working.uncapped / PROBE.yuan
}
