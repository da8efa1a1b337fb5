import { useMemo } from 'react'
import { withOneStep } from '../../../domain/compare/priceOfAPoint.ts'
import { simulate } from '../../../domain/engine/simulate.ts'
import { explainBridgeStep } from '../../../domain/explain/explainBridgeStep.ts'
import { explainFigure } from '../../../domain/explain/explainFigure.ts'
import type { Explanation } from '../../../domain/explain/explanation.ts'
import type { Asked } from '../../shared/explain.ts'
import { useRolePrice } from '../../shared/negotiation/simulations.ts'
import { type Place, usePlace } from './usePlace.ts'

/** A figure explained where it stands, and what it is held against. */
export type Explained = {
  readonly explanation: Explanation
  readonly place: Place
  readonly other: Place | null
}

/** How an asked figure comes about; null while its scenario, or the one it is held against, is not there. */
export function useExplanation({ figure, at, than }: Asked): Explained | null {
  const place = usePlace(at)
  const base = usePlace(than)
  const role = useRolePrice(figure.of === 'against' ? figure.role : 'lastYear')
  return useMemo(() => {
    if (place === null || (than !== undefined && base === null)) return null
    const other = than === undefined ? null : base
    const { scenario, simulation, head } = place
    if (figure.of === 'bridgeStep') {
      if (other === null) return null
      const explanation = explainBridgeStep(figure, other.head, other.scenario, scenario)
      return { explanation, place, other }
    }
    if (figure.of === 'pointPrice') {
      const further = withOneStep(scenario, figure.term)
      if (further === null) return null
      const then = { scenario: further, simulation: simulate(head, further) }
      return { explanation: explainFigure(figure, scenario, simulation, then), place, other: null }
    }
    const held = figure.of === 'against' ? role : other
    return { explanation: explainFigure(figure, scenario, simulation, held), place, other }
  }, [figure, place, base, than, role])
}
