import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { fieldAt, withField } from './draft.ts'
import { usePanel } from './panelContext.ts'

/** Several of a list, such as months or products; found by typing. */
export function ListField(props: {
  readonly label: string
  readonly path: string
  /** Where the fault stands when it is not at the field itself. */
  readonly faultPath?: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly isOptional?: boolean
  readonly isSorted?: boolean
  readonly placeholder?: string
}) {
  const { t } = useTranslation()
  const { draft, change, faults } = usePanel()
  const { path } = props
  const value = fieldAt(draft, path)
  const fault = faults.get(props.faultPath ?? path)
  const put = (chosen: readonly string[]) => {
    const list = props.isSorted === true ? [...chosen].sort() : chosen
    change(withField(draft, path, list.length === 0 && props.isOptional === true ? undefined : list))
  }
  return (
    <div className="field">
      <span className="field-label">{props.label}</span>
      <Select<string[]>
        mode="multiple"
        aria-label={props.label}
        className="field-list"
        maxTagCount="responsive"
        optionFilterProp="label"
        placeholder={props.placeholder}
        value={Array.isArray(value) ? (value as string[]) : []}
        options={[...props.options]}
        onChange={put}
      />
      {fault === undefined ? null : (
        <span className="field-problem">{t('panel.allowed', { allowed: fault })}</span>
      )}
    </div>
  )
}
