import { create } from 'zustand'
import type { Edition } from '../../../domain/locale/bilingual.ts'
import type { Reply } from '../../../electron/contract/channels.ts'
import type { PaperFormat } from '../../../electron/contract/proposalChannels.ts'
import { bridge } from '../../shared/bridge.ts'
import { noteFirstStep } from '../../shared/firstSteps.ts'
import { useOpenNegotiation } from '../../shared/negotiation/openNegotiation.ts'
import { useLanguage } from '../../shared/preferences.ts'

type ProposalState = {
  readonly isOpen: boolean
  readonly isWriting: boolean
  /** What the person chose for the paper; null follows the window's language. */
  readonly edition: Edition | null
  readonly chooseEdition: (edition: Edition) => void
  readonly format: PaperFormat
  readonly chooseFormat: (format: PaperFormat) => void
  readonly openDialog: () => void
  readonly close: () => void
  readonly write: (edition: Edition) => Promise<Reply<'proposal:export'> | null>
}

/** The writing of the retailer's proposal. Main prints what is stored, so nothing is written while an edit waits. */
export const useProposal = create<ProposalState>((set, get) => ({
  isOpen: false,
  isWriting: false,
  edition: null,
  chooseEdition: (edition) => set({ edition }),
  format: 'pdf',
  chooseFormat: (format) => set({ format }),
  openDialog: () => set({ isOpen: true }),
  close: () => set({ isOpen: false }),
  write: async (edition) => {
    const { session, save } = useOpenNegotiation.getState()
    if (session === null || save.kind !== 'saved') return null
    set({ isWriting: true })
    const reply = await bridge
      .invoke('proposal:export', {
        negotiation: session.id,
        scenario: session.picked,
        edition,
        format: get().format,
      })
      .catch((cause: unknown) => ({
        ok: false as const,
        error: { kind: 'unexpected' as const, detail: String(cause) },
      }))
    set({ isWriting: false })
    if (reply.ok) noteFirstStep('proposal')
    return reply
  },
}))

/** The language the paper is made in. */
export function useEdition(): Edition {
  const language = useLanguage()
  return useProposal((state) => state.edition) ?? language
}
