import { useMemo } from 'react'
import type { Negotiation, ScenarioRole } from '../../../domain/negotiation/negotiation.ts'
import { useSession } from './openNegotiation.ts'
import { type PricedScenario, priceRole, priceScenario, pricingHead } from './pricing.ts'
import { type Settled, useSettled } from './settledNegotiation.ts'

/** The picked scenario in full and priced, in the very frame of a keystroke; null when nothing is picked. */
export function useShownPrice() {
  const { shown, picked } = useSession()
  return useMemo(() => (picked === '' ? null : priceScenario(shown, picked)), [shown, picked])
}

/** What the picked scenario is priced against, and it with its price: of the same moment, after the frame of a keystroke. */
export type SettledPrice = { readonly head: Negotiation; readonly price: PricedScenario | null }

/** The picked scenario priced after the frame of a keystroke, null when nothing is picked; both stay the same as they can. */
export function useSettledPrice(): SettledPrice {
  const { shown, picked } = useSettledSession()
  return useMemo(
    () => ({ head: pricingHead(shown), price: picked === '' ? null : priceScenario(shown, picked) }),
    [shown, picked],
  )
}

/** The first scenario of a role, of the same moment as the settled price. */
export function useRolePrice(role: ScenarioRole) {
  const { shown } = useSettledSession()
  return useMemo(() => priceRole(shown, role), [shown, role])
}

function useSettledSession(): Settled {
  const settled = useSettled()
  if (settled === null) throw new Error('No negotiation is open.')
  return settled
}
