import { simulate } from '../../../domain/engine/simulate.ts'
import type { Simulation } from '../../../domain/engine/simulation.ts'
import type { Assumptions, Negotiation, Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { NewProduct, Product } from '../../../domain/negotiation/product.ts'
import type { Promotion } from '../../../domain/negotiation/promotion.ts'
import type { Basis, Rule, Term } from '../../../domain/negotiation/term.ts'

/** Sells 100 a month at 10.00: 1,000.00 a month, 12,000.00 a year, 13,560.00 with 13 % VAT. Shelf 22.60, 20.00 ex VAT. */
export const shampoo: Product = {
  id: 'shampoo',
  name: '洗发水',
  category: 'hair',
  vatRate: 0.13,
  listPrice: 10,
  unitCost: 6,
  logisticsCost: 0.5,
  retailPrice: 22.6,
  monthlyUnits: Array(12).fill(100),
}

/** Sells 50 a month at 20.00: 1,000.00 a month, 12,000.00 a year, 13,080.00 with 9 % VAT. Shelf 43.60, 40.00 ex VAT. */
export const oil: Product = {
  id: 'oil',
  name: '食用油',
  category: 'food',
  vatRate: 0.09,
  listPrice: 20,
  unitCost: 15,
  retailPrice: 43.6,
  monthlyUnits: Array(12).fill(50),
}

/** Another hair product that sells 300 a month at 5.00. */
export const conditioner: Product = {
  ...shampoo,
  id: 'conditioner',
  name: '护发素',
  listPrice: 5,
  unitCost: 3,
  retailPrice: 11.3,
  monthlyUnits: Array(12).fill(300),
}

export const netIn: Basis = { on: 'net', tax: 'in' }
export const netEx: Basis = { on: 'net', tax: 'ex' }

/** A rebate on a red invoice, ex VAT on net purchases unless said otherwise. */
export function term(rule: Rule, more: Partial<Term> = {}): Term {
  const takesNone = ['fixed', 'count', 'paymentDays', 'marginGuarantee'].includes(rule.kind)
  return {
    id: 'term',
    name: 'term',
    class: 'rebate',
    vatClass: 'rebateRedInvoice',
    ...(takesNone ? {} : { basis: netEx }),
    rule,
    ...more,
  }
}

/** 1 to 15 April, half the month, +100 % at 20 % off; nobody funds it. */
export function promotion(more: Partial<Promotion> = {}): Promotion {
  return {
    id: 'promo',
    name: 'promo',
    products: ['shampoo'],
    start: '2027-04-01',
    end: '2027-04-15',
    depth: 0.2,
    uplift: { kind: 'factor', value: 1 },
    funding: { kind: 'none' },
    ...more,
  }
}

export function launch(more: Partial<NewProduct> = {}): NewProduct {
  const { monthlyUnits: _, ...priced } = shampoo
  return {
    ...priced,
    id: 'launch',
    name: 'launch',
    listingMonth: '2027-03',
    stores: [10, 20],
    unitsPerStoreMonth: 5,
    ramp: [0.4, 1],
    ...more,
  }
}

type Parts = Partial<Scenario> & {
  readonly products?: readonly Product[]
  readonly assumptions?: Partial<Assumptions>
  readonly negotiation?: Partial<Negotiation>
}

/** A negotiation for 2027 with one scenario of the given parts; shampoo and oil are listed unless said otherwise. */
export function deal({
  products = [shampoo, oil],
  assumptions,
  negotiation,
  ...scenario
}: Parts): Negotiation {
  return {
    format: 'dealtable.negotiation',
    version: 1,
    name: 'deal',
    supplier: { name: '甲' },
    account: { name: '乙', stores: 8, newStores: [{ month: '2027-05', count: 2 }] },
    year: { start: '2027-01' },
    assumptions: { costOfCapital: 0.06, ...assumptions },
    products,
    scenarios: [{ id: 's', name: 's', role: 'custom', terms: [], ...scenario }],
    ...negotiation,
  }
}

/** The deal of these parts, priced. */
export function priced(parts: Parts): Simulation {
  const negotiation = deal(parts)
  const [scenario] = negotiation.scenarios
  if (!scenario) throw new Error('The deal has no scenario.')
  return simulate(negotiation, scenario)
}

/** Figures of the one term of the deal. */
export function pricedTerm(one: Term, parts: Parts = {}) {
  const simulation = priced({ ...parts, terms: [...(parts.terms ?? []), one] })
  const figures = simulation.terms[one.id]
  const working = simulation.workings.find(({ term: id }) => id === one.id)
  if (!figures || !working) throw new Error('The term has no figures.')
  return { simulation, working, ...figures, instalments: working.instalments.map(({ stated }) => stated) }
}
