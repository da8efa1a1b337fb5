import { useDeferredValue, useEffect, useState } from 'react'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { pricingHead } from '../../shared/negotiation/pricing.ts'
import { useShownPrice } from '../../shared/negotiation/simulations.ts'
import { type PromotionEffect, promotionEffect } from './promotionRows.ts'

type Effects = ReadonlyMap<string, PromotionEffect>

const NONE: Effects = new Map()
/** How long pricing may go on before the window is looked after again. */
const SLICE_MILLISECONDS = 12

/**
 * What each promotion of the picked scenario does to both ledgers. Worked out in slices between frames, from the top:
 * each is a year priced without it, and a list may be long. What was known stays until it is known anew.
 */
export function usePromotionEffects(): Effects {
  const { shown } = useSession()
  const price = useDeferredValue(useShownPrice())
  const head = useDeferredValue(pricingHead(shown))
  const [effects, setEffects] = useState(NONE)
  useEffect(() => {
    const waiting = (price?.scenario.promotions ?? []).map(({ id }) => id)
    const found = new Map<string, PromotionEffect>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const work = () => {
      if (price === null) return
      const until = performance.now() + SLICE_MILLISECONDS
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
        found.set(id, promotionEffect(head, price.scenario, price.simulation, id))
        if (performance.now() > until) break
      }
      setEffects((before) => new Map([...before, ...found]))
      if (waiting.length > 0) timer = setTimeout(work)
    }
    work()
    return () => clearTimeout(timer)
  }, [head, price])
  return effects
}
