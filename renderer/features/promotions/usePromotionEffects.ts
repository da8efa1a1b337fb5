import { useCallback, useMemo } from 'react'
import { useSettledPrice } from '../../shared/negotiation/simulations.ts'
import { useInSlices } from '../../shared/useInSlices.ts'
import { type PromotionEffect, promotionEffect } from './promotionRows.ts'

/** What each promotion of the picked scenario does to both ledgers, each a year priced without it. */
export function usePromotionEffects(): ReadonlyMap<string, PromotionEffect> {
  const { head, price } = useSettledPrice()
  const ids = useMemo(() => (price?.scenario.promotions ?? []).map(({ id }) => id), [price])
  const work = useCallback(
    (id: string) => (price === null ? null : promotionEffect(head, price.scenario, price.simulation, id)),
    [head, price],
  )
  return useInSlices(ids, work)
}
