import { create } from 'zustand'
import type { FigureId } from '../../domain/explain/explainFigure.ts'

type Explain = {
  /** What was asked, one after the other; the last one is explained. */
  readonly asked: readonly FigureId[]
  readonly ask: (figure: FigureId) => void
  readonly back: () => void
  readonly close: () => void
}

/** 解释此数: which figure of the shown scenario a person wants to see come about. */
export const useExplain = create<Explain>((set) => ({
  asked: [],
  ask: (figure) => set(({ asked }) => ({ asked: [...asked, figure] })),
  back: () => set(({ asked }) => ({ asked: asked.slice(0, -1) })),
  close: () => set({ asked: [] }),
}))
