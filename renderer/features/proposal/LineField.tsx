import { useEffect, useId, useState } from 'react'

/** A text with its label, which may be empty; taken over when the field is left or on Enter, Escape takes it back. */
export function LineField({
  label,
  value,
  longest,
  isLong = false,
  isDay = false,
  onCommit,
}: {
  readonly label: string
  readonly value: string
  readonly longest: number
  readonly isLong?: boolean
  readonly isDay?: boolean
  readonly onCommit: (text: string) => void
}) {
  const id = useId()
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const commit = () => {
    if (text.trim() !== value) onCommit(text.trim())
  }
  const common = {
    id,
    className: 'field-text',
    value: text,
    maxLength: longest,
    onBlur: commit,
    onChange: (event: { target: { value: string } }) => setText(event.target.value),
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.nativeEvent.isComposing) return
      if (event.key === 'Escape') setText(value)
      if (event.key !== 'Enter' || event.shiftKey) return
      event.preventDefault()
      commit()
    },
  }
  return (
    <div className="field plan-field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {isLong ? <textarea rows={2} {...common} /> : <input type={isDay ? 'date' : 'text'} {...common} />}
    </div>
  )
}
