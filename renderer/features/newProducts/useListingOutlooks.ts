import { useCallback, useDeferredValue, useMemo } from 'react'
import { type ListingOutlook, listingOutlook } from '../../../domain/decisions/listingOutlook.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { pricingHead } from '../../shared/negotiation/pricing.ts'
import { useShownPrice } from '../../shared/negotiation/simulations.ts'
import { useInSlices } from '../../shared/useInSlices.ts'

/** What the listing of each new product of the picked scenario comes to. */
export function useListingOutlooks(): ReadonlyMap<string, ListingOutlook> {
  const { shown } = useSession()
  const scenario = useDeferredValue(useShownPrice())?.scenario
  const head = useDeferredValue(pricingHead(shown))
  const ids = useMemo(() => (scenario?.newProducts ?? []).map(({ id }) => id), [scenario])
  const work = useCallback(
    (id: string) => (scenario === undefined ? null : listingOutlook(head, scenario, id)),
    [head, scenario],
  )
  return useInSlices(ids, work)
}
