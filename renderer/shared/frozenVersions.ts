import { create } from 'zustand'
import type { OpenSnapshot, Reply } from '../../electron/contract/channels.ts'
import { bridge } from './bridge.ts'

/** A frozen version as far as it has been read. */
export type FrozenVersion =
  | { readonly phase: 'reading' | 'failed' }
  /** Its hash does not match what is stored: it was changed outside the program. */
  | { readonly phase: 'damaged'; readonly name: string }
  | { readonly phase: 'ready'; readonly snapshot: OpenSnapshot }

type FrozenState = {
  readonly byId: Readonly<Record<string, FrozenVersion>>
  /** Reads a version unless it has been read; it never changes, so once is enough. */
  readonly read: (id: string) => Promise<FrozenVersion>
}

/** Frozen versions that were opened; read-only, whatever becomes of the negotiation. */
export const useFrozenVersions = create<FrozenState>((set, get) => ({
  byId: {},
  read: async (id) => {
    const known = get().byId[id]
    if (known?.phase === 'ready') return known
    const put = (version: FrozenVersion) => {
      set(({ byId }) => ({ byId: { ...byId, [id]: version } }))
      return version
    }
    put({ phase: 'reading' })
    const reply: Reply<'snapshot:read'> | null = await bridge
      .invoke('snapshot:read', { snapshot: id })
      .catch(() => null)
    if (reply?.ok === true) return put({ phase: 'ready', snapshot: reply.value })
    const isDamaged = reply !== null && reply.error.kind === 'snapshot-damaged'
    return put(isDamaged ? { phase: 'damaged', name: reply.error.name } : { phase: 'failed' })
  },
}))
