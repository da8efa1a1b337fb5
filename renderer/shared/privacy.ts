import { create } from 'zustand'

type Privacy = { readonly isPrivateShown: boolean; readonly toggle: () => void }

/** Whether figures of ours alone are drawn at all. Hidden means: not in the page, not merely out of sight. */
export const usePrivacy = create<Privacy>((set) => ({
  isPrivateShown: true,
  toggle: () => set(({ isPrivateShown }) => ({ isPrivateShown: !isPrivateShown })),
}))
