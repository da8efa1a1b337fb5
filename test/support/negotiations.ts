import fc from 'fast-check'
import type { Negotiation, Scenario } from '../../domain/negotiation/negotiation.ts'
import type { Product } from '../../domain/negotiation/product.ts'
import type { Promotion } from '../../domain/negotiation/promotion.ts'
import type { Term } from '../../domain/negotiation/term.ts'

/** A product worth 10.00 a unit that sells 100 units a month. */
export function product(id: string, fields: Partial<Product> = {}): Product {
  return {
    id,
    name: `商品 ${id}`,
    category: '洗发水',
    vatRate: 0.13,
    listPrice: 10,
    unitCost: 6.076,
    retailPrice: 15.694444444444445,
    monthlyUnits: [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100],
    ...fields,
  }
}

/** An unconditional rebate on net purchases, tax included. */
export function rebate(id: string, rate: number, fields: Partial<Term> = {}): Term {
  return {
    id,
    name: `返利 ${id}`,
    class: 'rebate',
    rule: { kind: 'percent', rate, settle: 'year' },
    basis: { on: 'net', tax: 'in' },
    vatClass: 'rebateRedInvoice',
    ...fields,
  }
}

/** Ten days of 20 % off the shelf price. */
export function promotion(id: string, products: readonly string[]): Promotion {
  return {
    id,
    name: `档期 ${id}`,
    products,
    start: '2027-03-01',
    end: '2027-03-10',
    depth: 0.2,
    uplift: { kind: 'factor', value: 1.8 },
    funding: { kind: 'scanBack', supplierShare: 0.5 },
  }
}

/** A scenario that stands alone unless a base is given. */
export function scenario(id: string, fields: Partial<Scenario> = {}): Scenario {
  return { id, name: id, role: 'custom', terms: [], ...fields }
}

/** A negotiation of 甲供应商 with 乙零售 for 2027. */
export function negotiation(fields: Partial<Negotiation> = {}): Negotiation {
  return {
    format: 'dealtable.negotiation',
    version: 1,
    name: '2027 年度合同',
    supplier: { name: '甲供应商', size: 'medium' },
    account: { name: '乙零售', size: 'large', stores: 120 },
    year: { start: '2027-01' },
    assumptions: { costOfCapital: 0.06, dayCount: 360 },
    products: [product('P1'), product('P2')],
    scenarios: [scenario('target', { role: 'target', terms: [rebate('year', 0.03), rebate('data', 0.005)] })],
    ...fields,
  }
}

const rowIds = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 })
const terms = rowIds.chain((ids) =>
  fc.tuple(...ids.map((id) => fc.constantFrom(0.01, 0.02, 0.03).map((rate) => rebate(id, rate)))),
)
const promotions = rowIds.map((ids) => ids.map((id) => promotion(id, ['P1'])))

/** Negotiations of one to five scenarios, each on a base of those before it or standing alone, in any sequence. */
export const anyNegotiation: fc.Arbitrary<Negotiation> = fc
  .array(fc.tuple(terms, promotions, fc.nat(), fc.constantFrom(0, 0.05)), { minLength: 1, maxLength: 5 })
  .chain((drawn) => {
    const scenarios = drawn.map(([ownTerms, ownPromotions, base, volumeGrowth], index): Scenario => {
      const on = base % (index + 1)
      return {
        ...scenario(`s${index}`, { terms: ownTerms, volumeGrowth }),
        ...(on < index ? { base: `s${on}` } : {}),
        ...(ownPromotions.length > 0 ? { promotions: ownPromotions } : {}),
      }
    })
    return fc
      .shuffledSubarray(scenarios, { minLength: scenarios.length, maxLength: scenarios.length })
      .map((shuffled) => negotiation({ scenarios: shuffled }))
  })
