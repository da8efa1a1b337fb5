import { create } from 'zustand'
import type { Edition } from '../../../domain/locale/bilingual.ts'
import type { Reply } from '../../../electron/contract/channels.ts'
import { bridge } from '../../shared/bridge.ts'
import { noteFirstStep } from '../../shared/firstSteps.ts'
import { useOpenNegotiation } from '../../shared/negotiation/openNegotiation.ts'

type ProposalState = {
  readonly isOpen: boolean
  readonly isWriting: boolean
  readonly openDialog: () => void
  readonly close: () => void
  readonly write: (edition: Edition) => Promise<Reply<'proposal:export'> | null>
}

/** The writing of the retailer's proposal. Main prints what is stored, so nothing is written while an edit waits. */
export const useProposal = create<ProposalState>((set) => ({
  isOpen: false,
  isWriting: false,
  openDialog: () => set({ isOpen: true }),
  close: () => set({ isOpen: false }),
  write: async (edition) => {
    const { session } = useOpenNegotiation.getState()
    if (session === null || session.save.kind !== 'saved') return null
    set({ isWriting: true })
    const reply = await bridge
      .invoke('proposal:export', { negotiation: session.id, scenario: session.picked, edition })
      .catch((cause: unknown) => ({
        ok: false as const,
        error: { kind: 'unexpected' as const, detail: String(cause) },
      }))
    set({ isWriting: false })
    if (reply.ok) noteFirstStep('proposal')
    return reply
  },
}))
