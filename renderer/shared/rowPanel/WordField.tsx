import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldAt, withField } from './draft.ts'
import { usePanel } from './panelContext.ts'

/** Words of the row, as typed; taken over when the field is left or on Enter, with the sentence why not beside it. */
export function WordField(props: {
  readonly label: string
  readonly path: string
  readonly most?: number
  readonly isOptional?: boolean
}) {
  const { t } = useTranslation()
  const { draft, change, faults } = usePanel()
  const faultId = useId()
  const stored = String(fieldAt(draft, props.path) ?? '')
  const [typed, setTyped] = useState<string | null>(null)
  const fault = faults.get(props.path)
  const commit = () => {
    if (typed !== null && typed.trim() !== stored) {
      const text = typed.trim()
      change(withField(draft, props.path, text === '' && props.isOptional === true ? undefined : text))
    }
    setTyped(null)
  }
  return (
    <div className="field">
      <label>
        <span className="field-label">{props.label}</span>
        <input
          className="field-text"
          value={typed ?? stored}
          maxLength={props.most ?? 200}
          aria-invalid={fault !== undefined}
          {...(fault === undefined ? {} : { 'aria-describedby': faultId })}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter') commit()
            if (event.key === 'Escape') setTyped(null)
          }}
        />
      </label>
      {fault === undefined ? null : (
        <span id={faultId} className="field-problem">
          {t('panel.allowed', { allowed: fault })}
        </span>
      )}
    </div>
  )
}
