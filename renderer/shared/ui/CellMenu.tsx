import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { useLeaving } from './useLeaving.ts'
import './cellMenu.css'

/** One line of a menu; `null` is a thin line between two parts. */
export type MenuItem = {
  readonly id: string
  readonly label: string
  readonly keys?: string
  readonly isDisabled?: boolean
  readonly run: () => void
} | null

const EDGE = 8

/** A menu at a place of the window: arrows move, Enter does, Esc and a press elsewhere leave. */
export function CellMenu(props: {
  readonly label: string
  readonly x: number
  readonly y: number
  readonly items: readonly MenuItem[]
  readonly onClose: () => void
}) {
  const { x, y, items, onClose } = props
  const menu = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState({ left: x, top: y })
  useLayoutEffect(() => {
    const box = menu.current?.getBoundingClientRect()
    if (box === undefined) return
    setPlace({
      left: Math.max(EDGE, Math.min(x, window.innerWidth - box.width - EDGE)),
      top: Math.max(EDGE, Math.min(y, window.innerHeight - box.height - EDGE)),
    })
    enabled(menu.current)[0]?.focus()
  }, [x, y])
  useLeaving(menu, true, onClose)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      event.stopPropagation()
      return onClose()
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const choices = enabled(menu.current)
    const at = choices.indexOf(document.activeElement as HTMLElement)
    choices[(at + step + choices.length) % choices.length]?.focus()
  }
  return (
    <div
      ref={menu}
      role="menu"
      aria-label={props.label}
      tabIndex={-1}
      className="cell-menu"
      style={place}
      onKeyDown={onKeyDown}
    >
      {items.map((item, index) =>
        item === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a dividing line is nothing but its place
          <hr key={index} />
        ) : (
          <button
            key={item.id}
            type="button"
            role="menuitem"
            aria-disabled={item.isDisabled === true}
            onClick={() => {
              if (item.isDisabled === true) return
              onClose()
              item.run()
            }}
          >
            <span>{item.label}</span>
            {item.keys === undefined ? null : <kbd>{item.keys}</kbd>}
          </button>
        ),
      )}
    </div>
  )
}

function enabled(menu: HTMLElement | null): readonly HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"][aria-disabled="false"]') ?? [])]
}
