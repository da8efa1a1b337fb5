import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { termWords } from '../../../../domain/locale/termWords.ts'
import { useLanguage } from '../../../shared/preferences.ts'
import { ChoiceField } from './ChoiceField.tsx'
import { fieldAt, withField } from './draftTerm.ts'
import { NumberField } from './NumberField.tsx'
import { usePanel } from './panelContext.ts'
import { RULE_FIELDS, type RuleField } from './ruleFields.ts'
import { choiceLabel, useFieldLabel } from './ruleWords.ts'

/** The fields of the rule's kind. */
export function RuleFields() {
  const { t } = useTranslation()
  const words = termWords(useLanguage())
  const { draft } = usePanel()
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
      return <MonthsField label={label} path={field.path} isOptional={field.isOptional === true} />
    case 'expression':
      return <ExpressionField label={label} path={field.path} />
  }
}

function MonthsField({ label, path, isOptional }: { label: string; path: string; isOptional: boolean }) {
  const { t } = useTranslation()
  const { draft, change, faults, months } = usePanel()
  const value = fieldAt(draft, path)
  const fault = faults.get(path)
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <Select<string[]>
        mode="multiple"
        aria-label={label}
        className="field-list"
        maxTagCount="responsive"
        value={Array.isArray(value) ? (value as string[]) : []}
        options={months.map((month) => ({ value: month, label: month }))}
        onChange={(next) =>
          change(withField(draft, path, next.length === 0 && isOptional ? undefined : [...next].sort()))
        }
      />
      {fault === undefined ? null : (
        <span className="field-problem">{t('panel.allowed', { allowed: fault })}</span>
      )}
    </div>
  )
}

function ExpressionField({ label, path }: { label: string; path: string }) {
  const { t } = useTranslation()
  const { draft, change, faults } = usePanel()
  const stored = String(fieldAt(draft, path) ?? '')
  const [text, setText] = useState(stored)
  const fault = faults.get(path)
  return (
    <div className="field">
      <label>
        <span className="field-label">{label}</span>
        <input
          className="field-text"
          value={text}
          maxLength={2_000}
          aria-invalid={fault !== undefined}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => text !== stored && change(withField(draft, path, text))}
        />
      </label>
      {fault === undefined ? null : (
        <span className="field-problem">{t('panel.allowed', { allowed: fault })}</span>
      )}
    </div>
  )
}
