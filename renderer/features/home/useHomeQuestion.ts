import { create } from 'zustand'
import type { PortfolioFigure } from '../../../domain/explain/explainPortfolio.ts'

/** A figure of the list that somebody wants to see come about. */
export type HomeQuestion = {
  readonly figure: PortfolioFigure
  /** The negotiation it is of; absent for one of all together. */
  readonly negotiation?: string | undefined
}

type Asking = {
  readonly asked: HomeQuestion | null
  readonly ask: (question: HomeQuestion) => void
  readonly close: () => void
}

/** 解释此数 on the list of negotiations: one question at a time, what lies deeper is explained inside a negotiation. */
export const useHomeQuestion = create<Asking>((set) => ({
  asked: null,
  ask: (asked) => set({ asked }),
  close: () => set({ asked: null }),
}))
