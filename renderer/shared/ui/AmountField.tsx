import { type KeyboardEvent, useEffect, useId, useState } from 'react'
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

  const commit = () => {
    if (typed === null || typed === shown) return
    if (typed.trim() === '' && props.isOptional === true) return props.onCommit(null)
    const read = parseTypedNumber(typed, { percent: isPercent })
    const isGood = read.ok && read.value >= least && read.value <= most
    if (!isGood || (props.isWhole === true && !Number.isInteger(read.value))) {
      setProblem(t('typed.between', { least: plain(least * scale), most: decimal(most * scale) }))
      return
    }
    setTyped(null)
    setProblem(null)
    props.onCommit(read.value)
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
    </div>
  )
}

function decimalOf(value: number): string {
  const fraction = plain(value).split('.')[1] ?? ''
  return decimal(value, fraction.length)
}
