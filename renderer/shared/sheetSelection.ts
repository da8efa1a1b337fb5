import { create } from 'zustand'

/** The status bar's figures for the selected cells, already written as text. */
export type SelectionText = {
  readonly count: string
  readonly sum: string | null
  readonly average: string | null
}

type SelectionState = {
  readonly selection: SelectionText | null
  readonly show: (selection: SelectionText | null) => void
}

/** What the sheet on screen has selected, for the status bar. */
export const useSheetSelection = create<SelectionState>((set) => ({
  selection: null,
  show: (selection) => set({ selection }),
}))
