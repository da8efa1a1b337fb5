import type { Negotiation, Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { Contract } from './contract.ts'

/** What may go from a contract without making it invalid, as long as nobody names it. */
const lists = new Set([
  'terms',
  'promotions',
  'newProducts',
  'products',
  'tiers',
  'points',
  'fees',
  'newStores',
  'months',
])
const optional = new Set(
  'cap floor basis serviceVatRate exclude include promotedUnits cannibalisation forwardBuy fees listingFee flat perStore promotions newProducts volumeGrowth byCategory byProduct lastYear newStores retailerCostOfCapital dayCount returnRate returnSalvage logisticsCost max quantity month months display feature successProbability'.split(
    ' ',
  ),
)
const takesNoBasis = new Set(['fixed', 'count', 'marginGuarantee', 'paymentDays'])

type Json = { [key: string]: unknown } | unknown[]

/** Every contract with one thing less than this one. */
function* smaller(node: Json, path: (string | number)[] = []): Generator<(root: Json) => void> {
  const into = (root: Json) => path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], root)
  for (const [key, value] of Object.entries(node)) {
    if (Array.isArray(node) && lists.has(String(path.at(-1))) && node.length > 0) {
      yield (root) => (into(root) as unknown[]).splice(Number(key), 1)
    }
    if (optional.has(key)) yield (root) => delete (into(root) as Record<string, unknown>)[key]
    if (key === 'monthlyUnits') {
      yield (root) => Object.assign(into(root) as object, { monthlyUnits: Array(12).fill(100) })
      for (let m = 0; m < 12; m++) {
        if ((value as number[])[m] !== 0) {
          yield (root) => (into(root) as { monthlyUnits: number[] }).monthlyUnits.splice(m, 1, 0)
        }
      }
    }
    if (typeof value === 'object' && value !== null) yield* smaller(value as Json, [...path, key])
  }
}

function isStillValid({ products, lastYear }: Negotiation, scenario: Scenario): boolean {
  const listed = products.map(({ id }) => id)
  const items = [...products, ...(scenario.newProducts ?? [])]
  const ids = items.map(({ id }) => id)
  const categories = items.map(({ category }) => category)
  const growth = typeof scenario.volumeGrowth === 'object' ? scenario.volumeGrowth : undefined
  const growsFromSomething = scenario.terms.every(({ rule, basis }) => {
    if (rule.kind !== 'growth' || rule.lastYear !== undefined) return true
    return lastYear !== undefined && basis?.on === 'net' && !basis.include && !basis.exclude
  })
  const basesNameWhatIs = scenario.terms.every(({ rule, basis, class: of }) => {
    if (of !== 'onInvoice' && !basis !== takesNoBasis.has(rule.kind)) return false
    const own = 'metric' in rule ? rule.metric.basis : undefined
    return [basis?.include, basis?.exclude, own?.include, own?.exclude].every(
      (selection) =>
        selection?.products?.length !== 0 &&
        selection?.categories?.length !== 0 &&
        (selection?.products ?? []).every((id) => ids.includes(id)) &&
        (selection?.categories ?? []).every((category) => categories.includes(category)),
    )
  })
  return (
    products.length > 0 &&
    growsFromSomething &&
    basesNameWhatIs &&
    (scenario.promotions ?? []).every(
      (p) => p.products.length > 0 && p.products.every((id) => listed.includes(id)),
    ) &&
    Object.keys(growth?.byProduct ?? {}).every((id) => listed.includes(id)) &&
    Object.keys(growth?.byCategory ?? {}).every((category) => categories.includes(category)) &&
    scenario.terms.every(({ rule }) => !('tiers' in rule) || rule.tiers.length > 0) &&
    scenario.terms.every(({ rule }) => rule.kind !== 'interpolated' || rule.points.length > 0) &&
    scenario.terms.every(({ rule }) => rule.kind !== 'fixed' || rule.months !== undefined)
  )
}

/** Takes one thing after another away from a contract as long as it still fails. */
export function smallestFailing(failing: Contract, fails: (contract: Contract) => boolean): Contract {
  const shrunk = { negotiation: { ...failing.negotiation, scenarios: [] }, scenario: failing.scenario }
  for (const takeAway of smaller(shrunk as unknown as Json)) {
    const candidate = structuredClone(shrunk)
    takeAway(candidate as unknown as Json)
    if (!isStillValid(candidate.negotiation, candidate.scenario)) continue
    if (stillFails(candidate, fails)) return smallestFailing(candidate, fails)
  }
  return { ...shrunk, negotiation: { ...shrunk.negotiation, scenarios: [shrunk.scenario] } }
}

function stillFails(candidate: Contract, fails: (contract: Contract) => boolean): boolean {
  try {
    return fails(candidate)
  } catch {
    return false
  }
}
