import type { Promotion } from '../negotiation/promotion.ts'
import type { RetailerCalendar } from '../negotiation/retailerCalendar.ts'
import { daysBetween } from './days.ts'

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
  const add = (id: string, clash: CalendarClash) => found.set(id, [...(found.get(id) ?? []), clash])
  addProductClashes(promotions, calendar?.coolDownDays ?? 0, add)
  addFullPlacements(promotions, calendar, add)
  return found
}

type Add = (id: string, clash: CalendarClash) => void

function addProductClashes(promotions: readonly Promotion[], coolDownDays: number, add: Add): void {
  const inOrder = promotions
    .map((promotion, at) => ({ promotion, at, goods: new Set(promotion.products) }))
    .sort((a, b) =>
      a.promotion.start < b.promotion.start ? -1 : a.promotion.start > b.promotion.start ? 1 : a.at - b.at,
    )
  for (const [place, { promotion: earlier, goods }] of inOrder.entries()) {
    const neededDays = Math.max(coolDownDays, earlier.forwardBuy?.days ?? 0)
    for (const { promotion: later } of inOrder.slice(place + 1)) {
      const daysApart = daysBetween(earlier.end, later.start) - 1
      if (daysApart >= neededDays && daysApart >= 0) continue
      const products = later.products.filter((id) => goods.has(id))
      if (products.length === 0) continue
      if (daysApart < 0) {
        add(earlier.id, { kind: 'sameProduct', with: later.id, products, keeps: true })
        add(later.id, { kind: 'sameProduct', with: earlier.id, products, keeps: false })
      } else {
        add(later.id, { kind: 'coolDown', with: earlier.id, products, daysApart, neededDays })
      }
    }
  }
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
