import { create } from 'zustand'

type Dock = { readonly isOpen: boolean; readonly toggle: () => void }

/** Whether both ledgers stand beside the sheet. */
export const useDock = create<Dock>((set) => ({
  isOpen: true,
  toggle: () => set(({ isOpen }) => ({ isOpen: !isOpen })),
}))
