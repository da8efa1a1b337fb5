import { useEffect, useState } from 'react'

const LONGEST = 200

/** A name with its label; taken over on Enter or when the field is left, an empty one goes back to what it was. */
export function TextField({
  label,
  value,
  onCommit,
}: {
  readonly label: string
  readonly value: string
  readonly onCommit: (text: string) => void
}) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const commit = () => {
    const wanted = text.trim()
    if (wanted === '') setText(value)
    else if (wanted !== value) onCommit(wanted)
  }
  return (
    <div className="field">
      <label>
        <span className="field-label">{label}</span>
        <input
          className="field-text"
          value={text}
          maxLength={LONGEST}
          onChange={(event) => setText(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter') commit()
            if (event.key === 'Escape') setText(value)
          }}
        />
      </label>
    </div>
  )
}
