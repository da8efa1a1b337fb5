import { useEffect, useId, useState } from 'react'

/**
 * Words of the sheet with their label; taken over when the field is left or, on one line, with Enter. An empty one takes
 * them off. Words that are not accepted stay as typed, marked, with the sentence why.
 */
export function NoteField({
  id,
  label,
  value,
  most,
  isLong = false,
  fault,
  onCommit,
}: {
  readonly id?: string
  readonly label: string
  readonly value: string
  readonly most: number
  readonly isLong?: boolean
  readonly fault?: (text: string) => string | null
  readonly onCommit: (text: string | undefined) => void
}) {
  const [text, setText] = useState(value)
  const [problem, setProblem] = useState<string | null>(null)
  const problemId = useId()
  const ownId = useId()
  const place = id ?? ownId
  useEffect(() => {
    setText(value)
    setProblem(null)
  }, [value])
  const commit = () => {
    const wanted = text.trim()
    const found = wanted === '' ? null : (fault?.(wanted) ?? null)
    setProblem(found)
    if (found === null && wanted !== value) onCommit(wanted === '' ? undefined : wanted)
  }
  const field = {
    id: place,
    value: text,
    maxLength: most,
    'aria-invalid': problem !== null,
    ...(problem === null ? {} : { 'aria-describedby': problemId }),
    onBlur: commit,
  }
  return (
    <div className="field">
      <label htmlFor={place}>
        <span className="field-label">{label}</span>
        {isLong ? (
          <textarea
            {...field}
            rows={2}
            onChange={({ target }) => setText(target.value)}
            onKeyDown={({ key }) => key === 'Escape' && setText(value)}
          />
        ) : (
          <input
            {...field}
            className="field-text"
            onChange={({ target }) => setText(target.value)}
            onKeyDown={({ key, nativeEvent }) => {
              if (nativeEvent.isComposing) return
              if (key === 'Enter') commit()
              if (key === 'Escape') setText(value)
            }}
          />
        )}
      </label>
      {problem === null ? null : (
        <span id={problemId} className="field-problem">
          {problem}
        </span>
      )}
    </div>
  )
}
