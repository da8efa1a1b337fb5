import { create } from 'zustand'

type PaletteState = {
  readonly isOpen: boolean
  /** What is asked for; a quick person begins before the field stands there. */
  readonly typed: string
  /** Enter was pressed while the answers were not yet those to `typed`: the best of them is taken when they are. */
  readonly isEntered: boolean
  readonly open: () => void
  readonly close: () => void
  readonly type: (text: string) => void
  readonly enter: () => void
}

/** Whether the command palette stands over the window, and what is asked of it. */
export const usePaletteOpen = create<PaletteState>((set, get) => ({
  isOpen: false,
  typed: '',
  isEntered: false,
  open: () => {
    if (!get().isOpen) set({ isOpen: true, typed: '', isEntered: false })
  },
  close: () => set({ isOpen: false, typed: '', isEntered: false }),
  type: (typed) => set({ typed, isEntered: false }),
  enter: () => set({ isEntered: true }),
}))
