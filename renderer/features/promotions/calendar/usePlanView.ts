import { create } from 'zustand'
import type { Snap } from '../../../../domain/calendar/promotionMoves.ts'
import type { Zoom } from './boardScale.ts'

type PlanView = {
  readonly zoom: Zoom
  readonly snap: Snap
  readonly setZoom: (zoom: Zoom) => void
  readonly setSnap: (snap: Snap) => void
}

/** How the calendar is looked at; kept while the window is open, so that coming back finds it as it was. */
export const usePlanView = create<PlanView>((set) => ({
  zoom: 'year',
  snap: 'week',
  setZoom: (zoom) => set({ zoom }),
  setSnap: (snap) => set({ snap }),
}))
