import { useEffect, useState } from 'react'
import type { InItsTime, StepAcross } from '../../../domain/compare/bridgeAcross.ts'
import { createWorkforce } from '../../workers/workforce.ts'

/** A bridge as far as it is worked out; `none` where the two cannot be told apart step by step. */
export type BridgeState =
  | { readonly phase: 'working' | 'failed' | 'none' }
  | { readonly phase: 'ready'; readonly steps: readonly StepAcross[] }

type Known = { readonly from: InItsTime; readonly to: InItsTime; readonly state: BridgeState }

const known = new WeakMap<InItsTime['scenario'], WeakMap<InItsTime['scenario'], Known>>()

/** The bridge between two scenarios, worked out beside the window, once; given up when others are looked at. */
export function useBridge(from: InItsTime | undefined, to: InItsTime | undefined): BridgeState {
  const [, tell] = useState(0)
  useEffect(() => {
    if (from === undefined || to === undefined || knownState(from, to) !== undefined) return
    const force = createWorkforce(1)
    let isLeft = false
    const answered = (state: BridgeState) => {
      if (isLeft) return
      const ofBase = known.get(from.scenario) ?? new WeakMap<InItsTime['scenario'], Known>()
      known.set(from.scenario, ofBase.set(to.scenario, { from, to, state }))
      tell((count) => count + 1)
      force.end()
    }
    const alone = ({ negotiation, scenario }: InItsTime): InItsTime => ({ negotiation, scenario })
    force.ask('bridge', { from: alone(from), to: alone(to) }).then(
      (steps) => answered(steps === null ? { phase: 'none' } : { phase: 'ready', steps }),
      () => answered({ phase: 'failed' }),
    )
    return () => {
      isLeft = true
      force.end()
    }
  }, [from, to])
  const found = from === undefined || to === undefined ? undefined : knownState(from, to)
  return found ?? { phase: 'working' }
}

/** What was worked out of the same scenarios at the same products and assumptions. */
function knownState(from: InItsTime, to: InItsTime): BridgeState | undefined {
  const found = known.get(from.scenario)?.get(to.scenario)
  const isSame = found?.from.negotiation === from.negotiation && found.to.negotiation === to.negotiation
  return isSame ? found.state : undefined
}
