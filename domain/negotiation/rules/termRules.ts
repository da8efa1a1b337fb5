import type { PathPart } from '../fault.ts'
import { checkBasis } from './basisRules.ts'
import { type Loose, looseNumber, looseRecord, type Report } from './looseReading.ts'
import { checkRule } from './ruleRules.ts'
import type { ScenarioContext } from './scenarioContext.ts'

const KINDS_WITHOUT_BASIS: readonly unknown[] = ['fixed', 'count', 'paymentDays', 'marginGuarantee']
const KINDS_WITH_BASIS: readonly unknown[] = [
  'percent',
  'tiered',
  'growth',
  'everyStep',
  'interpolated',
  'formula',
  'serviceLevel',
]

/** Says what the fields of a term may not say together. Source: docs/calculation.md §4 to §6. */
export function checkTerm(
  value: unknown,
  context: ScenarioContext,
  path: readonly PathPart[],
  report: Report,
): void {
  const term = looseRecord(value)
  const rule = looseRecord(term.rule)
  checkClass(term, rule, path, report)
  checkBasisOf(term, rule, context, path, report)
  checkTaxSide(term, rule, path, report)
  checkCapAndFloor(term, rule, path, report)
  checkRule(term, rule, context, [...path, 'rule'], report)
}

function checkClass(term: Loose, rule: Loose, path: readonly PathPart[], report: Report): void {
  const isOnInvoice = term.class === 'onInvoice'
  if (isOnInvoice && rule.kind !== 'percent') report([...path, 'rule', 'kind'], rule.kind, 'onInvoicePercent')
  if (isOnInvoice && term.vatClass !== 'priceReductionOnInvoice') {
    report([...path, 'vatClass'], term.vatClass, 'onInvoiceVatClass')
  }
  if (!isOnInvoice && rule.kind === 'percent' && rule.on !== undefined) {
    report([...path, 'rule', 'on'], rule.on, 'onInvoiceOnly')
  }
  if (term.class === 'payment' && rule.kind !== 'paymentDays') {
    report([...path, 'rule', 'kind'], rule.kind, 'paymentRule')
  }
  if (rule.kind === 'paymentDays' && term.class !== 'payment') {
    report([...path, 'class'], term.class, 'paymentClass')
  }
}

function checkBasisOf(
  term: Loose,
  rule: Loose,
  context: ScenarioContext,
  path: readonly PathPart[],
  report: Report,
): void {
  const where = [...path, 'basis']
  if (KINDS_WITHOUT_BASIS.includes(rule.kind)) {
    if (term.basis !== undefined) report(where, term.basis, 'noBasis', { kind: String(rule.kind) })
    return
  }
  const isRequired = term.class !== 'onInvoice' && KINDS_WITH_BASIS.includes(rule.kind)
  if (term.basis === undefined && isRequired) report(where, undefined, 'basisRequired')
  checkBasis(term.basis, context, where, report)
}

function checkTaxSide(term: Loose, rule: Loose, path: readonly PathPart[], report: Report): void {
  const where = [...path, 'taxIncluded']
  if (rule.kind === 'fixed' || rule.kind === 'count') {
    if (term.taxIncluded === undefined) report(where, undefined, 'taxIncludedRequired')
  } else if (rule.kind !== undefined && term.taxIncluded !== undefined) {
    report(where, term.taxIncluded, 'noTaxIncluded')
  }
}

function checkCapAndFloor(term: Loose, rule: Loose, path: readonly PathPart[], report: Report): void {
  const refused =
    term.class === 'onInvoice'
      ? 'noCapOnInvoice'
      : rule.kind === 'paymentDays' || term.class === 'payment'
        ? 'noCapOnPayment'
        : null
  for (const key of ['cap', 'floor'] as const) {
    if (refused !== null && term[key] !== undefined) report([...path, key], term[key], refused)
  }
  const [cap, floor] = [looseNumber(term.cap), looseNumber(term.floor)]
  if (refused === null && cap !== undefined && floor !== undefined && floor > cap) {
    report([...path, 'floor'], floor, 'floorUnderCap', { cap })
  }
}
