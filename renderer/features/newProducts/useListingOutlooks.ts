import { useCallback, useMemo } from 'react'
import { type ListingOutlook, listingOutlook } from '../../../domain/decisions/listingOutlook.ts'
import { useSettledPrice } from '../../shared/negotiation/simulations.ts'
import { useInSlices } from '../../shared/useInSlices.ts'

/** What the listing of each new product of the picked scenario comes to. */
export function useListingOutlooks(): ReadonlyMap<string, ListingOutlook> {
  const { head, price } = useSettledPrice()
  const scenario = price?.scenario
  const ids = useMemo(() => (scenario?.newProducts ?? []).map(({ id }) => id), [scenario])
  const work = useCallback(
    (id: string) => (scenario === undefined ? null : listingOutlook(head, scenario, id)),
    [head, scenario],
  )
  return useInSlices(ids, work)
}
