import fc from 'fast-check'
import type { Term, TermClass } from '../../../domain/negotiation/term.ts'
import { smallRate, wholeFen } from './awkwardNumbers.ts'
import { someOf, vatClass } from './contractMarket.ts'
import {
  basisOf,
  filterOf,
  marginGuarantee,
  type Named,
  paymentDays,
  ruleOfAmounts,
  ruleOnBasis,
} from './contractRules.ts'

const settledClass = fc.constantFrom<TermClass>(
  'rebate',
  'conditionalRebate',
  'fee',
  'service',
  'logistics',
  'damage',
  'penalty',
  'guarantee',
)

const named = (id: string) => ({ id: fc.constant(id), name: fc.constant(id) })

const settled = (id: string) => ({ ...named(id), class: settledClass, vatClass })

/** Cap, floor and the term's own service VAT rate, now there, now not. */
const extras: fc.Arbitrary<Pick<Term, 'cap' | 'floor' | 'serviceVatRate'>> = fc
  .tuple(
    fc.oneof(
      { weight: 2, arbitrary: fc.constant<Pick<Term, 'cap' | 'floor'>>({}) },
      { weight: 1, arbitrary: someOf({ cap: wholeFen, floor: wholeFen }) },
    ),
    someOf({ serviceVatRate: fc.constantFrom(0.09, 0.06, 0) }),
  )
  .map(([{ cap, floor }, own]) => {
    if (cap === undefined || floor === undefined || floor <= cap) {
      return { ...(cap === undefined ? {} : { cap }), ...(floor === undefined ? {} : { floor }), ...own }
    }
    return { cap: floor, floor: cap, ...own }
  })

function paidOnBasis(id: string, names: Named): fc.Arbitrary<Term> {
  return basisOf(names).chain((basis) => {
    const unfilteredNet = basis.on === 'net' && basis.include === undefined && basis.exclude === undefined
    const rule = ruleOnBasis(names, !(unfilteredNet && names.hasLastYear))
    return fc
      .tuple(fc.record({ ...settled(id), rule }), extras)
      .map(([term, extra]) => ({ ...term, basis, ...extra }))
  })
}

function paidInAmounts(id: string, names: Named): fc.Arbitrary<Term> {
  return fc
    .tuple(fc.record({ ...settled(id), rule: ruleOfAmounts(names), taxIncluded: fc.boolean() }), extras)
    .map(([term, extra]) => ({ ...term, ...extra }))
}

function guaranteed(id: string): fc.Arbitrary<Term> {
  return fc
    .tuple(fc.record({ ...settled(id), rule: marginGuarantee }), extras)
    .map(([term, extra]) => ({ ...term, ...extra }))
}

function onTheInvoice(id: string, names: Named): fc.Arbitrary<Term> {
  const rule = fc
    .tuple(
      fc.record({
        kind: fc.constant('percent' as const),
        rate: smallRate,
        settle: fc.constant('month' as const),
      }),
      someOf({ on: fc.constantFrom('list' as const, 'running' as const) }),
    )
    .map(([percent, extra]) => ({ ...percent, ...extra }))
  return fc
    .tuple(
      fc.record({
        ...named(id),
        class: fc.constant('onInvoice' as const),
        vatClass: fc.constant('priceReductionOnInvoice' as const),
        rule,
      }),
      someOf({
        basis: filterOf(names).map((filter) => ({ on: 'list' as const, tax: 'ex' as const, ...filter })),
      }),
    )
    .map(([term, extra]) => ({ ...term, ...extra }))
}

function payment(id: string): fc.Arbitrary<Term> {
  return fc.record({
    ...named(id),
    class: fc.constant('payment' as const),
    vatClass: fc.constant('penaltyNoVat' as const),
    rule: paymentDays,
  })
}

/** None to six terms of every kind but formulas, in any order; one payment term at most. */
export function termsOf(names: Named): fc.Arbitrary<Term[]> {
  const one = (id: string) =>
    fc.oneof(
      { weight: 6, arbitrary: paidOnBasis(id, names) },
      { weight: 2, arbitrary: paidInAmounts(id, names) },
      { weight: 1, arbitrary: guaranteed(id) },
      { weight: 2, arbitrary: onTheInvoice(id, names) },
    )
  return fc
    .tuple(
      fc
        .integer({ min: 0, max: 5 })
        .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => one(`T${i + 1}`)))),
      fc.option(payment('days'), { nil: undefined }),
    )
    .map(([terms, days]) => (days ? [...terms, days] : terms))
}
