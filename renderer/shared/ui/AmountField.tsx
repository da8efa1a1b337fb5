import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseTypedNumber } from '../../../domain/numbers/typedNumber.ts'
import { decimal, inPercent, plain } from '../format/numbers.ts'

type Props = {
  readonly label: string
  readonly value: number | null
  readonly onCommit: (value: number | null) => void
  readonly hint?: string
  readonly unit?: string
  readonly isPercent?: boolean
  readonly isWhole?: boolean
  /** An empty field is an answer too. */
  readonly isOptional?: boolean
  readonly least?: number
  readonly most: number
  /** What is said of a number while it is typed and not taken over yet. */
  readonly effectOf?: (value: number | null) => ReactNode
}

/**
 * A number with its name and unit, typed as people type numbers. Taken over on Enter or when the field is left; what
 * cannot be read stays as typed, marked, with a sentence why.
 */
export function AmountField(props: Props) {
  const { t } = useTranslation()
  const { value, isPercent = false, least = 0, most } = props
  const hintId = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another value takes the place of what was typed
  useEffect(() => {
    setTyped(null)
    setProblem(null)
  }, [value])
  const shown = value === null ? '' : isPercent ? plain(inPercent(value)) : decimalOf(value)
  const scale = isPercent ? 100 : 1

  const answer = typed === null || typed === shown ? undefined : answerIn(typed, props)
  const commit = () => {
    if (answer === undefined) return
    if (answer === 'none') {
      setProblem(t('typed.between', { least: plain(least * scale), most: decimal(most * scale) }))
      return
    }
    setTyped(null)
    setProblem(null)
    props.onCommit(answer)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') commit()
    if (event.key === 'Escape') {
      setTyped(null)
      setProblem(null)
    }
  }
  const note = problem ?? props.hint
  return (
    <div className="field">
      <label>
        <span className="field-label">{props.label}</span>
        <input
          className="field-number"
          inputMode="decimal"
          value={typed ?? shown}
          aria-invalid={problem !== null}
          {...(note === undefined ? {} : { 'aria-describedby': hintId })}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={commit}
          onKeyDown={press}
        />
      </label>
      <span className="field-unit">{isPercent ? '%' : props.unit}</span>
      {note === undefined ? null : (
        <span id={hintId} className={problem === null ? 'field-hint' : 'field-problem'}>
          {note}
        </span>
      )}
      {answer === undefined || answer === 'none' ? null : props.effectOf?.(answer)}
    </div>
  )
}

/** What was typed as the number it stands for, null for an empty answer; `none` where it cannot be taken. */
function answerIn(typed: string, props: Props): number | null | 'none' {
  const { isPercent = false, isWhole = false, isOptional = false, least = 0, most } = props
  if (typed.trim() === '' && isOptional) return null
  const read = parseTypedNumber(typed, { percent: isPercent })
  if (!read.ok || read.value < least || read.value > most) return 'none'
  return isWhole && !Number.isInteger(read.value) ? 'none' : read.value
}

function decimalOf(value: number): string {
  const fraction = plain(value).split('.')[1] ?? ''
  return decimal(value, fraction.length)
}
