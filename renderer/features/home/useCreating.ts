import { create } from 'zustand'

type Creating = {
  /** What the new negotiation begins with; null while none is being made. */
  readonly from: 'blank' | 'lastYear' | null
  readonly begin: (from: 'blank' | 'lastYear') => void
  readonly end: () => void
}

/** The form of a new negotiation, opened from a card or from the palette. */
export const useCreating = create<Creating>((set) => ({
  from: null,
  begin: (from) => set({ from }),
  end: () => set({ from: null }),
}))
