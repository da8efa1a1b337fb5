import type { RuleKind, Term } from '../../../../domain/negotiation/term.ts'

/** A rule while it is being written: fields may still be missing, so that nothing has to be guessed. */
export type DraftRule = { readonly kind: RuleKind } & Readonly<Record<string, unknown>>

/** A term while it is being written. */
export type DraftTerm = Omit<Term, 'rule'> & { readonly rule: DraftRule }

const KINDS_WITHOUT_BASIS: readonly RuleKind[] = ['fixed', 'count', 'paymentDays', 'marginGuarantee']

/** The draft with another kind of rule; what has no meaning there goes, what a person must decide stays blank. */
export function withKind(draft: DraftTerm, kind: RuleKind, months: readonly string[]): DraftTerm {
  const { basis, taxIncluded, cap, floor, ...kept } = draft
  const takesBasis = !KINDS_WITHOUT_BASIS.includes(kind)
  const takesTaxSide = kind === 'fixed' || kind === 'count'
  return {
    ...kept,
    ...(takesBasis && basis !== undefined ? { basis } : {}),
    ...(takesTaxSide && taxIncluded !== undefined ? { taxIncluded } : {}),
    ...(kind !== 'paymentDays' && cap !== undefined ? { cap } : {}),
    ...(kind !== 'paymentDays' && floor !== undefined ? { floor } : {}),
    ...(kind === 'paymentDays' ? { class: 'payment' as const } : {}),
    rule: startingRule(kind, months),
  }
}

/** A rule to begin with. Nothing that decides an amount is filled in: no rate, no method, no threshold test. */
export function startingRule(kind: RuleKind, months: readonly string[]): DraftRule {
  switch (kind) {
    case 'percent':
      return { kind, rate: 0, settle: 'year' }
    case 'tiered':
      return { kind, metric: { of: 'basis' }, tiers: [{ from: 0, rate: 0 }], pays: 'rate', period: 'year' }
    case 'growth':
      return { kind, tiers: [{ from: 0, rate: 0 }] }
    case 'everyStep':
      return { kind, metric: { of: 'basis' }, amount: 0, period: 'year' }
    case 'interpolated':
      return { kind, metric: { of: 'basis' }, points: [[0, 0]], period: 'year' }
    case 'fixed':
      return { kind, amount: 0, months: months.slice(0, 1) }
    case 'count':
      return { kind, amount: 0, per: 'store' }
    case 'formula':
      return { kind, expression: '', period: 'year' }
    case 'paymentDays':
      return { kind, days: 60, from: 'receipt' }
    case 'marginGuarantee':
      return { kind, rate: 0, share: 1, period: 'year' }
    case 'serviceLevel':
      return { kind, period: 'month' }
  }
}
