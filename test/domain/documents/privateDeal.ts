import type { Negotiation, Scenario } from '../../../domain/negotiation/negotiation.ts'
import { negotiation, product, promotion, rebate } from '../../support/negotiations.ts'

/** Everything the retailer must never read, to be typed into every private field of `privateDeal`. */
export type Secrets = {
  readonly text: string
  readonly unitCost: number
  readonly logisticsCost: number
  readonly costOfCapital: number
  readonly returnSalvage: number
  readonly successProbability: number
  readonly reserveRate: number
  readonly walkAwayRate: number
  readonly targetRate: number
}

/** A negotiation whose every private field holds a secret; what is shared is the same whatever the secrets are. */
export function privateDeal(secrets: Secrets): Negotiation {
  const { text } = secrets
  const reserve = rebate('reserve', secrets.reserveRate, {
    name: text,
    visibility: 'supplierOnly',
    sharedNote: text,
    inReturnFor: text,
  })
  const scenario = (id: string, role: Scenario['role'], rate: number): Scenario => ({
    id,
    name: text,
    role,
    volumeGrowth: role === 'lastYear' ? 0 : 0.08,
    terms: [
      rebate('year', rate, {
        name: '无条件返利',
        inReturnFor: '两个新品坑位',
        privateNote: text,
        status: 'open',
      }),
      reserve,
      {
        id: 'payment',
        name: '账期',
        class: 'payment',
        rule: { kind: 'paymentDays', days: 45, from: 'receipt' },
        vatClass: 'penaltyNoVat',
        privateNote: text,
      },
    ],
    promotions: [
      {
        ...promotion('spring', ['P1']),
        uplift: {
          kind: 'elasticity',
          elasticity: Math.log(2.8) / Math.log(0.8),
          estimate: { product: text, elasticity: -1, standardError: 0.5, observations: 4, grade: 'C' },
        },
      },
    ],
    newProducts: [
      {
        id: 'N1',
        name: '新品一号',
        category: '洗发水',
        vatRate: 0.13,
        listPrice: 12,
        unitCost: secrets.unitCost,
        logisticsCost: secrets.logisticsCost,
        retailPrice: 19.9,
        listingMonth: '2027-04',
        stores: [40, 80],
        unitsPerStoreMonth: 5,
        ramp: [0.5, 1],
        successProbability: secrets.successProbability,
      },
    ],
    risk: {
      drivers: [{ id: text, on: 'unitCost', distribution: { kind: 'normal', mean: 1, sd: 0.1 } }],
    },
  })
  return negotiation({
    name: text,
    assumptions: {
      costOfCapital: secrets.costOfCapital,
      dayCount: 360,
      returnRate: 0.02,
      returnSalvage: secrets.returnSalvage,
    },
    products: ['P1', 'P2'].map((id) =>
      product(id, { unitCost: secrets.unitCost, logisticsCost: secrets.logisticsCost }),
    ),
    scenarios: [
      scenario('last', 'lastYear', 0.02),
      scenario('ask', 'ask', 0.05),
      scenario('open', 'opening', 0.03),
      scenario('goal', 'target', secrets.targetRate),
      scenario('floor', 'walkAway', secrets.walkAwayRate),
    ],
  })
}

/** Secrets that are easy to find again. */
export const MARKED: Secrets = {
  text: '绝密标记QZX',
  unitCost: 6.1739283,
  logisticsCost: 0.2918374,
  costOfCapital: 0.0718293,
  returnSalvage: 0.3816529,
  successProbability: 0.5917263,
  reserveRate: 0.0091827,
  walkAwayRate: 0.0482719,
  targetRate: 0.0391728,
}

/** How a marked figure might be printed: as it is, as a percentage, rounded, without its point. */
export function printedForms(value: number): readonly string[] {
  return [`${value}`, `${value}`.replace('0.', '.'), (value * 100).toFixed(2), value.toFixed(4)]
}

/** The marked figures that are rates or yuan, in every form. */
export const MARKS: readonly string[] = [
  MARKED.text,
  'QZX',
  ...[
    MARKED.unitCost,
    MARKED.logisticsCost,
    MARKED.costOfCapital,
    MARKED.returnSalvage,
    MARKED.successProbability,
    MARKED.reserveRate,
    MARKED.walkAwayRate,
    MARKED.targetRate,
  ].flatMap(printedForms),
]
