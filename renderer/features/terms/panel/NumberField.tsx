import { useTranslation } from 'react-i18next'
import { AmountField } from '../../../shared/ui/AmountField.tsx'
import { fieldAt, withField } from './draftTerm.ts'
import { usePanel } from './panelContext.ts'
import { mostOf, type NumberMeasure } from './ruleFields.ts'

/** A number of the term; its unit follows from what it measures. */
export function NumberField(props: {
  readonly label: string
  readonly path: string
  readonly measure: NumberMeasure
  readonly isOptional?: boolean
}) {
  const { t } = useTranslation()
  const { draft, change, faults } = usePanel()
  const { path, measure } = props
  const value = fieldAt(draft, path)
  const fault = faults.get(path)
  const unit =
    measure === 'yuan'
      ? t('unit.yuan')
      : measure === 'days'
        ? t('unit.days')
        : measure === 'units'
          ? t('unit.count')
          : ''
  return (
    <AmountField
      label={props.label}
      value={typeof value === 'number' ? value : null}
      isPercent={measure === 'rate'}
      unit={unit}
      isOptional={props.isOptional === true}
      most={mostOf(measure)}
      {...(fault === undefined ? {} : { hint: t('panel.allowed', { allowed: fault }) })}
      onCommit={(next) => change(withField(draft, path, next ?? undefined))}
    />
  )
}
