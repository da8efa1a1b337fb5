import { create } from 'zustand'

/** What is being done with a package: made of the open negotiation, opened beside others, merged into the open one. */
export type DealFileErrand = 'pack' | 'open' | 'merge'

type DealFileState = {
  readonly errand: DealFileErrand | null
  readonly begin: (errand: DealFileErrand) => void
  readonly end: () => void
}

/** Which errand with a package is on: any screen begins it, the shell shows it. */
export const useDealFile = create<DealFileState>((set) => ({
  errand: null,
  begin: (errand) => set({ errand }),
  end: () => set({ errand: null }),
}))
