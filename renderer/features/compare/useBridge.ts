import { useEffect, useState } from 'react'
import type { StepAcross } from '../../../domain/compare/bridgeAcross.ts'
import { createWorkforce } from '../../workers/workforce.ts'
import type { Column } from './useColumns.ts'

/** A bridge as far as it is worked out; `none` where the two cannot be told apart step by step. */
export type BridgeState =
  | { readonly phase: 'working' | 'failed' | 'none' }
  | { readonly phase: 'ready'; readonly steps: readonly StepAcross[] }

const known = new WeakMap<Column['scenario'], WeakMap<Column['scenario'], BridgeState>>()

/** The bridge between two columns, worked out beside the window, once; given up when other columns are looked at. */
export function useBridge(from: Column | undefined, to: Column | undefined): BridgeState {
  const [, tell] = useState(0)
  useEffect(() => {
    if (from === undefined || to === undefined || known.get(from.scenario)?.has(to.scenario) === true) return
    const force = createWorkforce(1)
    let isLeft = false
    const answered = (state: BridgeState) => {
      if (isLeft) return
      const ofBase = known.get(from.scenario) ?? new WeakMap<Column['scenario'], BridgeState>()
      known.set(from.scenario, ofBase.set(to.scenario, state))
      tell((count) => count + 1)
      force.end()
    }
    const inItsTime = ({ negotiation, scenario }: Column) => ({ negotiation, scenario })
    force.ask('bridge', { from: inItsTime(from), to: inItsTime(to) }).then(
      (steps) => answered(steps === null ? { phase: 'none' } : { phase: 'ready', steps }),
      () => answered({ phase: 'failed' }),
    )
    return () => {
      isLeft = true
      force.end()
    }
  }, [from, to])
  const found =
    from === undefined || to === undefined ? undefined : known.get(from.scenario)?.get(to.scenario)
  return found ?? { phase: 'working' }
}
