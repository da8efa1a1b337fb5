import type { ListingBoard, ListingCell } from '../../../../domain/calendar/listingBoard.ts'
import type { Month } from '../../../../domain/negotiation/calendar.ts'
import type { NewProduct } from '../../../../domain/negotiation/product.ts'

/** One line of the board: of a month, the card that each placement has at this depth. */
export type BoardBand = {
  readonly month: Month
  /** 0 for the first line of the month, which says how full its placements are. */
  readonly depth: number
  readonly isLastOfMonth: boolean
  readonly cells: readonly ListingCell[]
  readonly cards: readonly (NewProduct | undefined)[]
}

/** The board in lines of at most one card a placement, so that only the lines in view need to be drawn. */
export function boardBands({ rows }: ListingBoard): readonly BoardBand[] {
  return rows.flatMap(({ month, cells }) => {
    const depths = Math.max(1, ...cells.map(({ listings }) => listings.length))
    return Array.from({ length: depths }, (_, depth) => ({
      month,
      depth,
      isLastOfMonth: depth === depths - 1,
      cells,
      cards: cells.map(({ listings }) => listings[depth]),
    }))
  })
}
