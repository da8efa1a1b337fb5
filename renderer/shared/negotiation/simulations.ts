import { useDeferredValue, useMemo } from 'react'
import type { ScenarioRole } from '../../../domain/negotiation/negotiation.ts'
import { useSession } from './openNegotiation.ts'
import { priceRole, priceScenario } from './pricing.ts'

/** The picked scenario in full and priced, in the very frame of a keystroke; null when nothing is picked. */
export function useShownPrice() {
  const { shown, picked } = useSession()
  return useMemo(() => (picked === '' ? null : priceScenario(shown, picked)), [shown, picked])
}

/** The first scenario of a role, priced after the frame of a keystroke: compare it with figures deferred likewise. */
export function useRolePrice(role: ScenarioRole) {
  const shown = useDeferredValue(useSession().shown)
  return useMemo(() => priceRole(shown, role), [shown, role])
}
