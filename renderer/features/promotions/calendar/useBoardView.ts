import { type RefObject, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { type BoardRow, LANE_HEIGHT, type PlacedBar } from './boardLayout.ts'

/** A part of the rows, in pixels from the first row's top and from the first day. */
export type BoardView = {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** The view is followed in steps, and so much is drawn beyond it, so that not every pixel scrolled draws anew. */
const STEP = 240
const EVERYTHING: BoardView = { top: 0, left: 0, bottom: Number.MAX_VALUE, right: Number.MAX_VALUE }
const FIRST_SCREEN: BoardView = { top: 0, left: 0, bottom: 1_200, right: 2_400 }

/** The part of the board that is in view, a step around it included; all of it while it is printed. */
export function useBoardView(board: RefObject<HTMLDivElement | null>): BoardView {
  const [view, setView] = useState(FIRST_SCREEN)
  useLayoutEffect(() => {
    const element = board.current
    if (element === null) return
    const look = () => {
      const now = viewOf(element)
      setView((before) => (isSame(before, now) ? before : now))
    }
    const lookAtAll = () => flushSync(() => setView(EVERYTHING))
    look()
    const watcher = new ResizeObserver(look)
    watcher.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    window.addEventListener('beforeprint', lookAtAll)
    window.addEventListener('afterprint', look)
    return () => {
      watcher.disconnect()
      element.removeEventListener('scroll', look)
      window.removeEventListener('beforeprint', lookAtAll)
      window.removeEventListener('afterprint', look)
    }
  }, [board])
  return view
}

/** Head and names stay where they are while the rest scrolls, so what is scrolled away is what lies before the view. */
function viewOf({ scrollTop, scrollLeft, clientHeight, clientWidth }: HTMLElement): BoardView {
  const down = (pixels: number) => Math.floor(pixels / STEP) * STEP - STEP
  const up = (pixels: number) => Math.ceil(pixels / STEP) * STEP + STEP
  return {
    top: down(scrollTop),
    left: down(scrollLeft),
    bottom: up(scrollTop + clientHeight),
    right: up(scrollLeft + clientWidth),
  }
}

function isSame(one: BoardView, other: BoardView): boolean {
  return (
    one.top === other.top &&
    one.left === other.left &&
    one.bottom === other.bottom &&
    one.right === other.right
  )
}

/** The bars of each row that are to be drawn: those in view, and those named, wherever they are. */
export function barsInView(
  rows: readonly BoardRow[],
  heightOf: (row: BoardRow) => number,
  view: BoardView,
  named: ReadonlySet<string | null | undefined>,
): ReadonlyMap<string, readonly PlacedBar[]> {
  const drawn = new Map<string, readonly PlacedBar[]>()
  let rowTop = 0
  for (const row of rows) {
    const from = view.top - rowTop
    const to = view.bottom - rowTop
    const isDrawn = (bar: PlacedBar) =>
      named.has(bar.promotion.id) ||
      (bar.top + LANE_HEIGHT > from && bar.top < to && bar.from < view.right && bar.to > view.left)
    drawn.set(row.id, row.bars.filter(isDrawn))
    rowTop += heightOf(row)
  }
  return drawn
}
