import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseTypedRange, type TypedRange } from '../../../domain/numbers/typedRange.ts'
import { plainPercent, signed } from '../../shared/format/numbers.ts'

/** A hundredth of a per cent is as fine as anybody means it. */
const SHOWN_DECIMALS = 4
const LEAST = -1
const MOST = 9

/** A range as people type it: `8~12%`, `-5 到 8`, or one number. What cannot be read stays, marked, with a sentence why. */
export function RangeField({
  label,
  range,
  onCommit,
}: {
  readonly label: string
  readonly range: TypedRange
  readonly onCommit: (range: TypedRange) => void
}) {
  const { t } = useTranslation()
  const hintId = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  const shown = rangeText(range)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another range takes the place of what was typed
  useEffect(() => {
    setTyped(null)
    setWrong(false)
  }, [shown])
  const commit = () => {
    if (typed === null || typed === shown) return
    const read = parseTypedRange(typed)
    if (!read.ok || read.value.low < LEAST || read.value.high > MOST) return setWrong(true)
    setTyped(null)
    setWrong(false)
    onCommit(read.value)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') commit()
    if (event.key === 'Escape') {
      setTyped(null)
      setWrong(false)
    }
  }
  return (
    <span className="range-field">
      <input
        className="field-number"
        aria-label={label}
        value={typed ?? shown}
        aria-invalid={isWrong}
        {...(isWrong ? { 'aria-describedby': hintId } : {})}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={press}
      />
      {isWrong ? (
        <span id={hintId} className="field-problem">
          {t('drivers.rangeAllowed')}
        </span>
      ) : null}
    </span>
  )
}

/** As it would be typed: `−5%~+8%`, or one number where both ends are the same. */
function rangeText({ low, high }: TypedRange): string {
  const text = (change: number) =>
    signed(plainPercent(Number(change.toFixed(SHOWN_DECIMALS))).replace('-', '−'))
  return low === high ? text(low) : `${text(low)}~${text(high)}`
}
