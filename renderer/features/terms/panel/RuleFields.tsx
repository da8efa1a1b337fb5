import { useTranslation } from 'react-i18next'
import { termWords } from '../../../../domain/locale/termWords.ts'
import { useLanguage } from '../../../shared/preferences.ts'
import { ChoiceField } from '../../../shared/rowPanel/ChoiceField.tsx'
import { ListField } from '../../../shared/rowPanel/ListField.tsx'
import { NumberField } from '../../../shared/rowPanel/NumberField.tsx'
import { usePanel } from '../../../shared/rowPanel/panelContext.ts'
import { WordField } from '../../../shared/rowPanel/WordField.tsx'
import type { DraftTerm } from './draftTerm.ts'
import { RULE_FIELDS, type RuleField } from './ruleFields.ts'
import { choiceLabel, useFieldLabel } from './ruleWords.ts'

const LONGEST_FORMULA = 2_000

/** The fields of the rule's kind. */
export function RuleFields() {
  const { t } = useTranslation()
  const words = termWords(useLanguage())
  const { draft } = usePanel<DraftTerm>()
  const labelOf = useFieldLabel()
  const isFixedSide = draft.rule.kind === 'fixed' || draft.rule.kind === 'count'
  return (
    <>
      {RULE_FIELDS[draft.rule.kind].map((field) => (
        <OneField
          key={`${draft.rule.kind}/${field.path}`}
          field={field}
          label={labelOf(draft.rule.kind, field.path)}
        />
      ))}
      {draft.class === 'onInvoice' && draft.rule.kind === 'percent' ? (
        <ChoiceField
          label={t('panel.on')}
          path="rule.on"
          isOptional
          options={[
            { value: 'list', label: words.onInvoiceBasis.list },
            { value: 'running', label: words.onInvoiceBasis.running },
          ]}
        />
      ) : null}
      {isFixedSide ? (
        <ChoiceField
          label={t('panel.taxIncluded')}
          path="taxIncluded"
          isFlag
          options={[
            { value: 'true', label: words.tax.in },
            { value: 'false', label: words.tax.ex },
          ]}
        />
      ) : null}
    </>
  )
}

function OneField({ field, label }: { readonly field: RuleField; readonly label: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { months } = usePanel()
  switch (field.kind) {
    case 'number':
      return (
        <NumberField
          label={label}
          path={field.path}
          measure={field.measure}
          isOptional={field.isOptional === true}
        />
      )
    case 'choice':
      return (
        <ChoiceField
          label={label}
          path={field.path}
          options={field.options.map((value) => ({
            value,
            label: choiceLabel(t, language, field.words, value),
          }))}
        />
      )
    case 'months':
      return (
        <ListField
          label={label}
          path={field.path}
          options={months.map((month) => ({ value: month, label: month }))}
          isOptional={field.isOptional === true}
          isSorted
        />
      )
    case 'expression':
      return <WordField label={label} path={field.path} most={LONGEST_FORMULA} />
  }
}
