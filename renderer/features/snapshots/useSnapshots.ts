import { create } from 'zustand'
import type { ListedSnapshot, Reply } from '../../../electron/contract/channels.ts'
import { bridge } from '../../shared/bridge.ts'
import { noteFirstStep } from '../../shared/firstSteps.ts'
import { useOpenNegotiation } from '../../shared/negotiation/openNegotiation.ts'

type ListState =
  | { readonly phase: 'loading' | 'failed' }
  | { readonly phase: 'ready'; readonly snapshots: readonly ListedSnapshot[] }

type SnapshotState = {
  readonly isOpen: boolean
  readonly list: ListState
  readonly toggle: () => void
  readonly close: () => void
  readonly load: () => Promise<void>
  /** Freezes the picked scenario as it is stored; false when it was not taken. */
  readonly take: (name: string) => Promise<boolean>
}

/** The frozen versions of the open negotiation, the newest on top. */
export const useSnapshots = create<SnapshotState>((set, get) => ({
  isOpen: false,
  list: { phase: 'loading' },
  toggle: () => set(({ isOpen }) => ({ isOpen: !isOpen })),
  close: () => set({ isOpen: false }),
  load: async () => {
    const { session } = useOpenNegotiation.getState()
    if (session === null) return
    set({ list: { phase: 'loading' } })
    const reply: Reply<'snapshot:list'> | null = await bridge
      .invoke('snapshot:list', { negotiation: session.id })
      .catch(() => null)
    if (useOpenNegotiation.getState().session?.id !== session.id) return
    if (reply?.ok !== true) return set({ list: { phase: 'failed' } })
    const snapshots = [...reply.value].sort((a, b) => b.takenAt.localeCompare(a.takenAt))
    set({ list: { phase: 'ready', snapshots } })
  },
  take: async (name) => {
    const { session, save } = useOpenNegotiation.getState()
    if (session === null || save.kind !== 'saved') return false
    const reply = await bridge
      .invoke('snapshot:take', {
        action: crypto.randomUUID(),
        negotiation: session.id,
        scenario: session.picked,
        name,
      })
      .catch(() => null)
    await get().load()
    if (reply?.ok === true) noteFirstStep('snapshot')
    return reply?.ok === true
  },
}))
