import { useCallback, useEffect, useRef, useState } from 'react'
import type { RetailerSlot } from '../../../../domain/calendar/retailerSlots.ts'
import {
  type SlotMove,
  type SlotSearch,
  searchSlots,
  slotMoves,
} from '../../../../domain/decisions/slotSearch.ts'
import type { Negotiation, Scenario } from '../../../../domain/negotiation/negotiation.ts'

/** The search as the panel shows it; the scenario it was started on stands with its result. */
export type SearchState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'searching'; readonly priced: number; readonly gain: number }
  | {
      readonly phase: 'found'
      readonly of: Scenario
      readonly moves: readonly SlotMove[]
      readonly gain: number
      readonly priced: number
      readonly isWhole: boolean
    }

const SLICE_MILLISECONDS = 12

/** Runs the search between frames; stopping it keeps the best plan found so far. */
export function useSlotSearch(slots: readonly RetailerSlot[]) {
  const [state, setState] = useState<SearchState>({ phase: 'idle' })
  const stopped = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const start = useCallback(
    (negotiation: Negotiation, scenario: Scenario, movable: ReadonlySet<string>) => {
      stopped.current = false
      clearTimeout(timer.current)
      const search = searchSlots(negotiation, scenario, movable, slots)
      const first = search.next()
      const begin = first.value.contribution
      const finish = ({ promotions, contribution, priced }: SlotSearch, isWhole: boolean) =>
        setState({
          phase: 'found',
          of: scenario,
          moves: slotMoves(negotiation, scenario, promotions, slots),
          gain: contribution - begin,
          priced,
          isWhole,
        })
      const work = () => {
        const until = performance.now() + SLICE_MILLISECONDS
        let step = search.next()
        while (step.done !== true && performance.now() < until) step = search.next()
        if (step.done === true || stopped.current) return finish(step.value, step.done === true)
        setState({ phase: 'searching', priced: step.value.priced, gain: step.value.contribution - begin })
        timer.current = setTimeout(work)
      }
      setState({ phase: 'searching', priced: 1, gain: 0 })
      if (first.done === true) finish(first.value, true)
      else timer.current = setTimeout(work)
    },
    [slots],
  )
  const stop = useCallback(() => {
    stopped.current = true
  }, [])
  return { state, start, stop }
}
