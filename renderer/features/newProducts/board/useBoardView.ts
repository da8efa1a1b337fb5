import { create } from 'zustand'

type BoardView = {
  readonly view: 'board' | 'list'
  readonly setView: (view: 'board' | 'list') => void
}

/** Whether new products are looked at as a board or as a list; kept while the window is open. */
export const useBoardView = create<BoardView>((set) => ({
  view: 'board',
  setView: (view) => set({ view }),
}))
