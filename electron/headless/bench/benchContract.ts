import type { Negotiation, Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { NewProduct, Product } from '../../../domain/negotiation/product.ts'
import type { Funding, Promotion } from '../../../domain/negotiation/promotion.ts'
import { benchTerms } from './benchTerms.ts'

/** How large a contract the benchmark prices. */
export type BenchSize = { readonly products: number; readonly terms: number; readonly promotions: number }

/** A negotiation and its one scenario. */
export type BenchContract = { readonly negotiation: Negotiation; readonly scenario: Scenario }

const CATEGORIES = 20
const PRODUCTS_PER_PROMOTION = 20
const VAT_RATES = [0.13, 0.13, 0.13, 0.09] as const

/**
 * A contract of the size asked for, the same every time: products in twenty categories at two VAT rates, promotions of
 * every funding that pull forward and cannibalise, terms as `benchTerms` lists them, and drivers of risk.
 */
export function benchContract({ products, terms, promotions }: BenchSize): BenchContract {
  const listed = Array.from({ length: products }, (_, s) => product(s))
  const scenario: Scenario = {
    id: 'plan',
    name: 'plan',
    role: 'target',
    volumeGrowth: { default: 0.05, byCategory: { 'category-3': 0.12, 'category-7': -0.04 } },
    terms: benchTerms(terms, listed),
    promotions: Array.from({ length: promotions }, (_, p) => promotion(p, listed)),
    newProducts: [launch],
    risk: {
      drivers: [
        { id: 'market', on: 'volume', distribution: { kind: 'normal', mean: 1, sd: 0.06 } },
        { id: 'uplift', on: 'uplift', distribution: { kind: 'pert', low: 0.6, mode: 1, high: 1.3 } },
        {
          id: 'cost',
          on: 'unitCost',
          scope: { categories: ['category-1', 'category-2'] },
          distribution: { kind: 'triangular', low: 0.95, mode: 1, high: 1.15 },
        },
        { id: 'shelf', on: 'retailPrice', distribution: { kind: 'uniform', low: 0.97, high: 1.03 } },
      ],
      correlations: [{ a: 'market', b: 'uplift', rho: 0.4 }],
    },
  }
  const negotiation: Negotiation = {
    format: 'dealtable.negotiation',
    version: 1,
    name: 'benchmark',
    supplier: { name: 'supplier' },
    account: { name: 'account', stores: 120, newStores: [{ month: '2027-05', count: 4 }] },
    year: { start: '2027-01' },
    assumptions: { costOfCapital: 0.055, retailerCostOfCapital: 0.04, returnRate: 0.01, returnSalvage: 0.3 },
    products: listed,
    lastYear: { purchasesEx: 60_000 * products, purchasesIn: 67_800 * products, units: 6_000 * products },
    scenarios: [scenario],
  }
  return { negotiation, scenario }
}

/** Evenly scattered in 0…1, the same for the same two numbers. */
export function scattered(index: number, salt: number): number {
  return ((index + 1) * 0.618_033_988_749_895 + salt * 0.754_877_666_246_693) % 1
}

function product(s: number): Product {
  const listPrice = Math.round(600 + 4_000 * scattered(s, 1)) / 100
  return {
    id: `P${s}`,
    name: `product ${s}`,
    category: `category-${s % CATEGORIES}`,
    vatRate: VAT_RATES[s % VAT_RATES.length] ?? 0.13,
    listPrice,
    unitCost: Math.round(listPrice * (55 + 15 * scattered(s, 2))) / 100,
    logisticsCost: Math.round(listPrice * 4) / 100,
    retailPrice: Math.round(listPrice * (150 + 20 * scattered(s, 3))) / 100,
    monthlyUnits: Array.from({ length: 12 }, (_, month) =>
      Math.round(120 + 700 * scattered(s, 4) + 60 * Math.cos((month * Math.PI) / 6)),
    ),
  }
}

const { monthlyUnits: _, ...priced } = product(0)
const launch: NewProduct = {
  ...priced,
  id: 'launch',
  name: 'launch',
  listingMonth: '2027-04',
  stores: [40, 80, 120],
  unitsPerStoreMonth: 15,
  ramp: [0.5, 0.8, 1],
  cannibalisation: 0.2,
  listingFee: { perStore: 300, flat: 5_000, taxIncluded: true, vatClass: 'serviceSpecialInvoice' },
  successProbability: 0.6,
}

function promotion(p: number, products: readonly Product[]): Promotion {
  const month = (p * 5) % 12
  const first = 1 + (p % 9)
  const start = `2027-${String(month + 1).padStart(2, '0')}-${String(first).padStart(2, '0')}`
  const end = `2027-${String(month + 1).padStart(2, '0')}-${String(first + 13).padStart(2, '0')}`
  const from = Math.floor(scattered(p, 5) * products.length)
  const chosen = Array.from({ length: Math.min(PRODUCTS_PER_PROMOTION, products.length) }, (_, i) => {
    return products[(from + (i % 2) + CATEGORIES * (i >> 1)) % products.length]?.id ?? ''
  })
  return {
    id: `promo-${p}`,
    name: `promotion ${p}`,
    products: [...new Set(chosen)],
    start,
    end,
    depth: 0.1 + 0.2 * scattered(p, 6),
    uplift: p % 3 === 0 ? { kind: 'elasticity', elasticity: -2.4 } : { kind: 'factor', value: 0.8 },
    cannibalisation: 0.15,
    forwardBuy: { share: 0.1, days: 21 },
    funding: fundings[p % fundings.length] ?? { kind: 'none' },
    fees: [{ name: 'display', amount: 2_000, taxIncluded: true, vatClass: 'serviceSpecialInvoice' }],
  }
}

const fundings: readonly Funding[] = [
  { kind: 'scanBack', supplierShare: 0.5 },
  { kind: 'offInvoice', rate: 0.12 },
  { kind: 'freeGoods', perUnits: 10, freeUnits: 1 },
  { kind: 'none' },
]
