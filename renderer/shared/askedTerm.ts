import { create } from 'zustand'

type AskedTerm = {
  readonly termId: string | null
  readonly ask: (termId: string) => void
  readonly answered: () => void
}

/** The term a person asked to be taken to; the terms table goes there as soon as it stands, and says so. */
export const useAskedTerm = create<AskedTerm>((set) => ({
  termId: null,
  ask: (termId) => set({ termId }),
  answered: () => set({ termId: null }),
}))
