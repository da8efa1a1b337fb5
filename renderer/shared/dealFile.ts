import { create } from 'zustand'

/** What is being done with a package: made of the open negotiation, opened beside others, merged into the open one. */
export type DealFileErrand = 'pack' | 'open' | 'merge'

type DealFileState = {
  readonly errand: DealFileErrand | null
  /** Token of a package that came from outside; null where a file is to be chosen. */
  readonly received: string | null
  readonly begin: (errand: DealFileErrand, received?: string) => void
  readonly end: () => void
}

/** Which errand with a package is on: any screen begins it, the shell shows it. */
export const useDealFile = create<DealFileState>((set) => ({
  errand: null,
  received: null,
  begin: (errand, received) => set({ errand, received: received ?? null }),
  end: () => set({ errand: null, received: null }),
}))
