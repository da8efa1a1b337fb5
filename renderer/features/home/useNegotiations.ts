import { create } from 'zustand'
import type { DeletedNegotiation, NegotiationSummary, Reply } from '../../../electron/contract/channels.ts'
import { bridge } from '../../shared/bridge.ts'

type ListState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed' }
  | { readonly phase: 'ready'; readonly negotiations: readonly NegotiationSummary[] }

type Home = {
  readonly list: ListState
  readonly deleted: readonly DeletedNegotiation[]
  readonly load: () => Promise<void>
  /** Asks for the list before anything is drawn, so that main finds it meanwhile. */
  readonly loadAhead: () => void
  /** Somebody comes to the list: it is read, unless it was asked for ahead. */
  readonly come: () => void
  /** Draws a change at once that is on its way into the store. */
  readonly redraw: (negotiation: NegotiationSummary) => void
}

let isAskedAhead = false

/** Every stored negotiation, the one changed last on top, and what was deleted and can come back. */
export const useNegotiations = create<Home>((set, get) => ({
  list: { phase: 'loading' },
  deleted: [],
  load: async () => {
    const [reply, deleted]: readonly [
      Reply<'negotiation:list'> | null,
      Reply<'negotiation:listDeleted'> | null,
    ] = await Promise.all([
      bridge.invoke('negotiation:list', {}).catch(() => null),
      bridge.invoke('negotiation:listDeleted', {}).catch(() => null),
    ])
    if (reply?.ok !== true) return set({ list: { phase: 'failed' } })
    const negotiations = [...reply.value].sort((a, b) => b.changedAt.localeCompare(a.changedAt))
    set({ list: { phase: 'ready', negotiations }, deleted: deleted?.ok === true ? deleted.value : [] })
  },
  loadAhead: () => {
    isAskedAhead = true
    void get().load()
  },
  come: () => {
    if (!isAskedAhead) void get().load()
    isAskedAhead = false
  },
  redraw: (negotiation) => {
    const { list } = get()
    if (list.phase !== 'ready') return
    const negotiations = list.negotiations.map((each) => (each.id === negotiation.id ? negotiation : each))
    set({ list: { phase: 'ready', negotiations } })
  },
}))
