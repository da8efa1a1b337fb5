import type { Month } from '../negotiation/calendar.ts'
import type { Account, LastYear, Negotiation, Scenario, VolumeGrowth } from '../negotiation/negotiation.ts'
import type { NewProduct, Product } from '../negotiation/product.ts'
import type { Promotion, Uplift } from '../negotiation/promotion.ts'
import type { Term } from '../negotiation/term.ts'

const PRODUCT_KEYS = [
  'id',
  'name',
  'category',
  'brand',
  'barcode',
  'vatRate',
  'listPrice',
  'retailPrice',
  'monthlyUnits',
] as const satisfies readonly (keyof Product)[]

const NEW_PRODUCT_KEYS = [
  'id',
  'name',
  'category',
  'brand',
  'barcode',
  'vatRate',
  'listPrice',
  'retailPrice',
  'listingMonth',
  'stores',
  'unitsPerStoreMonth',
  'ramp',
  'cannibalisation',
  'listingFee',
] as const satisfies readonly (keyof NewProduct)[]

const TERM_KEYS = [
  'id',
  'name',
  'class',
  'code',
  'rule',
  'basis',
  'cap',
  'floor',
  'vatClass',
  'taxIncluded',
  'serviceVatRate',
  'inReturnFor',
  'sharedNote',
] as const satisfies readonly (keyof Term)[]

const PROMOTION_KEYS = [
  'id',
  'name',
  'products',
  'start',
  'end',
  'depth',
  'uplift',
  'cannibalisation',
  'forwardBuy',
  'funding',
  'fees',
] as const satisfies readonly (keyof Promotion)[]

export type PublicProduct = Pick<Product, (typeof PRODUCT_KEYS)[number]>
export type PublicNewProduct = Pick<NewProduct, (typeof NEW_PRODUCT_KEYS)[number]>
export type PublicTerm = Pick<Term, (typeof TERM_KEYS)[number]>
/** An uplift without what our sales history says of it. */
type PublicUplift =
  | Extract<Uplift, { kind: 'factor' }>
  | Omit<Extract<Uplift, { kind: 'elasticity' }>, 'estimate'>
export type PublicPromotion = Omit<Pick<Promotion, (typeof PROMOTION_KEYS)[number]>, 'uplift'> & {
  readonly uplift: PublicUplift
}

/** A scenario without its name, its role and its risk; terms of the supplier alone are not in it. */
export type PublicScenario = {
  readonly volumeGrowth?: VolumeGrowth
  readonly terms: readonly PublicTerm[]
  readonly promotions: readonly PublicPromotion[]
  readonly newProducts: readonly PublicNewProduct[]
}

/** What the retailer may know of the assumptions; its own cost of capital is our estimate of it. */
export type PublicAssumptions = {
  readonly retailerCostOfCapital?: number
  readonly dayCount: 360 | 365
  readonly serviceVatRate: number
  readonly returnRate: number
}

/**
 * A negotiation as the retailer may see it. The type has no field for unit or logistics cost, our cost of capital,
 * walk-away and target, names of scenarios, notes of our own, terms of the supplier alone, or the name of the file.
 */
export type PublicNegotiation = {
  readonly supplierName: string
  readonly accountName: string
  readonly stores: number
  readonly newStores: NonNullable<Account['newStores']>
  readonly yearStart: Month
  readonly assumptions: PublicAssumptions
  readonly products: readonly PublicProduct[]
  readonly purchasesLastYear?: LastYear
  readonly proposal: PublicScenario
  readonly lastYear?: PublicScenario
  readonly ask?: PublicScenario
}

/** Copies what the list names and nothing else. */
function only<Row extends object, Key extends keyof Row>(row: Row, keys: readonly Key[]): Pick<Row, Key> {
  return Object.fromEntries(
    keys.filter((key) => row[key] !== undefined).map((key) => [key, row[key]]),
  ) as Pick<Row, Key>
}

/** Builds the public side by whitelist: the proposed scenario, the first one of last year and the first ask. */
export function publicNegotiation(negotiation: Negotiation, proposal: Scenario): PublicNegotiation {
  const { account, assumptions, lastYear: purchases } = negotiation
  const scenarioOf = (role: Scenario['role']) => negotiation.scenarios.find((each) => each.role === role)
  const lastYear = scenarioOf('lastYear')
  const ask = scenarioOf('ask')
  return {
    supplierName: negotiation.supplier.name,
    accountName: account.name,
    stores: account.stores,
    newStores: (account.newStores ?? []).map(({ month, count }) => ({ month, count })),
    yearStart: negotiation.year.start,
    assumptions: {
      ...(assumptions.retailerCostOfCapital === undefined
        ? {}
        : { retailerCostOfCapital: assumptions.retailerCostOfCapital }),
      dayCount: assumptions.dayCount ?? 360,
      serviceVatRate: assumptions.serviceVatRate ?? 0.06,
      returnRate: assumptions.returnRate ?? 0,
    },
    products: negotiation.products.map((product) => only(product, PRODUCT_KEYS)),
    ...(purchases ? { purchasesLastYear: only(purchases, ['purchasesEx', 'purchasesIn', 'units']) } : {}),
    proposal: publicScenario(proposal),
    ...(lastYear && lastYear !== proposal ? { lastYear: publicScenario(lastYear) } : {}),
    ...(ask && ask !== proposal ? { ask: publicScenario(ask) } : {}),
  }
}

function publicScenario(scenario: Scenario): PublicScenario {
  return {
    ...(scenario.volumeGrowth === undefined ? {} : { volumeGrowth: scenario.volumeGrowth }),
    terms: scenario.terms
      .filter(({ visibility }) => visibility !== 'supplierOnly')
      .map((term) => only(term, TERM_KEYS)),
    promotions: (scenario.promotions ?? []).map(publicPromotion),
    newProducts: (scenario.newProducts ?? []).map((product) => only(product, NEW_PRODUCT_KEYS)),
  }
}

/** A promotion without what our sales history says of it. */
function publicPromotion(promotion: Promotion): PublicPromotion {
  const { uplift, ...shown } = only(promotion, PROMOTION_KEYS)
  if (uplift.kind === 'factor') return { ...shown, uplift }
  const { estimate: _, ...plain } = uplift
  return { ...shown, uplift: plain }
}

/**
 * The negotiation that is calculated for the retailer's paper: costs and our cost of capital are 0, so no figure of
 * the answer's retailer side can hold them, and its supplier side means nothing.
 */
export function negotiationWithoutCosts(view: PublicNegotiation): Negotiation {
  return {
    format: 'dealtable.negotiation',
    version: 1,
    name: 'proposal',
    supplier: { name: view.supplierName },
    account: { name: view.accountName, stores: view.stores, newStores: view.newStores },
    year: { start: view.yearStart },
    assumptions: { costOfCapital: 0, ...view.assumptions },
    products: view.products.map((product) => ({ ...product, unitCost: 0 })),
    ...(view.purchasesLastYear ? { lastYear: view.purchasesLastYear } : {}),
    scenarios: [],
  }
}

/** A public scenario as the engine takes it, new products without cost. */
export function scenarioWithoutCosts(scenario: PublicScenario): Scenario {
  return {
    id: 'proposal',
    name: 'proposal',
    role: 'custom',
    ...scenario,
    newProducts: scenario.newProducts.map((product) => ({ ...product, unitCost: 0 })),
  }
}
