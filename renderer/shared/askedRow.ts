import { create } from 'zustand'

type AskedRow = {
  /** Which sheet and which row of it; null when nobody waits to be taken there. */
  readonly asked: { readonly sheet: string; readonly rowId: string } | null
  readonly ask: (sheet: string, rowId: string) => void
  readonly answered: () => void
}

/** The row of a sheet a person asked to be taken to; the sheet goes there as soon as it stands. */
export const useAskedRow = create<AskedRow>((set) => ({
  asked: null,
  ask: (sheet, rowId) => set({ asked: { sheet, rowId } }),
  answered: () => set({ asked: null }),
}))
