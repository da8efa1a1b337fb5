import { compliance } from '../../../domain/compliance/compliance.ts'
import type { CheckId, Finding, Severity } from '../../../domain/compliance/finding.ts'
import type { ComplianceFacts } from '../../../domain/compliance/reviewed.ts'
import type { Negotiation, Scenario } from '../../../domain/negotiation/negotiation.ts'
import { parseNegotiation } from '../../../domain/negotiation/parseNegotiation.ts'
import type { Rule, Term } from '../../../domain/negotiation/term.ts'
import { negotiation, scenario } from '../../support/negotiations.ts'

/** A contract of these parts, and facts no file holds. */
export type Parts = Partial<Omit<Negotiation, 'scenarios'>> &
  Partial<Pick<Scenario, 'terms' | 'promotions' | 'newProducts'>> & { readonly facts?: ComplianceFacts }

/** One check seen to fire and seen to keep quiet; what only a draft can hold is not sent through the gate. */
export type Case = {
  readonly id: CheckId
  readonly severity: Severity
  readonly fires: readonly [string, Parts]
  readonly spares: readonly [string, Parts]
  readonly isDraft?: true
}

const plain: Rule = { kind: 'percent', rate: 0.03, settle: 'year' }

/** A rebate of 3 % on net purchases unless said otherwise; amounts take no base. */
export function term(fields: Partial<Term> = {}): Term {
  const rule = fields.rule ?? plain
  const takesNone = ['fixed', 'count', 'paymentDays', 'marginGuarantee'].includes(rule.kind)
  const isAmount = rule.kind === 'fixed' || rule.kind === 'count'
  return {
    id: 'term',
    name: '条款',
    class: 'rebate',
    vatClass: 'rebateRedInvoice',
    ...(takesNone ? {} : { basis: { on: 'net', tax: 'in' } as const }),
    ...(isAmount ? { taxIncluded: true } : {}),
    ...fields,
    rule,
  }
}

/** ¥10,000 in January. */
export const amount: Rule = { kind: 'fixed', amount: 10_000, months: ['2027-01'] }

export function fee(code: string, fields: Partial<Term> = {}): Term {
  return term({ class: 'fee', code, rule: amount, vatClass: 'serviceOrdinaryInvoice', ...fields })
}

export function payment(days: number, from: 'receipt' | 'invoice' | 'monthEnd'): Term {
  return term({
    class: 'payment',
    vatClass: 'penaltyNoVat',
    rule: { kind: 'paymentDays', days, from },
  })
}

/** What is found in a contract of these parts, which the gate accepts unless it is only a draft. */
export function review({ facts, terms = [], promotions, newProducts, ...head }: Parts, isDraft?: true) {
  const whole = negotiation({
    ...head,
    scenarios: [
      scenario('s', {
        terms,
        ...(promotions === undefined ? {} : { promotions }),
        ...(newProducts === undefined ? {} : { newProducts }),
      }),
    ],
  })
  const accepted = isDraft ? { ok: true as const, value: whole } : parseNegotiation(whole)
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.error))
  const [first] = accepted.value.scenarios
  if (first === undefined) throw new Error('The contract has no scenario.')
  return compliance(accepted.value, first, facts)
}

/** The findings of one check. */
export function of(findings: readonly Finding[], id: CheckId): readonly Finding[] {
  return findings.filter((finding) => finding.id === id)
}
