import { Select } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { termWords } from '../../../../domain/locale/termWords.ts'
import { useSession } from '../../../shared/negotiation/openNegotiation.ts'
import { useLanguage } from '../../../shared/preferences.ts'
import { ChoiceField } from './ChoiceField.tsx'
import { type DraftTerm, fieldAt, withField } from './draftTerm.ts'
import { usePanel } from './panelContext.ts'

const NO_BASIS = ['fixed', 'count', 'paymentDays', 'marginGuarantee']

/** 基数: what the rule is reckoned on, its tax side, which products belong to it and which do not. */
export function BasisFields() {
  const { t } = useTranslation()
  const words = termWords(useLanguage())
  const { draft, change, faults } = usePanel()
  if (NO_BASIS.includes(draft.rule.kind)) return null
  const missing = faults.get('basis')
  return (
    <div className="panel-fields">
      <h3>{t('panel.basis')}</h3>
      {missing === undefined ? null : (
        <p className="field-problem">{t('panel.allowed', { allowed: missing })}</p>
      )}
      <ChoiceField
        label={t('panel.basisOn')}
        path="basis.on"
        options={(['list', 'invoice', 'net', 'retailSales'] as const).map((value) => ({
          value,
          label: words.basisOn[value],
        }))}
      />
      <ChoiceField
        label={t('panel.basisTax')}
        path="basis.tax"
        options={(['in', 'ex'] as const).map((value) => ({ value, label: words.tax[value] }))}
      />
      <CategoriesField path="basis.include" label={t('panel.include')} />
      <CategoriesField path="basis.exclude" label={t('panel.exclude')} />
      <label className="field check">
        <input
          type="checkbox"
          checked={fieldAt(draft, 'basis.exclude.promotedUnits') === true}
          onChange={(event) => change(withExclusion(draft, 'promotedUnits', event.target.checked))}
        />
        <span>{t('panel.withoutPromoted')}</span>
      </label>
      <label className="field check">
        <input
          type="checkbox"
          checked={fieldAt(draft, 'basis.exclude.newProducts') === true}
          onChange={(event) => change(withExclusion(draft, 'newProducts', event.target.checked))}
        />
        <span>{t('panel.withoutNew')}</span>
      </label>
    </div>
  )
}

function withExclusion(draft: DraftTerm, name: string, isOn: boolean): DraftTerm {
  return withoutEmpty(withField(draft, `basis.exclude.${name}`, isOn ? true : undefined), 'basis.exclude')
}

function withoutEmpty(draft: DraftTerm, path: string): DraftTerm {
  const value = fieldAt(draft, path)
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0
  return isEmpty ? withField(draft, path, undefined) : draft
}

function CategoriesField({ path, label }: { readonly path: string; readonly label: string }) {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const { draft, change, faults } = usePanel()
  const categories = useMemo(
    () => [...new Set(workspace.products.map(({ category }) => category))],
    [workspace.products],
  )
  const value = fieldAt(draft, `${path}.categories`)
  const products = fieldAt(draft, `${path}.products`)
  const fault = faults.get(path)
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <Select<string[]>
        mode="multiple"
        aria-label={label}
        className="field-list"
        maxTagCount="responsive"
        placeholder={t('panel.noneChosen')}
        value={Array.isArray(value) ? (value as string[]) : []}
        options={categories.map((category) => ({ value: category, label: category }))}
        onChange={(next) =>
          change(
            withoutEmpty(withField(draft, `${path}.categories`, next.length === 0 ? undefined : next), path),
          )
        }
      />
      {Array.isArray(products) ? (
        <span className="field-hint">{t('panel.andProducts', { count: products.length })}</span>
      ) : null}
      {fault === undefined ? null : (
        <span className="field-problem">{t('panel.allowed', { allowed: fault })}</span>
      )}
    </div>
  )
}
