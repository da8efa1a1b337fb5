import { create } from 'zustand'
import type { Decided } from '../../../domain/scenarios/reviewStanding.ts'
import type { FiguresAtRevision, NegotiationSummary } from '../../../electron/contract/channels.ts'
import { bridge } from '../../shared/bridge.ts'

type Wanted = Pick<NegotiationSummary, 'id' | 'revision'>

type FiguresState = {
  readonly byId: ReadonlyMap<string, FiguresAtRevision>
  /** Asks for the figures of these negotiations after all that wait; what is known at its revision is not asked again. */
  readonly wantAll: (negotiations: readonly Wanted[]) => void
  /** Puts one in front: somebody looks at it. */
  readonly wantNow: (id: string) => void
}

/** Whether the last decision about a negotiation still holds; null while that is not known for how it reads now. */
export function useDecided({ id, revision }: Wanted): Decided | null {
  const known = useFigures((state) => state.byId.get(id))
  return known?.revision === revision ? known.decided : null
}

let waiting: Wanted[] = []
let isAsking = false

/** The figures of every negotiation, asked for one after the other so that main stays free for whoever works. */
export const useFigures = create<FiguresState>((set, get) => {
  const isKnown = ({ id, revision }: Wanted) => get().byId.get(id)?.revision === revision
  const askOn = async () => {
    if (isAsking) return
    isAsking = true
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { id } = next
      const reply = await bridge.invoke('portfolio:figures', { negotiation: id }).catch(() => null)
      if (reply?.ok === true) set(({ byId }) => ({ byId: new Map(byId).set(id, reply.value) }))
    }
    isAsking = false
  }
  return {
    byId: new Map(),
    wantAll: (negotiations) => {
      waiting = negotiations.filter((each) => !isKnown(each))
      void askOn()
    },
    wantNow: (id) => {
      const wanted = waiting.find((each) => each.id === id)
      if (wanted === undefined) return
      waiting = [wanted, ...waiting.filter((each) => each !== wanted)]
    },
  }
})
