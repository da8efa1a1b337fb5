import type { PathPart } from '../fault.ts'
import { type Loose, looseList, looseRecord, looseText, type Report } from './looseReading.ts'
import { checkMonth } from './monthRules.ts'
import { checkPromotion } from './promotionRules.ts'
import { checkRisk } from './riskRules.ts'
import { checkNewProductScale } from './scaleRules.ts'
import { type ScenarioContext, scenarioContext } from './scenarioContext.ts'
import { checkTerm } from './termRules.ts'
import { checkIdsUnique } from './uniqueIds.ts'

/** Says what a scenario's own statements may not say: growth of what is not listed, risk that cannot hold together. */
export function checkScenarioHead(
  value: unknown,
  context: ScenarioContext,
  path: readonly PathPart[],
  report: Report,
): void {
  const scenario = looseRecord(value)
  const { byCategory, byProduct } = looseRecord(scenario.volumeGrowth)
  const where = [...path, 'volumeGrowth']
  for (const [category, growth] of Object.entries(looseRecord(byCategory))) {
    if (context.listedCategories.has(category)) continue
    report([...where, 'byCategory', category], growth, 'listedCategory')
  }
  for (const [product, growth] of Object.entries(looseRecord(byProduct))) {
    if (context.listedProducts.has(product)) continue
    report([...where, 'byProduct', product], growth, 'listedProduct')
  }
  checkRisk(scenario.risk, context, [...path, 'risk'], report)
}

/** Says a new product's listing month outside the contract year, and units beyond what can be settled. */
export function checkNewProduct(
  value: unknown,
  context: ScenarioContext,
  path: readonly PathPart[],
  report: Report,
): void {
  checkMonth(looseRecord(value).listingMonth, context.months, [...path, 'listingMonth'], report)
  checkNewProductScale(value, path, report)
}

/** Says everything one scenario may not say beside the negotiation it belongs to. */
export function checkScenario(
  negotiation: unknown,
  value: unknown,
  path: readonly PathPart[],
  report: Report,
): void {
  const scenario = looseRecord(value)
  const context = scenarioContext(negotiation, scenario)
  const [terms, promotions, newProducts] = [scenario.terms, scenario.promotions, scenario.newProducts].map(
    looseList,
  ) as [readonly unknown[], readonly unknown[], readonly unknown[]]
  checkScenarioHead(scenario, context, path, report)
  checkIdsUnique(terms, [...path, 'terms'], report)
  checkIdsUnique(promotions, [...path, 'promotions'], report)
  checkIdsUnique(newProducts, [...path, 'newProducts'], report, placesOfProducts(negotiation))
  checkOnePayment(terms, path, report)
  for (const [place, row] of terms.entries()) checkTerm(row, context, [...path, 'terms', place], report)
  for (const [place, row] of promotions.entries()) {
    checkPromotion(row, context, [...path, 'promotions', place], report)
  }
  for (const [place, row] of newProducts.entries()) {
    checkNewProduct(row, context, [...path, 'newProducts', place], report)
  }
}

/** Says each base that is not there, is the scenario itself or leads back to it. */
export function checkBases(scenarios: readonly Loose[], report: Report): void {
  const baseOf = new Map(scenarios.map(({ id, base }) => [looseText(id), looseText(base)]))
  for (const [place, { id, base }] of scenarios.entries()) {
    if (typeof base !== 'string') continue
    const path = ['scenarios', place, 'base']
    if (!baseOf.has(base)) report(path, base, 'baseScenario')
    else if (leadsTo(base, looseText(id), baseOf)) report(path, base, 'baseCircle')
  }
}

function leadsTo(
  start: string,
  goal: string | undefined,
  baseOf: ReadonlyMap<string | undefined, string | undefined>,
): boolean {
  const passed = new Set<string>()
  for (let at: string | undefined = start; at !== undefined && !passed.has(at); at = baseOf.get(at)) {
    if (at === goal) return true
    passed.add(at)
  }
  return false
}

function checkOnePayment(terms: readonly unknown[], path: readonly PathPart[], report: Report): void {
  const places = [...terms.entries()].filter(
    ([, term]) => looseRecord(looseRecord(term).rule).kind === 'paymentDays',
  )
  const first = places[0]
  if (first === undefined) return
  for (const [place] of places.slice(1)) {
    report([...path, 'terms', place, 'rule', 'kind'], 'paymentDays', 'onePayment', {
      first: String(looseRecord(first[1]).id),
    })
  }
}

function placesOfProducts(negotiation: unknown): ReadonlyMap<string, string> {
  const products = looseList(looseRecord(negotiation).products)
  return new Map(
    products.flatMap((product, place) => {
      const id = looseText(looseRecord(product).id)
      return id === undefined ? [] : [[id, `products[${place}]`] as const]
    }),
  )
}
