import { create } from 'zustand'
import type { Language } from '../../../../domain/locale/language.ts'
import type { Workspace } from '../../../../domain/scenarios/liveScenario.ts'
import type { DraftSheet, Reply } from '../../../../electron/contract/channels.ts'
import { bridge } from '../../../shared/bridge.ts'
import { useOpenNegotiation } from '../../../shared/negotiation/openNegotiation.ts'

export type DraftFailure = Extract<Reply<'termSheet:draft'>, { ok: false }>['error']

/** What a draft was written of. */
type DraftOf = {
  readonly negotiation: string
  readonly workspace: Workspace
  readonly scenario: string
  readonly language: Language
}

type Draft =
  | { readonly phase: 'none' }
  | { readonly phase: 'writing' }
  | { readonly phase: 'failed'; readonly failure: DraftFailure }
  | { readonly phase: 'ready'; readonly sheet: DraftSheet; readonly of: DraftOf }

type DraftState = {
  readonly draft: Draft
  readonly language: Language | null
  readonly speak: (language: Language) => void
  /** Has main write the paper of what is stored now. */
  readonly write: (language: Language) => Promise<void>
}

/** The paper as it would be issued. Main writes what is stored, so nothing is written while an edit waits. */
export const useDraft = create<DraftState>((set, get) => ({
  draft: { phase: 'none' },
  language: null,
  speak: (language) => set({ language }),
  write: async (language) => {
    const { session, save } = useOpenNegotiation.getState()
    if (session === null || save.kind !== 'saved' || get().draft.phase === 'writing') return
    const { id, workspace, picked: scenario } = session
    set({ draft: { phase: 'writing' } })
    const reply = await bridge
      .invoke('termSheet:draft', { negotiation: id, scenario, language })
      .catch((cause: unknown) => ({
        ok: false as const,
        error: { kind: 'unexpected' as const, detail: String(cause) },
      }))
    set({
      draft: reply.ok
        ? { phase: 'ready', sheet: reply.value, of: { negotiation: id, workspace, scenario, language } }
        : { phase: 'failed', failure: reply.error },
    })
  },
}))
