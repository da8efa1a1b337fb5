import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseTypedNumber } from '../../../domain/numbers/typedNumber.ts'
import { plain, plainPercent } from '../format/numbers.ts'
import { fieldAt, withField } from './draft.ts'
import { usePanel } from './panelContext.ts'

const BETWEEN = /[\s,,、;;]+/u

/** A run of numbers, month by month, typed one after the other: “100, 160, 220”. */
export function NumbersField(props: {
  readonly label: string
  readonly path: string
  readonly hint: string
  readonly isPercent?: boolean
}) {
  const { t } = useTranslation()
  const { draft, change, faults } = usePanel()
  const hintId = useId()
  const { path, isPercent = false } = props
  const value = fieldAt(draft, path)
  const numbers = Array.isArray(value) ? (value as number[]) : []
  const stored = numbers.map((each) => (isPercent ? plainPercent(each) : plain(each))).join(', ')
  const [typed, setTyped] = useState<string | null>(null)
  const [isUnread, setUnread] = useState(false)
  const fault = [...faults].find(([where]) => where === path || where.startsWith(`${path}[`))?.[1]
  const commit = () => {
    if (typed === null) return
    const parts = typed.split(BETWEEN).filter((part) => part !== '')
    const read = parts.map((part) => parseTypedNumber(part, { percent: isPercent }))
    const good = read.flatMap((each) => (each.ok ? [each.value] : []))
    setUnread(good.length < read.length)
    if (good.length < read.length) return
    setTyped(null)
    change(withField(draft, path, good))
  }
  const problem = isUnread
    ? t('typed.numbers')
    : fault === undefined
      ? null
      : t('panel.allowed', { allowed: fault })
  return (
    <div className="field">
      <label>
        <span className="field-label">{props.label}</span>
        <input
          className="field-text"
          value={typed ?? stored}
          aria-invalid={problem !== null}
          aria-describedby={hintId}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter') commit()
          }}
        />
      </label>
      <span id={hintId} className={problem === null ? 'field-hint' : 'field-problem'}>
        {problem ?? props.hint}
      </span>
    </div>
  )
}
