import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldAt, withField } from './draft.ts'
import { usePanel } from './panelContext.ts'

type Option = { readonly value: string; readonly label: string }

/** A choice among a few words. Nothing is chosen beforehand where a person has to decide. */
export function ChoiceField(props: {
  readonly label: string
  readonly path: string
  readonly options: readonly Option[]
  readonly onChoose?: (value: string) => void
  /** True and false instead of words. */
  readonly isFlag?: boolean
  readonly isOptional?: boolean
}) {
  const { t } = useTranslation()
  const { draft, change, faults } = usePanel()
  const faultId = useId()
  const value = fieldAt(draft, props.path)
  const fault = faults.get(props.path)
  const choose = (text: string) => {
    if (props.onChoose !== undefined) return props.onChoose(text)
    const chosen = text === '' ? undefined : props.isFlag === true ? text === 'true' : text
    change(withField(draft, props.path, chosen))
  }
  const isBlank = value === undefined
  return (
    <div className="field">
      <label>
        <span className="field-label">{props.label}</span>
        <select
          value={isBlank ? '' : String(value)}
          aria-invalid={fault !== undefined}
          {...(fault === undefined ? {} : { 'aria-describedby': faultId })}
          onChange={(event) => choose(event.target.value)}
        >
          {isBlank || props.isOptional === true ? <option value="">{t('panel.choose')}</option> : null}
          {props.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </label>
      {fault === undefined ? null : (
        <span id={faultId} className="field-problem">
          {t('panel.allowed', { allowed: fault })}
        </span>
      )}
    </div>
  )
}
