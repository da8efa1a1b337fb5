import type { Product } from '../../../domain/negotiation/product.ts'
import type { Basis, Rule, Term } from '../../../domain/negotiation/term.ts'

/** One term in so many is tiered: ten of sixty. */
const TIERED_SHARE = 6

const bases: readonly Basis[] = [
  { on: 'net', tax: 'ex' },
  { on: 'net', tax: 'in' },
  { on: 'invoice', tax: 'ex', exclude: { promotedUnits: true } },
  { on: 'net', tax: 'ex', include: { categories: ['category-1', 'category-2', 'category-5'] } },
  { on: 'list', tax: 'ex' },
  { on: 'net', tax: 'in', exclude: { categories: ['category-9'], newProducts: true } },
  { on: 'retailSales', tax: 'in' },
]
const periods = ['year', 'quarter', 'month'] as const
const settling: readonly Pick<Term, 'class' | 'vatClass'>[] = [
  { class: 'rebate', vatClass: 'rebateRedInvoice' },
  { class: 'fee', vatClass: 'serviceSpecialInvoice' },
  { class: 'logistics', vatClass: 'serviceSpecialInvoice' },
  { class: 'service', vatClass: 'serviceOrdinaryInvoice' },
  { class: 'damage', vatClass: 'rebateRedInvoice' },
]

/**
 * Terms of a contract of any length: two on the invoice, payment days, then tiers (one in six), fixed amounts (one in
 * six), percentages on seven bases for the rest, some of them capped; never less than four.
 */
export function benchTerms(count: number, products: readonly Product[]): readonly Term[] {
  const terms = [...standing]
  for (let t = standing.length; t < count; t++) terms.push(settlingTerm(t, products.length))
  return terms.slice(0, Math.max(count, standing.length))
}

const standing: readonly Term[] = [
  {
    id: 'on-list',
    name: 'on list',
    class: 'onInvoice',
    vatClass: 'priceReductionOnInvoice',
    rule: { kind: 'percent', rate: 0.03, settle: 'month', on: 'list' },
    basis: { on: 'list', tax: 'ex', exclude: { promotedUnits: true } },
  },
  {
    id: 'running',
    name: 'running',
    class: 'onInvoice',
    vatClass: 'priceReductionOnInvoice',
    rule: { kind: 'percent', rate: 0.02, settle: 'month', on: 'running' },
    basis: { on: 'list', tax: 'ex' },
  },
  {
    id: 'payment',
    name: 'payment',
    class: 'payment',
    vatClass: 'penaltyNoVat',
    rule: { kind: 'paymentDays', days: 60, from: 'invoice' },
  },
]

function settlingTerm(t: number, products: number): Term {
  const head = {
    id: `term-${t}`,
    name: `term ${t}`,
    ...(settling[t % settling.length] ?? settling[0]),
  } as Term
  const basis = bases[t % bases.length] ?? { on: 'net', tax: 'ex' }
  if (t % TIERED_SHARE === 3) return { ...head, rule: tiers(t, products), basis: { on: 'net', tax: 'ex' } }
  if (t % TIERED_SHARE === 4) return { ...head, rule: fixed(t), taxIncluded: true }
  const rule: Rule = { kind: 'percent', rate: 0.002 + 0.0005 * (t % 7), settle: periods[t % 3] ?? 'year' }
  return t % 4 === 0 ? { ...head, rule, basis, cap: 90 * products } : { ...head, rule, basis }
}

function fixed(t: number): Rule {
  return { kind: 'fixed', amount: 10_000 + 100 * t, months: ['2027-03', '2027-09'] }
}

/** Thresholds around the net purchases such a contract comes to. */
function tiers(t: number, products: number): Rule {
  const step = 60_000 * products
  return {
    kind: 'tiered',
    metric: { of: 'basis' },
    method: t % 4 === 3 ? 'wholeAmount' : 'marginal',
    boundary: 'atLeast',
    pays: 'rate',
    period: 'year',
    tiers: [
      { from: 0.8 * step, rate: 0.002 },
      { from: step, rate: 0.003 },
      { from: 2.5 * step, rate: 0.004 },
    ],
  }
}
