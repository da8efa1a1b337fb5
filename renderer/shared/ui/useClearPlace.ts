import { type RefObject, useLayoutEffect } from 'react'

const ACTIVE_CELL = '.dt-sheet:focus-within .dt-sheet-active'
const BESIDE = '.workbench > aside, .workbench aside.dock, aside.peek'
const TOOLS = '#screen nav, #screen .sheet-tools, #screen [role="toolbar"]'
/** How far down the screen what begins counts as its head. */
const HEAD = 100
const EVENTS = ['focusin', 'pointerup', 'keyup', 'scroll'] as const
const GAP = 8

/**
 * Puts messages where they cover neither what stands beside the screen, such as both ledgers, nor where the person is:
 * at the foot of the screen; under the tools at its head while the focus, or the active cell of a sheet, lies there.
 */
export function useClearPlace(place: RefObject<HTMLElement | null>, count: number): void {
  useLayoutEffect(() => {
    if (count === 0) return
    const put = () => {
      const box = place.current
      const screen = document.getElementById('screen')?.getBoundingClientRect()
      if (box === null || screen === undefined) return
      const beside = [...document.querySelectorAll(BESIDE)].map((each) => each.getBoundingClientRect())
      const right = Math.min(screen.right, ...beside.filter(isWide).map(({ left }) => left))
      box.style.left = `${screen.left + GAP}px`
      box.style.width = `${Math.max(0, right - screen.left - 2 * GAP)}px`
      const { height } = box.getBoundingClientRect()
      const at = whereThePersonIs()
      const isBelow = at !== null && at.bottom > screen.bottom - height - 2 * GAP && at.top < screen.bottom
      box.style.top = isBelow ? `${underTools(screen) + GAP}px` : `${screen.bottom - height - GAP}px`
    }
    put()
    let frame = 0
    const later = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(put)
    }
    const size = new ResizeObserver(later)
    if (place.current !== null) size.observe(place.current)
    size.observe(document.body)
    for (const event of EVENTS) document.addEventListener(event, later, true)
    return () => {
      cancelAnimationFrame(frame)
      size.disconnect()
      for (const event of EVENTS) document.removeEventListener(event, later, true)
    }
  }, [place, count])
}

function underTools(screen: DOMRect): number {
  const tools = [...document.querySelectorAll(TOOLS)].map((each) => each.getBoundingClientRect())
  const atHead = tools.filter((box) => isWide(box) && box.top >= screen.top && box.top < screen.top + HEAD)
  return Math.max(screen.top, ...atHead.map(({ bottom }) => bottom))
}

function isWide({ width }: DOMRect): boolean {
  return width > 0
}

/** The active cell of the sheet that is worked in, else what has the focus; null where that is the whole page. */
function whereThePersonIs(): DOMRect | null {
  const focused = document.activeElement
  const at = document.querySelector(ACTIVE_CELL) ?? focused
  if (at === null || at === document.body || at.id === 'screen' || at.closest('.messages') !== null)
    return null
  return at.getBoundingClientRect()
}
