import { useTranslation } from 'react-i18next'
import { AmountField } from '../ui/AmountField.tsx'
import { fieldAt, withField } from './draft.ts'
import { mostOf, type NumberMeasure } from './numberMeasure.ts'
import { usePanel } from './panelContext.ts'

const UNIT_OF = { rate: null, yuan: 'yuan', days: 'days', units: 'count', plain: null } as const

/** A number of the row; its unit follows from what it measures. */
export function NumberField(props: {
  readonly label: string
  readonly path: string
  readonly measure: NumberMeasure
  readonly isOptional?: boolean
  readonly least?: number
  readonly most?: number
}) {
  const { t } = useTranslation()
  const { draft, change, faults } = usePanel()
  const { path, measure } = props
  const value = fieldAt(draft, path)
  const fault = faults.get(path)
  const unit = UNIT_OF[measure]
  return (
    <AmountField
      label={props.label}
      value={typeof value === 'number' ? value : null}
      isPercent={measure === 'rate'}
      unit={unit === null ? '' : t(`unit.${unit}`)}
      least={props.least ?? 0}
      isOptional={props.isOptional === true}
      most={props.most ?? mostOf(measure)}
      {...(fault === undefined ? {} : { hint: t('panel.allowed', { allowed: fault }) })}
      onCommit={(next) => change(withField(draft, path, next ?? undefined))}
    />
  )
}
