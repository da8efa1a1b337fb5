import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import type { OptionChoice } from './optionChoice.ts'

const LARGEST_HEIGHT = 280
const GAP = 2

/** The list under a select cell. It opens upwards where there is no room below, and never takes the focus. */
export function OptionList({
  id,
  name,
  none,
  choice,
  box,
  onPick,
}: {
  readonly id: string
  readonly name: string
  /** Shown when nothing matches. */
  readonly none: string
  readonly choice: OptionChoice
  /** The cell the list belongs to. */
  readonly box: Element | null
  readonly onPick: (label: string) => void
}): ReactNode {
  const list = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<Readonly<Record<string, number>>>({})
  useLayoutEffect(() => {
    const edge = box?.getBoundingClientRect()
    if (edge === undefined) return
    const below = window.innerHeight - edge.bottom - GAP
    const isAbove = below < LARGEST_HEIGHT && edge.top > below
    const maxHeight = Math.min(LARGEST_HEIGHT, isAbove ? edge.top - GAP : below)
    const vertical = isAbove ? { bottom: window.innerHeight - edge.top + GAP } : { top: edge.bottom + GAP }
    setPlace({ left: edge.left, minWidth: edge.width, maxHeight, ...vertical })
  }, [box])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen entry is found in the list by its mark
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [choice.index])
  return (
    <div
      ref={list}
      role="listbox"
      id={id}
      aria-label={name}
      className="dt-sheet-options"
      style={place}
      onMouseDown={(event) => event.preventDefault()}
    >
      {choice.options.map((option, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the text box keeps the focus and names the active option
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text box handles the keys
        <div
          key={option.value}
          role="option"
          id={`${id}-${index}`}
          aria-selected={index === choice.index}
          className="dt-sheet-option"
          onClick={() => onPick(option.label)}
        >
          <span>{option.label}</span>
          {option.hint !== undefined && <span className="dt-sheet-option-hint">{option.hint}</span>}
        </div>
      ))}
      {choice.options.length === 0 && (
        // biome-ignore lint/a11y/useFocusableInteractive: nothing can be chosen here
        <div role="option" aria-selected={false} aria-disabled="true" className="dt-sheet-no-option">
          {none}
        </div>
      )}
    </div>
  )
}
