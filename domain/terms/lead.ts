import type { Rule, Tier } from '../negotiation/term.ts'

/** What the one number counts by which a term is negotiated. */
export type LeadMeasure = 'rate' | 'yuan' | 'days'

/** The one number by which a term is negotiated; read only where a table of tiers or a formula stands behind it. */
export type Lead = { readonly measure: LeadMeasure; readonly value: number; readonly isEditable: boolean }

/** The largest amount a person may type, yuan: beyond it no contract lies, and money cannot be settled far above. */
export const LARGEST_AMOUNT = 1e11

/** The lead number of a rule; null for a formula, which has none. Tiers show the rate of their highest step. */
export function leadOf(rule: Rule): Lead | null {
  switch (rule.kind) {
    case 'percent':
    case 'marginGuarantee':
      return { measure: 'rate', value: rule.rate, isEditable: true }
    case 'serviceLevel':
      return { measure: 'rate', value: rule.penaltyRate, isEditable: true }
    case 'fixed':
    case 'count':
    case 'everyStep':
      return { measure: 'yuan', value: rule.amount, isEditable: true }
    case 'paymentDays':
      return { measure: 'days', value: rule.days, isEditable: true }
    case 'tiered':
      return topTier(rule.tiers, rule.pays === 'rate' ? 'rate' : 'yuan')
    case 'growth':
      return topTier(rule.tiers, 'rate')
    case 'interpolated':
      return { measure: 'rate', value: rule.points.at(-1)?.[1] ?? 0, isEditable: false }
    case 'formula':
      return null
  }
}

function topTier(tiers: readonly Tier[], measure: LeadMeasure): Lead {
  return { measure, value: tiers.at(-1)?.rate ?? 0, isEditable: false }
}

/** The rule with another lead number; rules whose lead is read only come back as they are. */
export function withLead(rule: Rule, value: number): Rule {
  switch (rule.kind) {
    case 'percent':
    case 'marginGuarantee':
      return { ...rule, rate: value }
    case 'serviceLevel':
      return { ...rule, penaltyRate: value }
    case 'fixed':
    case 'count':
    case 'everyStep':
      return { ...rule, amount: value }
    case 'paymentDays':
      return { ...rule, days: value }
    case 'tiered':
    case 'growth':
    case 'interpolated':
    case 'formula':
      return rule
  }
}

/** The most a lead number may be. */
export function largestLead(measure: LeadMeasure): number {
  return measure === 'rate' ? 1 : measure === 'days' ? 365 : LARGEST_AMOUNT
}

/** What Alt+↑ adds: 0.1 point, one day, or ten thousand yuan (a hundred under a hundred thousand). */
export function leadStep({ measure, value }: Pick<Lead, 'measure' | 'value'>): number {
  if (measure === 'rate') return 0.001
  if (measure === 'days') return 1
  return value >= 100_000 ? 10_000 : 100
}
