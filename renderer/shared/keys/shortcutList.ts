import { create } from 'zustand'

type ShortcutListState = {
  readonly isOpen: boolean
  readonly open: () => void
  readonly close: () => void
}

/** Whether the list of keys stands over the window. */
export const useShortcutList = create<ShortcutListState>((set) => ({
  isOpen: false,
  open: () => set({ isOpen: true }),
  close: () => set({ isOpen: false }),
}))
