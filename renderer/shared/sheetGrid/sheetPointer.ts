/** What the pointer pressed in the sheet, read from the marks that the cells carry. */
export type Pressed =
  | { readonly on: 'cell'; readonly row: number; readonly column: number }
  | { readonly on: 'toggle'; readonly groupId: string }
  | { readonly on: 'fillCorner' }
  | { readonly on: 'head'; readonly columnId: string }
  | { readonly on: 'resize'; readonly columnId: string }
  | { readonly on: 'editor' }
  | { readonly on: 'nothing' }

/** Finds the marked part around the pressed element. */
export function pressedPart(target: EventTarget | null): Pressed {
  if (!(target instanceof Element)) return { on: 'nothing' }
  if (target.closest('.dt-sheet-editor-layer, .dt-sheet-options') !== null) return { on: 'editor' }
  if (target.closest('[data-fill-corner]') !== null) return { on: 'fillCorner' }
  const toggle = target.closest<HTMLElement>('[data-toggle]')?.dataset.toggle
  if (toggle !== undefined) return { on: 'toggle', groupId: toggle }
  const resized = target.closest<HTMLElement>('[data-resize]')?.dataset.resize
  if (resized !== undefined) return { on: 'resize', columnId: resized }
  const head = target.closest<HTMLElement>('[data-head]')?.dataset.head
  if (head !== undefined) return { on: 'head', columnId: head }
  const cell = target.closest<HTMLElement>('[data-cell]')
  const row = target.closest<HTMLElement>('[data-row]')
  if (cell === null || row === null) return { on: 'nothing' }
  return { on: 'cell', row: Number(row.dataset.row), column: Number(cell.dataset.cell) }
}

/**
 * Follows the pointer until the button is released, wherever it goes. While it is beyond the edge of `view`, the view
 * scrolls and `move` is called again, once a frame.
 */
export function followPointer(
  view: HTMLElement,
  {
    move,
    end,
  }: {
    readonly move: (x: number, y: number) => void
    readonly end: () => void
  },
  scrolls: 'both' | 'horizontally' | 'never' = 'both',
): void {
  let last: { x: number; y: number } | null = null
  let frame = 0
  const scroll = () => {
    frame = 0
    if (last === null) return
    const edge = view.getBoundingClientRect()
    const beyond = (value: number, low: number, high: number) =>
      value < low ? value - low : value > high ? value - high : 0
    const dx = beyond(last.x, edge.left, edge.left + view.clientWidth)
    const dy = scrolls === 'both' ? beyond(last.y, edge.top, edge.top + view.clientHeight) : 0
    if (scrolls === 'never' || (dx === 0 && dy === 0)) return
    view.scrollBy(dx / 3, dy / 3)
    move(last.x, last.y)
    frame = requestAnimationFrame(scroll)
  }
  const onMove = (event: PointerEvent) => {
    last = { x: event.clientX, y: event.clientY }
    move(last.x, last.y)
    if (frame === 0) frame = requestAnimationFrame(scroll)
  }
  const onEnd = () => {
    window.removeEventListener('pointermove', onMove)
    window.removeEventListener('pointerup', onEnd)
    window.removeEventListener('pointercancel', onEnd)
    cancelAnimationFrame(frame)
    end()
  }
  window.addEventListener('pointermove', onMove)
  window.addEventListener('pointerup', onEnd)
  window.addEventListener('pointercancel', onEnd)
}
