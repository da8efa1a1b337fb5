import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { termWords } from '../../../../domain/locale/termWords.ts'
import { useSession } from '../../../shared/negotiation/openNegotiation.ts'
import { useLanguage } from '../../../shared/preferences.ts'
import { ChoiceField } from '../../../shared/rowPanel/ChoiceField.tsx'
import { fieldAt, withField } from '../../../shared/rowPanel/draft.ts'
import { ListField } from '../../../shared/rowPanel/ListField.tsx'
import { usePanel } from '../../../shared/rowPanel/panelContext.ts'
import type { DraftTerm } from './draftTerm.ts'

const NO_BASIS = ['fixed', 'count', 'paymentDays', 'marginGuarantee']

/** 基数: what the rule is reckoned on, its tax side, which products belong to it and which do not. */
export function BasisFields() {
  const { t } = useTranslation()
  const words = termWords(useLanguage())
  const { draft, change, faults } = usePanel<DraftTerm>()
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
  return withField(draft, `basis.exclude.${name}`, isOn ? true : undefined)
}

function CategoriesField({ path, label }: { readonly path: string; readonly label: string }) {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const { draft } = usePanel<DraftTerm>()
  const categories = useMemo(
    () => [...new Set(workspace.products.map(({ category }) => category))],
    [workspace.products],
  )
  const products = fieldAt(draft, `${path}.products`)
  return (
    <>
      <ListField
        label={label}
        path={`${path}.categories`}
        faultPath={path}
        options={categories.map((category) => ({ value: category, label: category }))}
        placeholder={t('panel.noneChosen')}
        isOptional
      />
      {Array.isArray(products) ? (
        <p className="field-hint">{t('panel.andProducts', { count: products.length })}</p>
      ) : null}
    </>
  )
}
