import { useCallback, useMemo } from 'react'
import { setRows } from '../../../../domain/actions/rowChanges.ts'
import { listingBoard } from '../../../../domain/calendar/listingBoard.ts'
import type { NewProduct } from '../../../../domain/negotiation/product.ts'
import type { Promotion } from '../../../../domain/negotiation/promotion.ts'
import { useOpenNegotiation, useSession } from '../../../shared/negotiation/openNegotiation.ts'
import { useShownPrice } from '../../../shared/negotiation/simulations.ts'

const NO_PROMOTIONS: readonly Promotion[] = []

/** The new products of the picked scenario on the retailer's slots, and how one is moved there. */
export function useListingBoard(products: readonly NewProduct[]) {
  const { shown } = useSession()
  const promotions = useShownPrice()?.scenario.promotions ?? NO_PROMOTIONS
  const { retailerCalendar, year } = shown
  const board = useMemo(
    () => listingBoard(products, promotions, retailerCalendar, year.start),
    [products, promotions, retailerCalendar, year.start],
  )
  /** Takes a move over as one undo step. */
  const put = useCallback((moved: NewProduct) => {
    const { session, act } = useOpenNegotiation.getState()
    if (session === null) return
    act(
      { key: 'action.moveNewProduct', values: { name: moved.name } },
      setRows(session.workspace, session.picked, 'newProduct', [moved]),
    )
  }, [])
  /** Shows both ledgers as they would be; null takes it back. */
  const preview = useCallback((moved: NewProduct | null) => {
    const { session, preview: show } = useOpenNegotiation.getState()
    if (session === null) return
    show(moved === null ? null : setRows(session.workspace, session.picked, 'newProduct', [moved]))
  }, [])
  return { board, put, preview }
}
