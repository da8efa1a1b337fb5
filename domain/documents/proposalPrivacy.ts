import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import type { NewProduct, Product } from '../negotiation/product.ts'
import type { Term } from '../negotiation/term.ts'
import { err, type Result } from '../result.ts'
import { scenarioMark } from '../scenarios/approval.ts'

/** What is ours alone and may be in no paper for the retailer, in the order in which it is told. */
export const PRIVATE_FIELDS = [
  'unitCost',
  'logisticsCost',
  'costOfCapital',
  'contribution',
  'walkAway',
  'target',
  'otherScenarios',
  'scenarioNames',
  'supplierOnlyTerms',
  'privateNotes',
  'status',
  'clauses',
  'comments',
  'reviews',
  'season',
  'risk',
  'successProbability',
  'returnSalvage',
  'salesHistory',
  'fileName',
] as const
export type PrivateField = (typeof PRIVATE_FIELDS)[number]

/** Whether a field is in a paper; `values` counts what the negotiation holds of it. */
export type FieldCheck = {
  readonly field: PrivateField
  readonly values: number
  readonly isAbsent: boolean
}

const OTHER = '另一个'
const otherNumber = (value: number) => value * 1.37 + 0.013

/** A paper that was made and not given out: the bytes would be others if these were. Named in the order of the list. */
export type TellsPrivate = { readonly kind: 'tells-private'; readonly fields: readonly PrivateField[] }

type Twin = (negotiation: Negotiation, paperOf: Scenario) => Negotiation

const TWINS: Readonly<Record<PrivateField, Twin>> = {
  unitCost: (deal) => withProducts(deal, (row) => ({ ...row, unitCost: otherNumber(row.unitCost) })),
  logisticsCost: (deal) =>
    withProducts(deal, (row) => ({ ...row, logisticsCost: otherNumber(row.logisticsCost ?? 0) })),
  costOfCapital: (deal) => withAssumption(deal, 'costOfCapital'),
  contribution: (deal, paperOf) => TWINS.unitCost(TWINS.costOfCapital(deal, paperOf), paperOf),
  walkAway: (deal, paperOf) =>
    withoutTerms(deal, (each) => each.id !== paperOf.id && each.role === 'walkAway'),
  target: (deal, paperOf) => withoutTerms(deal, (each) => each.id !== paperOf.id && each.role === 'target'),
  otherScenarios: (deal, paperOf) =>
    withoutTerms(deal, (each) => each.id !== paperOf.id && OUR_OWN_ROLES.includes(each.role)),
  scenarioNames: (deal) => withScenarios(deal, (each) => ({ ...each, name: OTHER })),
  supplierOnlyTerms: (deal) =>
    withScenarios(deal, (each) => ({ ...each, terms: each.terms.filter((term) => !isOurs(term)) })),
  privateNotes: (deal) => withTerms(deal, (term) => ({ ...term, privateNote: OTHER })),
  status: (deal) => withTerms(deal, (term) => ({ ...term, status: 'parked' })),
  clauses: (deal) => {
    const { clauses: _clauses, particulars: _particulars, ...rest } = deal
    return withTerms(rest, ({ clause: _clause, ...term }) => term)
  },
  comments: ({ comments: _comments, ...deal }) => deal,
  reviews: (deal) => ({
    ...deal,
    reviews: (deal.reviews ?? []).map((review) => ({ ...review, by: OTHER, note: OTHER })),
  }),
  season: ({ season: _season, ...deal }) => deal,
  risk: (deal) => withScenarios(deal, ({ risk: _risk, ...each }) => each),
  successProbability: (deal) =>
    withNewProducts(deal, (row) => ({ ...row, successProbability: 1 - (row.successProbability ?? 0) / 2 })),
  returnSalvage: (deal) => withAssumption(deal, 'returnSalvage'),
  salesHistory: (deal) =>
    withScenarios(deal, (each) => ({
      ...each,
      promotions: (each.promotions ?? []).map((promotion) => {
        if (promotion.uplift.kind === 'factor') return promotion
        const { estimate: _estimate, ...uplift } = promotion.uplift
        return { ...promotion, uplift }
      }),
    })),
  fileName: (deal) => ({ ...deal, name: OTHER }),
}

const OUR_OWN_ROLES: readonly Scenario['role'][] = ['opening', 'agreed', 'custom']

/**
 * Makes a paper for the retailer and gives it out only where nothing of ours alone is in its bytes. `make` is any maker
 * of bytes (pages, slides, a sheet) that gives the same bytes for the same negotiation; it is asked twice.
 */
export async function madeForRetailer<Failure>(
  negotiation: Negotiation,
  scenarioId: string,
  make: (negotiation: Negotiation) => Promise<Result<Uint8Array, Failure>>,
): Promise<Result<Uint8Array, Failure | TellsPrivate>> {
  const made = await make(negotiation)
  if (!made.ok) return made
  const checks = await checkedFields(negotiation, scenarioId, made.value, async (twin) => {
    const other = await make(twin)
    return other.ok ? other.value : null
  })
  const fields = checks.flatMap(({ field, isAbsent }) => (isAbsent ? [] : [field]))
  return fields.length === 0 ? made : err({ kind: 'tells-private', fields })
}

/**
 * Checks a paper by making it again from a negotiation in which everything private is another: where the bytes are the
 * same, none of it can be in them, neither as text nor in a figure. Where they differ, each field alone is tried; where
 * none alone moves the paper, all of them are under suspicion. `paper` is the paper as it is, `make` makes it and gives
 * null where it cannot be made.
 */
export async function checkedFields(
  negotiation: Negotiation,
  scenarioId: string,
  paper: Uint8Array,
  make: (negotiation: Negotiation) => Promise<Uint8Array | null>,
): Promise<readonly FieldCheck[]> {
  const isSame = async (fields: readonly PrivateField[]) => {
    const other = await make(privateTwin(negotiation, scenarioId, fields))
    return other !== null && sameBytes(paper, other)
  }
  const told = new Set<PrivateField>()
  if (!(await isSame(PRIVATE_FIELDS))) {
    for (const field of PRIVATE_FIELDS) if (!(await isSame([field]))) told.add(field)
    if (told.size === 0) for (const field of PRIVATE_FIELDS) told.add(field)
  }
  return PRIVATE_FIELDS.map((field) => ({
    field,
    values: countOf(negotiation, scenarioId, field),
    isAbsent: !told.has(field),
  }))
}

/** The negotiation with those of our own things changed or taken out; an approval of the paper stays one. */
export function privateTwin(
  negotiation: Negotiation,
  scenarioId: string,
  fields: readonly PrivateField[],
): Negotiation {
  const scenarioOf = (deal: Negotiation) => deal.scenarios.find(({ id }) => id === scenarioId)
  const paperOf = scenarioOf(negotiation)
  if (paperOf === undefined) return negotiation
  const twin = fields.reduce((deal, field) => TWINS[field](deal, scenarioOf(deal) ?? paperOf), negotiation)
  const [mark, twinMark] = [scenarioMark(paperOf), scenarioMark(scenarioOf(twin) ?? paperOf)]
  if (twin.reviews === undefined || mark === twinMark) return twin
  const reviews = twin.reviews.map((review) =>
    review.contentMark === mark ? { ...review, contentMark: twinMark } : review,
  )
  return { ...twin, reviews }
}

function countOf(deal: Negotiation, scenarioId: string, field: PrivateField): number {
  const { scenarios, products } = deal
  const newProducts = scenarios.flatMap((each) => each.newProducts ?? [])
  const terms = scenarios.flatMap((each) => each.terms)
  const others = (roles: readonly Scenario['role'][]) =>
    scenarios.filter(({ id, role }) => id !== scenarioId && roles.includes(role)).length
  switch (field) {
    case 'unitCost':
    case 'contribution':
      return products.length + newProducts.length
    case 'logisticsCost':
      return [...products, ...newProducts].filter(({ logisticsCost }) => logisticsCost !== undefined).length
    case 'costOfCapital':
    case 'fileName':
      return 1
    case 'walkAway':
      return others(['walkAway'])
    case 'target':
      return others(['target'])
    case 'otherScenarios':
      return others(OUR_OWN_ROLES)
    case 'scenarioNames':
      return scenarios.length
    case 'supplierOnlyTerms':
      return terms.filter(isOurs).length
    case 'privateNotes':
      return terms.filter(({ privateNote }) => privateNote !== undefined).length
    case 'status':
      return terms.filter(({ status }) => status !== undefined).length
    case 'clauses':
      return terms.filter(({ clause }) => clause !== undefined).length
    case 'comments':
      return deal.comments?.length ?? 0
    case 'reviews':
      return deal.reviews?.length ?? 0
    case 'season':
      return Object.keys(deal.season ?? {}).length
    case 'risk':
      return scenarios.reduce((sum, { risk }) => sum + (risk?.drivers.length ?? 0), 0)
    case 'successProbability':
      return newProducts.filter(({ successProbability }) => successProbability !== undefined).length
    case 'returnSalvage':
      return deal.assumptions.returnSalvage === undefined ? 0 : 1
    case 'salesHistory':
      return scenarios
        .flatMap((each) => each.promotions ?? [])
        .filter(({ uplift }) => uplift.kind === 'elasticity' && uplift.estimate !== undefined).length
  }
}

function isOurs({ visibility }: Term): boolean {
  return visibility === 'supplierOnly'
}

function withScenarios(deal: Negotiation, change: (scenario: Scenario) => Scenario): Negotiation {
  return { ...deal, scenarios: deal.scenarios.map(change) }
}

function withoutTerms(deal: Negotiation, isMeant: (scenario: Scenario) => boolean): Negotiation {
  return withScenarios(deal, (each) => (isMeant(each) ? { ...each, name: OTHER, terms: [] } : each))
}

function withTerms(deal: Negotiation, change: (term: Term) => Term): Negotiation {
  return withScenarios(deal, (each) => ({ ...each, terms: each.terms.map(change) }))
}

function withNewProducts(deal: Negotiation, change: (row: NewProduct) => NewProduct): Negotiation {
  return withScenarios(deal, (each) =>
    each.newProducts === undefined ? each : { ...each, newProducts: each.newProducts.map(change) },
  )
}

function withProducts(
  deal: Negotiation,
  change: <Row extends Product | NewProduct>(row: Row) => Row,
): Negotiation {
  return withNewProducts({ ...deal, products: deal.products.map((row) => change(row)) }, (row) => change(row))
}

function withAssumption(deal: Negotiation, key: 'costOfCapital' | 'returnSalvage'): Negotiation {
  const { assumptions } = deal
  return { ...deal, assumptions: { ...assumptions, [key]: otherNumber(assumptions[key] ?? 0) / 2 } }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}
