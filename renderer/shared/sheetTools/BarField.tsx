import { type KeyboardEvent, useEffect, useRef } from 'react'

/** The text field of a bar over the sheet; it has the focus as soon as the bar is there. */
export function BarField(props: {
  readonly label: string
  readonly value: string
  readonly hint?: string
  readonly isInvalid?: boolean
  readonly onChange: (text: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  return (
    <label className="sheet-bar-field">
      <span>{props.label}</span>
      <input
        ref={field}
        value={props.value}
        placeholder={props.hint}
        spellCheck={false}
        aria-invalid={props.isInvalid === true || undefined}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        onKeyDown={props.onKeyDown}
      />
    </label>
  )
}
