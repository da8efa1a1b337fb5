import type { Day } from './calendar.ts'

/** A place goods can be put forward in: a floor stack, an end-cap, an item of the flyer. */
export type Placement = {
  readonly id: string
  readonly name: string
  /** Promotions or new products it holds at one time; without limit when absent. */
  readonly capacity?: number
  /** Yuan for one slot, as the retailer's list says; nothing is charged from here. */
  readonly feePerSlot?: number
}

/** One 档期 the retailer named itself. */
export type NamedSlot = {
  readonly id: string
  readonly name: string
  readonly start: Day
  readonly end: Day
  /** Day by which items are handed in. */
  readonly submitBy?: Day
}

/** How this retailer cuts its year. Everything is optional, nothing moves a figure. */
export type RetailerCalendar = {
  /** Regular slots; as `SlotPlan`. `weekday` 1 Monday to 7 Sunday. */
  readonly slotPlan?: {
    readonly weekday: number
    readonly days?: number
    readonly flyerLeadDays?: number
    readonly inStoreLeadDays?: number
    readonly buyAheadDays?: number
    readonly buyAfterDays?: number
  }
  /** On which a week starts, 1 Monday to 7 Sunday; Monday when absent. */
  readonly weekStart?: number
  /** Days that have to lie between two promotions of one product. */
  readonly coolDownDays?: number
  /** `MM-DD`. */
  readonly anniversary?: string
  /** Days on which stores open. */
  readonly openings?: readonly Day[]
  readonly namedSlots?: readonly NamedSlot[]
  readonly placements?: readonly Placement[]
}
