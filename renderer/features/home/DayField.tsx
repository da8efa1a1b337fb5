import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Day, isDay } from '../../../domain/negotiation/calendar.ts'

const WRITTEN = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/u

/** A day with its name, written as people write one; taken over on Enter or when the field is left, an empty one clears it. */
export function DayField({
  label,
  value,
  onCommit,
}: {
  readonly label: string
  readonly value: Day | undefined
  readonly onCommit: (day: Day | undefined) => void
}) {
  const { t } = useTranslation()
  const problemId = useId()
  const [text, setText] = useState(value ?? '')
  const [isWrong, setWrong] = useState(false)
  useEffect(() => {
    setText(value ?? '')
    setWrong(false)
  }, [value])
  const commit = () => {
    const typed = text.normalize('NFKC').trim()
    if (typed === (value ?? '')) return setWrong(false)
    if (typed === '') return onCommit(undefined)
    const day = dayWritten(typed)
    setWrong(day === null)
    if (day !== null && day !== value) onCommit(day)
    if (day !== null && day === value) setText(day)
  }
  return (
    <div className="field">
      <label>
        <span className="field-label">{label}</span>
        <input
          className="field-text"
          placeholder={t('home.dayExample')}
          value={text}
          aria-invalid={isWrong}
          {...(isWrong ? { 'aria-describedby': problemId } : {})}
          onChange={({ target }) => setText(target.value)}
          onBlur={commit}
          onKeyDown={({ key, nativeEvent }) => {
            if (!nativeEvent.isComposing && key === 'Enter') commit()
          }}
        />
      </label>
      {isWrong ? (
        <span id={problemId} className="field-problem">
          {t('home.dayWrong')}
        </span>
      ) : null}
    </div>
  )
}

function dayWritten(typed: string): Day | null {
  const [, year, month = '', date = ''] = WRITTEN.exec(typed) ?? []
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : null
}
