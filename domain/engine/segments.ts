import type { Scenario } from '../negotiation/negotiation.ts'
import type { Basis, Term } from '../negotiation/term.ts'
import type { Assortment, Catalogue } from './catalogue.ts'

/** What a basis says about products: two bases with the same key choose the same ones. */
export type SelectionKey = string

/**
 * Products that every term of a scenario treats alike: one VAT rate, and inside or outside of each selection together.
 * Sums per segment and month stand for all products in whatever a term asks, however many terms there are.
 */
export type Segments = {
  readonly count: number
  /** Segment of each product. */
  readonly of: Int32Array
  /** All products, those of a segment together and in file order; where each segment's begin, and where the last ends. */
  readonly products: Int32Array
  readonly begins: Int32Array
  /** 1 + VAT rate of each segment. */
  readonly vatFactor: Float64Array
  /** Per selection: 1 for each segment inside. */
  readonly members: ReadonlyMap<SelectionKey, Uint8Array>
}

export const EVERY_PRODUCT: SelectionKey = ''

const keyOf = new WeakMap<Basis, SelectionKey>()
type Kept = {
  readonly vatFactor: Float64Array
  readonly selections: string
  readonly segments: Segments
}

const last = new WeakMap<Assortment, Kept>()

/** Key of the products a basis chooses; every product for none. */
export function selectionKey(basis: Basis | undefined): SelectionKey {
  if (!basis) return EVERY_PRODUCT
  let key = keyOf.get(basis)
  if (key === undefined) {
    const { include, exclude } = basis
    key =
      include || exclude?.products || exclude?.categories || exclude?.newProducts
        ? JSON.stringify([
            include ? [include.products, include.categories] : null,
            exclude?.products,
            exclude?.categories,
            exclude?.newProducts,
          ])
        : EVERY_PRODUCT
    keyOf.set(basis, key)
  }
  return key
}

/**
 * The segments of a scenario's products, numbered by the selections alone and not by the order of the terms; the last
 * answer per assortment is kept.
 */
export function segmentsOf(catalogue: Catalogue, scenario: Scenario): Segments {
  const bases = basesByKey(scenario)
  const selections = joined(bases)
  const { assortment, vatFactor } = catalogue
  const kept = last.get(assortment)
  if (kept?.selections === selections && kept.vatFactor === vatFactor) return kept.segments
  const segments = divide(catalogue, bases)
  last.set(assortment, { vatFactor, selections, segments })
  return segments
}

/** What the terms of a scenario tell apart: equal for two scenarios whose segments are the same. */
export function selectionsOf(scenario: Scenario): string {
  return joined(basesByKey(scenario))
}

/** The basis of each distinct selection, in the order of their keys. */
function basesByKey({ terms }: Scenario): ReadonlyMap<SelectionKey, Basis | undefined> {
  const bases = new Map<SelectionKey, Basis | undefined>([[EVERY_PRODUCT, undefined]])
  for (const term of terms) {
    for (const basis of basesOf(term)) bases.set(selectionKey(basis), basis)
  }
  return new Map([...bases.keys()].sort().map((key) => [key, bases.get(key)]))
}

function joined(bases: ReadonlyMap<SelectionKey, unknown>): string {
  return [...bases.keys()].join('\n')
}

function basesOf(term: Term): readonly Basis[] {
  const metric = 'metric' in term.rule ? term.rule.metric.basis : undefined
  return [term.basis, metric].filter((basis) => basis !== undefined)
}

function divide(catalogue: Catalogue, bases: ReadonlyMap<SelectionKey, Basis | undefined>): Segments {
  const masks = new Map([...bases].map(([key, basis]) => [key, chosen(catalogue, basis)]))
  const of = new Int32Array(catalogue.count)
  let count = split(of, catalogue.vatFactor, catalogue.count)
  for (const mask of masks.values()) count = split(of, mask, catalogue.count)
  const vatFactor = new Float64Array(count)
  const members = new Map([...masks.keys()].map((key) => [key, new Uint8Array(count)]))
  for (let s = 0; s < catalogue.count; s++) {
    const segment = of[s] as number
    vatFactor[segment] = catalogue.vatFactor[s] as number
    for (const [key, inside] of members) inside[segment] = masks.get(key)?.[s] ?? 0
  }
  return { count, of, ...together(of, count), vatFactor, members }
}

/** Brings the products of each segment together, as they are added up. */
function together(of: Int32Array, count: number): Pick<Segments, 'products' | 'begins'> {
  const begins = new Int32Array(count + 1)
  for (let s = 0; s < of.length; s++) {
    const next = (of[s] as number) + 1
    begins[next] = (begins[next] as number) + 1
  }
  for (let segment = 0; segment < count; segment++) {
    begins[segment + 1] = (begins[segment + 1] as number) + (begins[segment] as number)
  }
  const free = Int32Array.from(begins)
  const products = new Int32Array(of.length)
  for (let s = 0; s < of.length; s++) {
    const segment = of[s] as number
    const at = free[segment] as number
    products[at] = s
    free[segment] = at + 1
  }
  return { products, begins }
}

/** Splits every segment by one more property; answers how many there are now. */
function split(of: Int32Array, property: ArrayLike<number>, products: number): number {
  const found = new Map<number, Map<number, number>>()
  let count = 0
  for (let s = 0; s < products; s++) {
    const before = of[s] as number
    const value = property[s] as number
    let within = found.get(before)
    if (!within) {
      within = new Map()
      found.set(before, within)
    }
    let segment = within.get(value)
    if (segment === undefined) {
      segment = count++
      within.set(value, segment)
    }
    of[s] = segment
  }
  return count
}

/**
 * 1 for each product the basis chooses: the union of what it includes, or all where it names none, without what it
 * excludes. A new product is chosen as any other, by its id or its category. Source: docs/calculation.md §5.
 */
function chosen(catalogue: Catalogue, basis: Basis | undefined): Uint8Array {
  const mask = new Uint8Array(catalogue.count)
  if (basis?.include) mark(mask, catalogue, basis.include, 1)
  else mask.fill(1)
  if (basis?.exclude) mark(mask, catalogue, basis.exclude, 0)
  if (basis?.exclude?.newProducts) mask.fill(0, catalogue.listed)
  return mask
}

function mark(
  mask: Uint8Array,
  catalogue: Catalogue,
  { products = [], categories = [] }: { products?: readonly string[]; categories?: readonly string[] },
  value: 0 | 1,
): void {
  for (const id of products) {
    const position = catalogue.indexOf.get(id)
    if (position !== undefined) mask[position] = value
  }
  const inside = new Set(categories.map((category) => catalogue.categoryIndexOf.get(category)))
  if (inside.size === 0) return
  for (let s = 0; s < catalogue.count; s++) if (inside.has(catalogue.categoryOf[s])) mask[s] = value
}
