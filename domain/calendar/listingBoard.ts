import { daysInMonth, type Month, monthsOfYear } from '../negotiation/calendar.ts'
import type { NewProduct } from '../negotiation/product.ts'
import type { Promotion } from '../negotiation/promotion.ts'
import type { Placement, RetailerCalendar } from '../negotiation/retailerCalendar.ts'

/** The new products listed in one month in one placement, and how full it is. */
export type ListingCell = {
  readonly listings: readonly NewProduct[]
  /** The most promotions that stand there on one day of the month. */
  readonly promotions: number
  /** Slots of the placement; undefined for one without limit. */
  readonly capacity?: number
  /** Listings and promotions beyond the capacity; 0 where it holds them. */
  readonly over: number
}

/** 坑位板: the months of the contract year, each with a cell for every placement, the last for those that have none. */
export type ListingBoard = {
  readonly placements: readonly (Placement | null)[]
  readonly rows: readonly { readonly month: Month; readonly cells: readonly ListingCell[] }[]
}

/**
 * Lays new products out by listing month and placement. A new product takes one slot of its placement in the month it
 * is listed; promotions there take theirs beside it. Nothing is forbidden by it.
 */
export function listingBoard(
  newProducts: readonly NewProduct[],
  promotions: readonly Promotion[],
  calendar: RetailerCalendar | undefined,
  yearStart: Month,
): ListingBoard {
  const named = calendar?.placements ?? []
  const placements = [...named, null]
  const rows = monthsOfYear(yearStart).map((month) => ({
    month,
    cells: placements.map((placement): ListingCell => {
      const listings = newProducts.filter(
        (each) => each.listingMonth === month && placementOf(each, named) === (placement?.id ?? ''),
      )
      if (placement === null) return { listings, promotions: 0, over: 0 }
      const { id, capacity } = placement
      const there = promotions.filter((promotion) => promotion.placement === id)
      const most = mostInMonth(there, month)
      const used = listings.length + most
      return {
        listings,
        promotions: most,
        over: capacity === undefined ? 0 : Math.max(0, used - capacity),
        ...(capacity === undefined ? {} : { capacity }),
      }
    }),
  }))
  return { placements, rows }
}

/** Where a new product stands: its placement, or '' where that is none of the retailer's. */
export function placementOf({ placement }: NewProduct, placements: readonly Placement[]): string {
  return placements.some(({ id }) => id === placement) ? (placement ?? '') : ''
}

/** The new product listed in another month and placement; '' takes it out of any. The same one where nothing changes. */
export function relisted(product: NewProduct, listingMonth: Month, placement: string): NewProduct {
  const { placement: before, ...rest } = product
  if (product.listingMonth === listingMonth && (before ?? '') === placement) return product
  return { ...rest, listingMonth, ...(placement === '' ? {} : { placement }) }
}

function mostInMonth(there: readonly Promotion[], month: Month): number {
  const [first, last] = [`${month}-01`, `${month}-${daysInMonth(month)}`]
  const inMonth = there.filter(({ start, end }) => start <= last && end >= first)
  const days = [first, ...inMonth.map(({ start }) => start).filter((start) => start > first)]
  return Math.max(...days.map((day) => inMonth.filter(({ start, end }) => start <= day && day <= end).length))
}
