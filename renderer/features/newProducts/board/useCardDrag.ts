import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { relisted } from '../../../../domain/calendar/listingBoard.ts'
import type { NewProduct } from '../../../../domain/negotiation/product.ts'

type Drag = {
  readonly origin: NewProduct
  readonly x: number
  readonly y: number
  readonly pointer: number
  next: NewProduct
  isMoving: boolean
}

type Moves = {
  readonly products: readonly NewProduct[]
  readonly preview: (moved: NewProduct | null) => void
  readonly put: (moved: NewProduct) => void
  readonly done: (moved: NewProduct) => void
}

const SLACK = 4

/** Moves a card with the pointer: both ledgers follow while it goes, one undo step when it is let go, Esc takes it back. */
export function useCardDrag(board: RefObject<HTMLElement | null>, moves: Moves) {
  const drag = useRef<Drag | null>(null)
  const [held, setHeld] = useState<string | null>(null)
  const { products, preview, put, done } = moves
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || drag.current === null) return
      drag.current = null
      setHeld(null)
      preview(null)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [preview])

  const down = (event: PointerEvent<HTMLElement>) => {
    const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card]') : null
    const origin = products.find(({ id }) => id === card?.dataset.card)
    if (event.button !== 0 || origin === undefined) return
    const { clientX: x, clientY: y, pointerId: pointer } = event
    drag.current = { origin, x, y, pointer, next: origin, isMoving: false }
  }
  const move = (event: PointerEvent<HTMLElement>) => {
    const now = drag.current
    if (now === null) return
    if (!now.isMoving) {
      if (Math.hypot(event.clientX - now.x, event.clientY - now.y) < SLACK) return
      now.isMoving = true
      board.current?.setPointerCapture(now.pointer)
      setHeld(now.origin.id)
    }
    const next = droppedAt(now.origin, event.clientX, event.clientY)
    if (
      next === null ||
      (next.listingMonth === now.next.listingMonth && next.placement === now.next.placement)
    )
      return
    now.next = next
    preview(next === now.origin ? null : next)
  }
  const up = () => {
    const now = drag.current
    drag.current = null
    setHeld(null)
    if (now === null || !now.isMoving) return
    if (now.next === now.origin) return preview(null)
    put(now.next)
    done(now.next)
  }
  const cancel = () => {
    if (drag.current?.isMoving === true) preview(null)
    drag.current = null
    setHeld(null)
  }
  return { held, on: { onPointerDown: down, onPointerMove: move, onPointerUp: up, onPointerCancel: cancel } }
}

/** The new product in the cell under the pointer; null where there is none. */
function droppedAt(product: NewProduct, x: number, y: number): NewProduct | null {
  const cell = document
    .elementsFromPoint(x, y)
    .map((element) => element.closest<HTMLElement>('[data-month]'))
    .find((found) => found !== null)
  const { month, placement } = cell?.dataset ?? {}
  return month === undefined || placement === undefined ? null : relisted(product, month, placement)
}
