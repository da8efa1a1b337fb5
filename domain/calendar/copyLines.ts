import type { Month } from '../negotiation/calendar.ts'
import type { Product } from '../negotiation/product.ts'
import type { Promotion } from '../negotiation/promotion.ts'
import type { RetailerCalendar } from '../negotiation/retailerCalendar.ts'
import { type CalendarClash, calendarClashes } from './calendarClashes.ts'
import { daysBetween } from './days.ts'
import { type ShiftedPromotion, shiftByLunarAnchor } from './shiftByLunarAnchor.ts'
import { spanOfYear } from './weeks.ts'

/** A plan promotions are copied from: another scenario, or another year's contract. */
export type CopySource = {
  readonly yearStart: Month
  readonly products: readonly Product[]
  readonly promotions: readonly Promotion[]
}

/** The plan they are copied into. */
export type CopyTarget = CopySource & { readonly calendar: RetailerCalendar | undefined }

/** One promotion of the source, and what copying it would come to. */
export type CopyLine = {
  readonly source: Promotion
  /** Its days in the target's year, with the products the target lists. */
  readonly shifted: ShiftedPromotion
  /** Names of its products that the target does not list. */
  readonly missing: readonly string[]
  /** The promotion of the same id that it would take the place of. */
  readonly replaces: Promotion | null
  /** Why it cannot be copied, or need not be. */
  readonly refusal: 'noProducts' | 'outOfYear' | 'unchanged' | null
  /** With what is planned already, but for the one it replaces. */
  readonly clashes: readonly CalendarClash[]
}

/**
 * What copying every promotion of a source into a target would come to, each on its own, in the order of the new days.
 * Products are found by id, else by barcode; a placement the target does not have is left out.
 */
export function copyLines(source: CopySource, target: CopyTarget): readonly CopyLine[] {
  const years = [source, target].map(({ yearStart }) => Number(yearStart.slice(0, 4)))
  const [from = 0, to = 0] = years
  const productOf = productFinder(source.products, target.products)
  return source.promotions
    .map((promotion) => lineOf(promotion, shiftByLunarAnchor(promotion, from, to), productOf, target))
    .sort((a, b) => daysBetween(b.shifted.promotion.start, a.shifted.promotion.start))
}

type ProductOf = (id: string) => { readonly id: string | undefined; readonly name: string }

function productFinder(source: readonly Product[], target: readonly Product[]): ProductOf {
  const before = new Map(source.map((product) => [product.id, product]))
  const ids = new Set(target.map(({ id }) => id))
  const byBarcode = new Map(
    target.flatMap(({ id, barcode }) => (barcode === undefined ? [] : [[barcode, id] as const])),
  )
  return (id) => {
    const product = before.get(id)
    const found = ids.has(id) ? id : byBarcode.get(product?.barcode ?? '')
    return { id: found, name: product?.name ?? id }
  }
}

function lineOf(
  source: Promotion,
  moved: ShiftedPromotion,
  productOf: ProductOf,
  target: CopyTarget,
): CopyLine {
  const found = source.products.map(productOf)
  const products = [...new Set(found.flatMap(({ id }) => (id === undefined ? [] : [id])))]
  const { placement, ...rest } = moved.promotion
  const isPlaced = target.calendar?.placements?.some(({ id }) => id === placement) === true
  const promotion: Promotion = { ...rest, products, ...(isPlaced && placement ? { placement } : {}) }
  const replaces = target.promotions.find(({ id }) => id === source.id) ?? null
  const { first, last } = spanOfYear(target.yearStart)
  const others = target.promotions.filter(({ id }) => id !== source.id)
  const isUnchanged = replaces?.start === promotion.start && replaces.end === promotion.end
  return {
    source,
    shifted: { ...moved, promotion },
    missing: found.flatMap(({ id, name }) => (id === undefined ? [name] : [])),
    replaces,
    refusal:
      products.length === 0
        ? 'noProducts'
        : promotion.end < first || promotion.start > last
          ? 'outOfYear'
          : isUnchanged
            ? 'unchanged'
            : null,
    clashes: calendarClashes([...others, promotion], target.calendar).get(promotion.id) ?? [],
  }
}
