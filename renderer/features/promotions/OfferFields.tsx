import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Promotion } from '../../../domain/negotiation/promotion.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { ChoiceField } from '../../shared/rowPanel/ChoiceField.tsx'
import { ListField } from '../../shared/rowPanel/ListField.tsx'
import { NumberField } from '../../shared/rowPanel/NumberField.tsx'
import { usePanel } from '../../shared/rowPanel/panelContext.ts'
import { WordField } from '../../shared/rowPanel/WordField.tsx'

const MECHANICS = ['specialPrice', 'giftWithPurchase', 'secondUnitHalf', 'spendAndSave'] as const

/** What is offered, when, on which products and where in the store. */
export function OfferFields() {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const { products } = workspace
  const options = useMemo(() => products.map(({ id, name }) => ({ value: id, label: name })), [products])
  const placements = workspace.retailerCalendar?.placements ?? []
  return (
    <div className="panel-fields">
      <h3>{t('promotions.part.mechanic')}</h3>
      <WordField label={t('promotions.column.name')} path="name" />
      <WordField label={t('promotions.column.start')} path="start" />
      <WordField label={t('promotions.column.end')} path="end" />
      <ListField
        label={t('promotions.column.products')}
        path="products"
        options={options}
        placeholder={t('promotions.chooseProducts')}
      />
      <CategoryField />
      <ChoiceField
        label={t('plan.editor.mechanic')}
        path="mechanic"
        isOptional
        options={MECHANICS.map((value) => ({ value, label: t(`plan.mechanic.${value}`) }))}
      />
      <NumberField label={t('promotions.column.depth')} path="depth" measure="rate" />
      {placements.length === 0 ? null : (
        <ChoiceField
          label={t('plan.editor.placement')}
          path="placement"
          isOptional
          options={placements.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </div>
  )
}

/** Adds every product of a category at once. */
function CategoryField() {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const { draft, change } = usePanel<Promotion>()
  const categories = [...new Set(workspace.products.map(({ category }) => category))]
  const add = (category: string) => {
    const named = workspace.products.filter((product) => product.category === category).map(({ id }) => id)
    change({ ...draft, products: [...new Set([...draft.products, ...named])] })
  }
  return (
    <div className="field">
      <label>
        <span className="field-label">{t('plan.editor.category')}</span>
        <select value="" onChange={(event) => add(event.target.value)}>
          <option value="">{t('panel.choose')}</option>
          {categories.map((category) => (
            <option key={category} value={category}>
              {category}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
