import { create } from 'zustand'
import type { NegotiationSummary, Reply } from '../../../electron/contract/channels.ts'
import { bridge } from '../../shared/bridge.ts'

type ListState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed' }
  | { readonly phase: 'ready'; readonly negotiations: readonly NegotiationSummary[] }

type Home = {
  readonly list: ListState
  readonly load: () => Promise<void>
}

/** Every stored negotiation, the one changed last on top. */
export const useNegotiations = create<Home>((set) => ({
  list: { phase: 'loading' },
  load: async () => {
    const reply: Reply<'negotiation:list'> | null = await bridge
      .invoke('negotiation:list', {})
      .catch(() => null)
    if (reply?.ok !== true) return set({ list: { phase: 'failed' } })
    const negotiations = [...reply.value].sort((a, b) => b.changedAt.localeCompare(a.changedAt))
    set({ list: { phase: 'ready', negotiations } })
  },
}))
