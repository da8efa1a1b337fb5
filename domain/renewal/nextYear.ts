import { growthOf } from '../engine/baseline.ts'
import { simulate } from '../engine/simulate.ts'
import { monthsOfYear } from '../negotiation/calendar.ts'
import type { LastYear, Negotiation, Scenario } from '../negotiation/negotiation.ts'
import type { NewProduct, Product } from '../negotiation/product.ts'
import { asItWas, isInside, promotionNextYear, termNextYear, yearLater } from './yearLater.ts'

/** What the new negotiation and its two scenarios are called, in the person's language. */
export type RenewalNames = {
  readonly name: string
  readonly lastYear: string
  readonly opening: string
}

/** A negotiation for the year after, and what of the old one found no place in it. */
export type Renewal = {
  readonly negotiation: Negotiation
  /** Names of promotions whose shifted days fall outside the new contract year. */
  readonly dropped: readonly string[]
}

const LAST_YEAR = 'lastYear'
const OPENING = 'opening'

/**
 * The negotiation of the year after: one scenario of the old one becomes last year's contract, and an opening stands on
 * it as a live variation. Products keep their prices and sell what that scenario planned; its new products are listed
 * products now, selling their last month's rate; stores opened count; promotions keep their distance from the moving
 * festivals. Comments, decisions and the numbers of papers stay with the old year.
 * @throws RangeError when the scenario is not there or has no price
 */
export function nextYear(negotiation: Negotiation, scenarioId: string, names: RenewalNames): Renewal {
  const scenario = negotiation.scenarios.find(({ id }) => id === scenarioId)
  if (scenario === undefined) throw new RangeError(`There is no scenario ${scenarioId}.`)
  const {
    account,
    year,
    proposal: _proposal,
    season: _season,
    comments: _comments,
    reviews: _reviews,
    retailerCalendar: calendar,
    ...kept
  } = negotiation
  const { newStores, ...parties } = account
  const opened = (newStores ?? []).reduce((sum, { count }) => sum + count, 0)
  const months = monthsOfYear(yearLater(year.start))
  const shifted = (scenario.promotions ?? []).map((each) => promotionNextYear(each, year.start))
  const promotions = shifted.filter((each) => isInside(each, months))
  const { number: _number, ...particulars } = negotiation.particulars ?? {}
  const { openings: _openings, namedSlots: _slots, ...retailerCalendar } = calendar ?? {}
  const rows = promotions.length === 0 ? {} : { promotions }
  const terms = scenario.terms.map(termNextYear)
  const lastYear: Scenario = {
    id: LAST_YEAR,
    name: names.lastYear,
    role: 'lastYear',
    terms: terms.map((term) => asItWas(term, negotiation.lastYear)),
    ...rows,
  }
  const opening: Scenario = {
    id: OPENING,
    name: names.opening,
    role: 'opening',
    base: LAST_YEAR,
    terms,
    ...rows,
  }
  return {
    negotiation: {
      ...kept,
      name: names.name,
      account: { ...parties, stores: account.stores + opened },
      year: { start: yearLater(year.start) },
      products: [
        ...negotiation.products.map((product) => soldAsPlanned(product, scenario)),
        ...(scenario.newProducts ?? []).map(listedNow),
      ],
      lastYear: purchasesOf(negotiation, scenario),
      ...(negotiation.particulars === undefined ? {} : { particulars }),
      ...(calendar === undefined ? {} : { retailerCalendar }),
      season: { stage: 'kickoff' },
      scenarios: [lastYear, opening],
    },
    dropped: shifted.filter((each) => !isInside(each, months)).map(({ name }) => name),
  }
}

/** Net purchases and units of a scenario, as the growth of the year after is measured against. */
function purchasesOf(negotiation: Negotiation, scenario: Scenario): LastYear {
  const { supplier, byProduct, units } = simulate(negotiation, scenario)
  const products = [...negotiation.products, ...(scenario.newProducts ?? [])]
  const purchasesIn = products.reduce(
    (sum, { id, vatRate }) => sum + (byProduct[id]?.supplier.netSales ?? 0) * (1 + vatRate),
    0,
  )
  return { purchasesEx: toFen(supplier.netSales), purchasesIn: toFen(purchasesIn), units: toFen(units) }
}

function soldAsPlanned(product: Product, { volumeGrowth }: Scenario): Product {
  const growth = growthOf(volumeGrowth, product.id, product.category)
  if (growth === 0) return product
  return { ...product, monthlyUnits: product.monthlyUnits.map((units) => withoutDust(units * (1 + growth))) }
}

function listedNow(product: NewProduct): Product {
  const {
    listingMonth: _month,
    stores,
    unitsPerStoreMonth,
    ramp,
    cannibalisation: _cannibalisation,
    listingFee: _fee,
    successProbability: _success,
    placement: _placement,
    ...listed
  } = product
  const units = withoutDust((stores.at(-1) ?? 0) * unitsPerStoreMonth * (ramp.at(-1) ?? 0))
  return { ...listed, monthlyUnits: Array.from({ length: 12 }, () => units) }
}

function toFen(amount: number): number {
  return Math.round(amount * 100) / 100
}

/** Fifteen digits are all a double is sure of. */
function withoutDust(value: number): number {
  return Number(value.toPrecision(15))
}
