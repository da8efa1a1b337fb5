import { create } from 'zustand'

type PointedTerm = {
  readonly termId: string | null
  readonly pointAt: (termId: string | null) => void
}

/** The term a person looks at, so that the price of a point is told for it. */
export const usePointedTerm = create<PointedTerm>((set) => ({
  termId: null,
  pointAt: (termId) => set({ termId }),
}))
