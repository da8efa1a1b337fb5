import type { LastYear, Negotiation, Scenario, ScenarioRole } from '../domain/negotiation/negotiation.ts'
import type { NewProduct, Product } from '../domain/negotiation/product.ts'
import type { Funding, Mechanic, Promotion, Uplift, UpliftSource } from '../domain/negotiation/promotion.ts'
import type { VatClass } from '../domain/negotiation/term.ts'
import { SAMPLE_CLAUSES, SAMPLE_PARTICULARS } from './sampleAgreement.ts'
import { SAMPLE_RETAILER_CALENDAR } from './sampleRetailerCalendar.ts'
import { sampleRisk } from './sampleRisk.ts'
import { cell, list, optionalNumber, type SampleRow, sampleRows, selectProducts } from './sampleTables.ts'
import { sampleTerms } from './sampleTerms.ts'

/** What the sample's maker sold to the chain in 2026, by its own books. */
const LAST_YEAR: LastYear = { purchasesEx: 118_000_000, purchasesIn: 131_460_000, units: 10_830_000 }

const RETURN_RATE = 0.012

/**
 * The sample negotiation 江源食品 × 万邻超市 for 2027 from its tables in db/sample/tables. Companies, products and
 * barcodes are invented; festivals are the real ones of 2027.
 */
export function sampleNegotiation(table: (name: string) => string): Negotiation {
  const rows = (name: string) => sampleRows(table(name))
  const seasons = new Map(rows('seasons').map((row) => [cell(row, 'season'), seasonShares(row)]))
  const products = rows('products').map((row) => product(row, seasons))
  const newProducts = rows('newProducts').map(newProduct)
  return {
    format: 'dealtable.negotiation',
    version: 1,
    name: '万邻超市 2027 年度合同',
    supplier: { name: '江源食品股份有限公司', size: 'medium' },
    account: {
      name: '万邻超市集团有限公司',
      size: 'large',
      stores: 128,
      newStores: [
        { month: '2027-05', count: 3 },
        { month: '2027-09', count: 4 },
        { month: '2027-12', count: 2 },
      ],
    },
    year: { start: '2027-01' },
    assumptions: {
      costOfCapital: 0.055,
      retailerCostOfCapital: 0.042,
      dayCount: 360,
      serviceVatRate: 0.06,
      returnRate: RETURN_RATE,
      returnSalvage: 0.35,
    },
    products,
    lastYear: LAST_YEAR,
    clauses: SAMPLE_CLAUSES,
    particulars: SAMPLE_PARTICULARS,
    season: { stage: 'round2', concessionBudget: 1_500_000 },
    retailerCalendar: SAMPLE_RETAILER_CALENDAR,
    scenarios: rows('scenarios').map((row) => scenario(row, { rows, products, newProducts })),
  }
}

type SampleTables = {
  readonly rows: (name: string) => readonly SampleRow[]
  readonly products: readonly Product[]
  readonly newProducts: readonly NewProduct[]
}

function scenario(row: SampleRow, tables: SampleTables): Scenario {
  const id = cell(row, 'id')
  const base = row.base
  const listed = new Set(list(row.newProducts))
  return {
    id,
    name: cell(row, 'name'),
    role: cell(row, 'role') as ScenarioRole,
    ...(base ? { base } : {}),
    volumeGrowth: growth(row),
    terms: sampleTerms(row, tables.rows('terms'), tables.rows('ladders'), tables.products),
    promotions: tables
      .rows('promotions')
      .filter((promotionRow) => takesPart(promotionRow, id))
      .map((promotionRow) => promotion(promotionRow, tables.products)),
    newProducts: tables.newProducts.filter((candidate) => listed.has(candidate.id)),
    ...(cell(row, 'role') === 'lastYear'
      ? {}
      : { risk: sampleRisk(tables.rows('drivers'), tables.rows('correlations')) }),
  }
}

function takesPart(promotionRow: SampleRow, scenarioId: string): boolean {
  const scenarios = list(promotionRow.scenarios)
  return scenarios.includes('all') || scenarios.includes(scenarioId)
}

function growth(row: SampleRow): Exclude<Scenario['volumeGrowth'], undefined> {
  const byCategory = list(row.growthByCategory)
  const standard = Number(cell(row, 'growthDefault'))
  if (byCategory.length === 0) return standard
  return {
    default: standard,
    byCategory: Object.fromEntries(
      byCategory.map((entry) => {
        const [category = '', rate = ''] = entry.split(':')
        return [category, Number(rate)]
      }),
    ),
  }
}

function product(row: SampleRow, seasons: ReadonlyMap<string, readonly number[]>): Product {
  const shares = seasons.get(cell(row, 'season'))
  if (!shares) throw new Error(`products: no season ${row.season}`)
  const yearUnits = Number(cell(row, 'yearUnits'))
  return { ...article(row), monthlyUnits: shares.map((share) => Math.round(yearUnits * share)) }
}

function article(row: SampleRow): Omit<Product, 'monthlyUnits'> {
  return {
    id: cell(row, 'id'),
    name: cell(row, 'name'),
    category: cell(row, 'category'),
    brand: cell(row, 'brand'),
    barcode: cell(row, 'barcode'),
    vatRate: Number(cell(row, 'vatRate')),
    listPrice: Number(cell(row, 'listPriceYuan')),
    unitCost: Number(cell(row, 'unitCostYuan')),
    logisticsCost: Number(cell(row, 'logisticsCostYuan')),
    retailPrice: Number(cell(row, 'retailPriceYuan')),
  }
}

function newProduct(row: SampleRow): NewProduct {
  return {
    ...article(row),
    listingMonth: cell(row, 'listingMonth'),
    stores: list(row.stores).map(Number),
    unitsPerStoreMonth: Number(cell(row, 'unitsPerStoreMonth')),
    ramp: list(row.ramp).map(Number),
    cannibalisation: Number(cell(row, 'cannibalisation')),
    listingFee: {
      ...optionalNumber(row, 'listingPerStoreYuan', 'perStore'),
      ...optionalNumber(row, 'listingFlatYuan', 'flat'),
      taxIncluded: true,
      vatClass: cell(row, 'listingVatClass') as VatClass,
    },
    successProbability: Number(cell(row, 'successProbability')),
  }
}

function promotion(row: SampleRow, products: readonly Product[]): Promotion {
  return {
    id: cell(row, 'id'),
    name: cell(row, 'name'),
    products: selectProducts(cell(row, 'products'), products),
    start: cell(row, 'start'),
    end: cell(row, 'end'),
    depth: Number(cell(row, 'depth')),
    uplift: uplift(row),
    cannibalisation: Number(cell(row, 'cannibalisation')),
    forwardBuy: { share: Number(cell(row, 'forwardShare')), days: Number(cell(row, 'forwardDays')) },
    funding: funding(row),
    ...(row.feeName
      ? {
          fees: [
            {
              name: row.feeName,
              amount: Number(cell(row, 'feeAmount')),
              taxIncluded: true,
              vatClass: cell(row, 'feeVatClass') as VatClass,
            },
          ],
        }
      : {}),
    mechanic: cell(row, 'mechanic') as Mechanic,
    placement: cell(row, 'placement'),
    upliftSource: {
      from: cell(row, 'upliftFrom') as UpliftSource['from'],
      grade: cell(row, 'upliftGrade') as UpliftSource['grade'],
      note: cell(row, 'upliftNote'),
    },
  }
}

function uplift(row: SampleRow): Uplift {
  const value = Number(cell(row, 'value'))
  if (cell(row, 'uplift') === 'factor') return { kind: 'factor', value }
  return {
    kind: 'elasticity',
    elasticity: value,
    ...optionalNumber(row, 'display', 'display'),
    ...optionalNumber(row, 'feature', 'feature'),
  }
}

function funding(row: SampleRow): Funding {
  const value = Number(cell(row, 'fundingValue'))
  switch (cell(row, 'funding')) {
    case 'scanBack':
      return { kind: 'scanBack', supplierShare: value }
    case 'offInvoice':
      return { kind: 'offInvoice', rate: value }
    case 'freeGoods':
      return { kind: 'freeGoods', freeUnits: value, perUnits: Number(cell(row, 'fundingPer')) }
    default:
      throw new Error(`promotions: unknown funding ${row.funding}`)
  }
}

function seasonShares(row: SampleRow): readonly number[] {
  return Array.from({ length: 12 }, (_, month) => Number(cell(row, String(month + 1))))
}
