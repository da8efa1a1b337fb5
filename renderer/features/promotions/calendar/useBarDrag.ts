import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { daysAfter } from '../../../../domain/calendar/days.ts'
import {
  movedTo,
  nearestEnd,
  nearestStart,
  resizedTo,
  type Snap,
} from '../../../../domain/calendar/promotionMoves.ts'
import type { Promotion } from '../../../../domain/negotiation/promotion.ts'
import type { BoardScale } from './boardScale.ts'
import { placedIn } from './placedIn.ts'
import type { Plan } from './usePlan.ts'

type RowPlace = { readonly id: string; readonly top: number; readonly bottom: number }

type Drag = {
  readonly origin: Promotion
  readonly grip: 'move' | 'start' | 'end'
  readonly x: number
  readonly y: number
  readonly rows: readonly RowPlace[]
  readonly pointer: number
  next: Promotion
  isMoving: boolean
}

const EDGE = 7
const SLACK = 4
const NARROWEST_WITH_EDGES = 20
const SCROLL_EDGE = 28
const SCROLL_STEP = 14

/** Moves bars and pulls at their ends with the pointer: figures follow while it goes, one undo step when it is let go. */
export function useBarDrag(
  board: RefObject<HTMLDivElement | null>,
  plan: Plan,
  scale: BoardScale,
  snap: Snap,
  done: (before: Promotion, after: Promotion) => void,
) {
  const drag = useRef<Drag | null>(null)
  const frame = useRef(0)
  const [held, setHeld] = useState<{
    readonly id: string
    readonly heights: ReadonlyMap<string, number>
  } | null>(null)
  const end = () => {
    cancelAnimationFrame(frame.current)
    drag.current = null
    setHeld(null)
  }
  const { preview } = plan
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || drag.current === null) return
      cancelAnimationFrame(frame.current)
      drag.current = null
      setHeld(null)
      preview(null)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [preview])

  const down = (event: PointerEvent<HTMLDivElement>) => {
    const bar = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-bar]') : null
    const element = board.current
    const origin = plan.promotions.find(({ id }) => id === bar?.dataset.bar)
    if (event.button !== 0 || event.ctrlKey || bar === null || element === null || origin === undefined)
      return
    if (event.target instanceof HTMLInputElement) return
    const { scrollLeft, scrollTop } = element
    drag.current = {
      origin,
      grip: gripOf(bar.getBoundingClientRect(), event.clientX),
      x: event.clientX + scrollLeft,
      y: event.clientY + scrollTop,
      rows: rowPlaces(element),
      pointer: event.pointerId,
      next: origin,
      isMoving: false,
    }
  }

  const move = (event: PointerEvent<HTMLDivElement>) => {
    const [now, element] = [drag.current, board.current]
    if (now === null || element === null) return
    scrollAtEdge(element, event.clientX)
    const dx = event.clientX + element.scrollLeft - now.x
    const y = event.clientY + element.scrollTop
    if (!now.isMoving) {
      if (Math.abs(dx) < SLACK && Math.abs(y - now.y) < SLACK) return
      now.isMoving = true
      element.setPointerCapture(now.pointer)
      setHeld({
        id: now.origin.id,
        heights: new Map(now.rows.map(({ id, top, bottom }) => [id, bottom - top])),
      })
    }
    const row = now.rows.find(({ top, bottom }) => top <= y && y < bottom)?.id
    const next = dragged(now, Math.round(dx / scale.dayWidth), row, plan, snap)
    if (sameDays(next, now.next)) return
    now.next = next
    cancelAnimationFrame(frame.current)
    frame.current = requestAnimationFrame(() => preview([next]))
  }

  const up = () => {
    const now = drag.current
    if (now === null) return
    end()
    if (!now.isMoving) return
    if (sameDays(now.next, now.origin)) return preview(null)
    plan.put(now.grip === 'move' ? 'movePromotion' : 'resizePromotion', [now.next])
    done(now.origin, now.next)
  }

  const cancel = () => {
    if (drag.current?.isMoving === true) preview(null)
    end()
  }
  return { held, on: { onPointerDown: down, onPointerMove: move, onPointerUp: up, onPointerCancel: cancel } }
}

function gripOf({ left, right, width }: DOMRect, x: number): Drag['grip'] {
  if (width < NARROWEST_WITH_EDGES || x > right) return 'move'
  if (x - left < EDGE) return 'start'
  return right - x < EDGE ? 'end' : 'move'
}

function rowPlaces(board: HTMLDivElement): readonly RowPlace[] {
  return [...board.querySelectorAll<HTMLElement>('[data-row]')].map((row) => {
    const { top, bottom } = row.getBoundingClientRect()
    return { id: row.dataset.row ?? '', top: top + board.scrollTop, bottom: bottom + board.scrollTop }
  })
}

function dragged(
  { origin, grip }: Drag,
  days: number,
  row: string | undefined,
  { rests, year }: Plan,
  snap: Snap,
): Promotion {
  if (grip === 'end') {
    return days === 0
      ? origin
      : resizedTo(origin, 'end', nearestEnd(daysAfter(origin.end, days), snap, rests), year)
  }
  const start = days === 0 ? origin.start : nearestStart(daysAfter(origin.start, days), snap, rests)
  if (grip === 'start') return resizedTo(origin, 'start', start, year)
  return placedIn(movedTo(origin, start, year), row ?? origin.placement ?? '')
}

function sameDays(a: Promotion, b: Promotion): boolean {
  return a.start === b.start && a.end === b.end && a.placement === b.placement
}

function scrollAtEdge(board: HTMLDivElement, x: number): void {
  const { left, right } = board.getBoundingClientRect()
  if (x > right - SCROLL_EDGE) board.scrollLeft += SCROLL_STEP
  else if (x < left + SCROLL_EDGE) board.scrollLeft -= SCROLL_STEP
}
