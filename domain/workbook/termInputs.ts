import type { Rule, Term } from '../negotiation/term.ts'
import type { WorkbookSource } from './edition.ts'
import { cell, type Figure } from './figure.ts'
import { FIRST_ROW, ownColumns } from './ownColumns.ts'
import { addressOf } from './workbookSheet.ts'

export const TERM_COLUMNS = [
  'key',
  'number',
  'class',
  'name',
  'text',
  'basis',
  'rate',
  'amount',
  'days',
  'cap',
  'floor',
  'vatClass',
  'stated',
  'cost',
  'gain',
  'points',
  'line',
  'sharedNote',
  'privateNote',
] as const
export type TermColumnKey = (typeof TERM_COLUMNS)[number]

/** What the retailer's edition has no column for. */
export const SUPPLIERS_TERM_COLUMNS: readonly TermColumnKey[] = ['cost', 'privateNote']

export const TIER_COLUMNS = ['key', 'term', 'text', 'from', 'rate'] as const

/** The numbers of one term that a person may type over, each in its cell. */
export type TermFigures = {
  readonly term: Term
  readonly rate?: Figure
  readonly amount?: Figure
  readonly days?: Figure
  readonly cap?: Figure
  readonly floor?: Figure
  readonly tiers: readonly TierFigures[]
}

/** One tier: threshold and rate, or a point of an interpolated rule. */
export type TierFigures = { readonly from: Figure; readonly rate: Figure }

/** The numbers by which a rule is negotiated, by the column they stand in. */
export function ruleNumbers(rule: Rule): {
  readonly rate?: number
  readonly amount?: number
  readonly days?: number
} {
  switch (rule.kind) {
    case 'percent':
    case 'marginGuarantee':
      return { rate: rule.rate }
    case 'serviceLevel':
      return { rate: rule.penaltyRate }
    case 'fixed':
    case 'count':
    case 'everyStep':
      return { amount: rule.amount }
    case 'paymentDays':
      return { days: rule.days }
    case 'tiered':
    case 'growth':
    case 'interpolated':
    case 'formula':
      return {}
  }
}

/** Thresholds and rates of a rule that has any. */
export function ruleTiers(rule: Rule): readonly { readonly from: number; readonly rate: number }[] {
  if (rule.kind === 'tiered' || rule.kind === 'growth') return rule.tiers
  return rule.kind === 'interpolated' ? rule.points.map(([from, rate]) => ({ from, rate })) : []
}

/** Every term's cells, in the order of the terms; tiers stand below each other on their own sheet. */
export function termFigures({ scenario, words, edition }: WorkbookSource): readonly TermFigures[] {
  const columns = ownColumns(TERM_COLUMNS, SUPPLIERS_TERM_COLUMNS, edition)
  let tierRow = FIRST_ROW
  return scenario.terms.map((term, index) => {
    const at = (key: TermColumnKey, value: number | undefined) =>
      value === undefined
        ? {}
        : { [key]: cell(addressOf(words.sheets.terms, columns.indexOf(key), FIRST_ROW + index), value) }
    const { rate, amount, days } = ruleNumbers(term.rule)
    const tiers = ruleTiers(term.rule).map((tier): TierFigures => {
      const row = tierRow++
      const tierAt = (key: 'from' | 'rate') =>
        cell(addressOf(words.sheets.tiers, TIER_COLUMNS.indexOf(key), row), tier[key])
      return { from: tierAt('from'), rate: tierAt('rate') }
    })
    return {
      term,
      tiers,
      ...at('rate', rate),
      ...at('amount', amount),
      ...at('days', days),
      ...at('cap', term.cap),
      ...at('floor', term.floor),
    }
  })
}
