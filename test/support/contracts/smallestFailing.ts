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
      const units = value as number[]
      const round = units.map((u) => (u === 0 ? 0 : 100))
      if (units.some((u, m) => u !== round[m]))
        yield (root) => Object.assign(into(root) as object, { [key]: round })
      for (const [m, sold] of units.entries()) {
        if (sold !== 0)
          yield (root) => (into(root) as { monthlyUnits: number[] }).monthlyUnits.splice(m, 1, 0)
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
  let shrunk: Contract | undefined = failing
  let smallest = failing
  while (shrunk) {
    smallest = shrunk
    shrunk = failingWithOneThingLess(smallest, fails)
  }
  return { ...smallest, negotiation: { ...smallest.negotiation, scenarios: [smallest.scenario] } }
}

function failingWithOneThingLess(
  failing: Contract,
  fails: (contract: Contract) => boolean,
): Contract | undefined {
  const whole = { negotiation: { ...failing.negotiation, scenarios: [] }, scenario: failing.scenario }
  for (const takeAway of smaller(whole as unknown as Json)) {
    const candidate = structuredClone(whole)
    takeAway(candidate as unknown as Json)
    if (isStillValid(candidate.negotiation, candidate.scenario) && stillFails(candidate, fails))
      return candidate
  }
  return undefined
}

/** Failing means failing the same way: a contract that cannot be worked out at all is another story. */
function stillFails(candidate: Contract, fails: (contract: Contract) => boolean): boolean {
  try {
    return fails(candidate)
  } catch {
    return false
  }
}
