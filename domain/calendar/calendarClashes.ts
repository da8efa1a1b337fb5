import type { Promotion } from '../negotiation/promotion.ts'
import type { RetailerCalendar } from '../negotiation/retailerCalendar.ts'
import { dayNumber, daysBetween } from './days.ts'

/** What does not go together in a promotion plan, seen from one promotion. Nothing is forbidden by it. */
export type CalendarClash =
  /** Both promote a product on one day; the one that starts earlier (then the one listed first) keeps the days. */
  | {
      readonly kind: 'sameProduct'
      readonly with: string
      readonly products: readonly string[]
      readonly keeps: boolean
    }
  /** More promotions at one time than the placement holds. */
  | {
      readonly kind: 'placementFull'
      readonly placement: string
      readonly capacity: number
      readonly found: number
    }
  /** A product is promoted again before the cool-down after the earlier promotion is over. */
  | {
      readonly kind: 'coolDown'
      readonly with: string
      readonly products: readonly string[]
      readonly daysApart: number
      readonly neededDays: number
    }

/**
 * The clashes of every promotion that has some, by its id. The cool-down after a promotion is what the retailer asks
 * for, or the days in which what was bought ahead is still being used up, whichever is longer.
 */
export function calendarClashes(
  promotions: readonly Promotion[],
  calendar: RetailerCalendar | undefined,
): ReadonlyMap<string, readonly CalendarClash[]> {
  const found = new Map<string, CalendarClash[]>()
  const add = (id: string, clash: CalendarClash) => {
    const known = found.get(id)
    if (known === undefined) found.set(id, [clash])
    else known.push(clash)
  }
  addProductClashes(promotions, calendar?.coolDownDays ?? 0, add)
  addFullPlacements(promotions, calendar, add)
  return found
}

type Add = (id: string, clash: CalendarClash) => void

type Pair = {
  readonly earlier: Promotion
  readonly later: Promotion
  readonly neededDays: number
  readonly products: string[]
}

function addProductClashes(promotions: readonly Promotion[], coolDownDays: number, add: Add): void {
  for (const { earlier, later, neededDays, products } of tooClose(promotions, coolDownDays)) {
    const daysApart = daysBetween(earlier.end, later.start) - 1
    if (daysApart < 0) {
      add(earlier.id, { kind: 'sameProduct', with: later.id, products, keeps: true })
      add(later.id, { kind: 'sameProduct', with: earlier.id, products, keeps: false })
    } else add(later.id, { kind: 'coolDown', with: earlier.id, products, daysApart, neededDays })
  }
}

/** Pairs that share a product and do not leave it the days it needs, product by product so that a full year stays quick. */
function tooClose(promotions: readonly Promotion[], coolDownDays: number): Iterable<Pair> {
  const placed = promotions.map((promotion) => ({
    promotion,
    first: dayNumber(promotion.start),
    last: dayNumber(promotion.end),
    neededDays: Math.max(coolDownDays, promotion.forwardBuy?.days ?? 0),
  }))
  const byProduct = new Map<string, typeof placed>()
  for (const each of placed.sort((a, b) => a.first - b.first)) {
    for (const product of new Set(each.promotion.products)) {
      const list = byProduct.get(product)
      if (list === undefined) byProduct.set(product, [each])
      else list.push(each)
    }
  }
  const pairs = new Map<string, Pair>()
  for (const [product, list] of byProduct) {
    for (const [at, earlier] of list.entries()) {
      for (let next = at + 1; next < list.length; next++) {
        const later = list[next]
        if (later === undefined || later.first - earlier.last - 1 >= earlier.neededDays) break
        const key = `${earlier.promotion.id} ${later.promotion.id}`
        const known = pairs.get(key)
        if (known !== undefined) known.products.push(product)
        else {
          const { promotion, neededDays } = earlier
          pairs.set(key, { earlier: promotion, later: later.promotion, neededDays, products: [product] })
        }
      }
    }
  }
  return pairs.values()
}

function addFullPlacements(
  promotions: readonly Promotion[],
  calendar: RetailerCalendar | undefined,
  add: Add,
): void {
  for (const { id: placement, capacity } of calendar?.placements ?? []) {
    if (capacity === undefined) continue
    const there = promotions.filter((promotion) => promotion.placement === placement)
    for (const promotion of there) {
      const found = mostAtOnce(promotion, there)
      if (found > capacity) add(promotion.id, { kind: 'placementFull', placement, capacity, found })
    }
  }
}

/** The most promotions that stand there on one of the days of a promotion, itself among them. */
function mostAtOnce(promotion: Promotion, there: readonly Promotion[]): number {
  const days = [promotion.start, ...there.map(({ start }) => start)].filter(
    (day) => promotion.start <= day && day <= promotion.end,
  )
  return Math.max(...days.map((day) => there.filter(({ start, end }) => start <= day && day <= end).length))
}
