import { create } from 'zustand'
import type { SheetOfNegotiation } from '../../../electron/contract/channels.ts'
import { bridge } from '../../shared/bridge.ts'
import { useOpenNegotiation } from '../../shared/negotiation/openNegotiation.ts'

type ListState =
  | { readonly phase: 'loading' | 'failed' }
  | { readonly phase: 'ready'; readonly sheets: readonly SheetOfNegotiation[] }

type SheetsState = {
  readonly list: ListState
  /** Id of the sheet whose papers are shown; null shows the newest. */
  readonly shown: string | null
  /** What is looked at beside its figures: an id of what came back, `issued` for the paper itself; null for none. */
  readonly opened: string | null
  readonly load: () => Promise<void>
  readonly show: (sheet: string) => void
  readonly open: (sheet: string, paper: string) => void
  readonly close: () => void
}

/** The issued sheets of the open negotiation, the newest on top. */
export const useSheets = create<SheetsState>((set) => ({
  list: { phase: 'loading' },
  shown: null,
  opened: null,
  load: async () => {
    const { session } = useOpenNegotiation.getState()
    if (session === null) return
    const reply = await bridge.invoke('termSheet:list', { negotiation: session.id }).catch(() => null)
    if (useOpenNegotiation.getState().session?.id !== session.id) return
    set({ list: reply?.ok === true ? { phase: 'ready', sheets: reply.value } : { phase: 'failed' } })
  },
  show: (sheet) => set({ shown: sheet, opened: null }),
  open: (sheet, paper) => set({ shown: sheet, opened: paper }),
  close: () => set({ opened: null }),
}))
