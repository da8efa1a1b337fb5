import { useEffect, useId, useState } from 'react'
import type { Result } from '../../../../domain/result.ts'

/** A text that means something: taken over on Enter or when the field is left, kept with the sentence why not otherwise. */
export function TypedField<Value>(props: {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly read: (text: string) => Result<Value, string>
  readonly onCommit: (value: Value) => void
}) {
  const { label, hint, value, read, onCommit } = props
  const hintId = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another value takes the place of what was typed
  useEffect(() => {
    setTyped(null)
    setProblem(null)
  }, [value])
  const commit = () => {
    if (typed === null) return
    const wanted = read(typed.normalize('NFKC').trim())
    setProblem(wanted.ok ? null : wanted.error)
    if (!wanted.ok) return
    setTyped(null)
    onCommit(wanted.value)
  }
  return (
    <div className="field">
      <label>
        <span className="field-label">{label}</span>
        <input
          className="field-text"
          value={typed ?? value}
          maxLength={2000}
          aria-invalid={problem !== null}
          aria-describedby={hintId}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter') commit()
            if (event.key === 'Escape') {
              setTyped(null)
              setProblem(null)
            }
          }}
        />
      </label>
      <span id={hintId} className={problem === null ? 'field-hint' : 'field-problem'}>
        {problem ?? hint}
      </span>
    </div>
  )
}
