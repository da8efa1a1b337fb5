import { useCallback, useMemo } from 'react'
import { useLocation } from 'wouter'
import { agreesWithFrozen } from '../../../domain/compare/headlineFigures.ts'
import type { Negotiation, ScenarioRole } from '../../../domain/negotiation/negotiation.ts'
import type { Tick } from '../../shared/comparing.ts'
import { useFrozenVersions } from '../../shared/frozenVersions.ts'
import { useOpenNegotiation, useSession } from '../../shared/negotiation/openNegotiation.ts'
import {
  type PricedScenario,
  priceFrozen,
  priceScenario,
  pricingHead,
} from '../../shared/negotiation/pricing.ts'

/** A scenario or a frozen version in which a figure is explained, priced. */
export type Place = PricedScenario & {
  readonly name: string
  /** What it is priced against. */
  readonly head: Negotiation
  /** The scenario it can be changed in; null for a frozen version. */
  readonly live: string | null
  /** Whether today's engine gives the amounts a version was frozen with. */
  readonly agrees: boolean
}

const PRIVATE_ROLES: readonly ScenarioRole[] = ['target', 'walkAway']

/** Where a figure stands, the picked scenario for none named; null while it is not there or has no price. */
export function usePlace(at: Tick | undefined): Place | null {
  const { shown, picked } = useSession()
  const version = useFrozenVersions((state) => (at?.of === 'snapshot' ? state.byId[at.id] : undefined))
  return useMemo(() => {
    if (at?.of === 'snapshot') {
      if (version?.phase !== 'ready') return null
      const { snapshot } = version
      const priced = priceFrozen(snapshot)
      if (priced === null) return null
      const agrees = agreesWithFrozen(snapshot.results, priced.simulation)
      return { ...priced, name: snapshot.name, head: snapshot.negotiation, live: null, agrees }
    }
    const live = at?.id ?? picked
    if (!shown.scenarios.some(({ id }) => id === live)) return null
    const priced = priceScenario(shown, live)
    if (priced === null) return null
    return { ...priced, name: priced.scenario.name, head: pricingHead(shown), live, agrees: true }
  }, [at, version, shown, picked])
}

/** Whether the figures of a place are ours alone. */
export function isPrivatePlace({ scenario }: Place): boolean {
  return PRIVATE_ROLES.includes(scenario.role)
}

/** Goes to a page of the negotiation with the scenario picked that a figure stands in. */
export function useGoTo(live: string | null): (page: string) => void {
  const { id } = useSession()
  const [, navigate] = useLocation()
  return useCallback(
    (page) => {
      if (live !== null) useOpenNegotiation.getState().pick(live)
      navigate(`/negotiation/${encodeURIComponent(id)}/${page}`)
    },
    [id, live, navigate],
  )
}
