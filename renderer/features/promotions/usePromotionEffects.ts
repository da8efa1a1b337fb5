import { useCallback, useDeferredValue, useMemo } from 'react'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { pricingHead } from '../../shared/negotiation/pricing.ts'
import { useShownPrice } from '../../shared/negotiation/simulations.ts'
import { useInSlices } from '../../shared/useInSlices.ts'
import { type PromotionEffect, promotionEffect } from './promotionRows.ts'

/** What each promotion of the picked scenario does to both ledgers, each a year priced without it. */
export function usePromotionEffects(): ReadonlyMap<string, PromotionEffect> {
  const { shown } = useSession()
  const price = useDeferredValue(useShownPrice())
  const head = useDeferredValue(pricingHead(shown))
  const ids = useMemo(() => (price?.scenario.promotions ?? []).map(({ id }) => id), [price])
  const work = useCallback(
    (id: string) => (price === null ? null : promotionEffect(head, price.scenario, price.simulation, id)),
    [head, price],
  )
  return useInSlices(ids, work)
}
