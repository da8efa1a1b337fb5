import { create } from 'zustand'

type PaletteState = {
  readonly isOpen: boolean
  readonly open: () => void
  readonly close: () => void
}

/** Whether the command palette stands over the window. */
export const usePaletteOpen = create<PaletteState>((set) => ({
  isOpen: false,
  open: () => set({ isOpen: true }),
  close: () => set({ isOpen: false }),
}))
