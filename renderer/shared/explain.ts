import { create } from 'zustand'
import type { FigureId } from '../../domain/explain/explanation.ts'
import type { Tick } from './comparing.ts'

/** A figure a person wants to see come about, and where it stands. */
export type Asked = {
  readonly figure: FigureId
  /** Its scenario or frozen version; absent: whichever is picked. */
  readonly at?: Tick
  /** What it is held against. */
  readonly than?: Tick
}

type Explain = {
  /** What was asked, one after the other; the last one is explained. */
  readonly asked: readonly Asked[]
  readonly ask: (figure: FigureId, place?: Omit<Asked, 'figure'>) => void
  readonly back: () => void
  readonly close: () => void
}

/** 解释此数: which figure of which scenario a person wants to see come about. */
export const useExplain = create<Explain>((set) => ({
  asked: [],
  ask: (figure, place) => set(({ asked }) => ({ asked: [...asked, { ...place, figure }] })),
  back: () => set(({ asked }) => ({ asked: asked.slice(0, -1) })),
  close: () => set({ asked: [] }),
}))
