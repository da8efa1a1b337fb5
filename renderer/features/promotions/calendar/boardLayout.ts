import { layInLanes } from '../../../../domain/calendar/lanes.ts'
import type { Promotion } from '../../../../domain/negotiation/promotion.ts'
import type { Placement } from '../../../../domain/negotiation/retailerCalendar.ts'
import type { BoardScale } from './boardScale.ts'

/** A promotion as a bar, pixels from the left and the top of its row's track. */
export type PlacedBar = {
  readonly promotion: Promotion
  readonly left: number
  readonly width: number
  readonly top: number
  /** Room its words may take, inside the bar and behind it; before it where the year ends too soon. */
  readonly room: number
  readonly wordsEndAtRight: boolean
  /** Where the bar with its words begins and ends. */
  readonly from: number
  readonly to: number
  /** Its place among those of its row. */
  readonly index: number
}

/** A row of the board: one placement of the retailer, or the promotions that have none. */
export type BoardRow = {
  /** The placement's id, empty where none is set. */
  readonly id: string
  readonly placement: Placement | null
  readonly bars: readonly PlacedBar[]
  readonly height: number
}

export const LANE_HEIGHT = 40
const ROW_PADDING = 4
const NARROWEST_BAR = 6
const WORD_ROOM = 252
/** Above so many bars in a row, words are cut rather than given room of their own. */
const CROWDED = 24
const CROWDED_ROOM = 64
const GAP = 6

/** The row a promotion stands in: its placement, or '' where that is none of the retailer's. */
export function rowOf({ placement }: Promotion, placements: readonly Placement[]): string {
  return placements.some(({ id }) => id === placement) ? (placement ?? '') : ''
}

/**
 * Lays every promotion into its row, several in lanes where they would cover each other's words. A bar that is being
 * dragged (`held`) takes no room from others, so that nothing jumps under the pointer.
 */
export function layBoard(
  promotions: readonly Promotion[],
  placements: readonly Placement[],
  scale: BoardScale,
  held: string | null,
  wordWidth: (promotion: Promotion) => number,
): readonly BoardRow[] {
  const byRow = new Map<string, Promotion[]>(
    [...placements.map(({ id }) => [id, []] as const), ['', []]].map(([id, list]) => [
      id as string,
      list as Promotion[],
    ]),
  )
  for (const promotion of promotions) byRow.get(rowOf(promotion, placements))?.push(promotion)
  return [...byRow].map(([id, list]) => layRow(id, list, placements, scale, held, wordWidth))
}

function layRow(
  id: string,
  promotions: readonly Promotion[],
  placements: readonly Placement[],
  scale: BoardScale,
  held: string | null,
  wordWidth: (promotion: Promotion) => number,
): BoardRow {
  const most = promotions.length > CROWDED ? CROWDED_ROOM : WORD_ROOM
  const placed = promotions.map((promotion, index) => {
    const left = scale.left(promotion.start)
    const width = Math.max(NARROWEST_BAR, scale.right(promotion.end) - left)
    const room = Math.max(width, Math.min(most, wordWidth(promotion)))
    const wordsEndAtRight = left + room > scale.width
    const from = wordsEndAtRight ? left + width - room : left
    const to = wordsEndAtRight ? left + width : left + room
    return { promotion, left, width, room, wordsEndAtRight, from, to, index }
  })
  const resting = placed.filter(({ promotion }) => promotion.id !== held)
  const { laneOf, count } = layInLanes(
    resting.map(({ promotion, from, to }) => ({ id: promotion.id, from, to: to + GAP })),
  )
  return {
    id,
    placement: placements.find((placement) => placement.id === id) ?? null,
    height: Math.max(count, 1) * LANE_HEIGHT + ROW_PADDING,
    bars: placed.map((bar) => ({
      ...bar,
      top: (laneOf.get(bar.promotion.id) ?? 0) * LANE_HEIGHT + ROW_PADDING / 2,
    })),
  }
}

/** The promotions from the earliest to the latest, as PgUp and PgDn go through them. */
export function inTime(promotions: readonly Promotion[]): readonly Promotion[] {
  return [...promotions].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
}
