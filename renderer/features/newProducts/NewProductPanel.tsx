import { useTranslation } from 'react-i18next'
import { parseNewProduct } from '../../../domain/negotiation/parseRows.ts'
import type { NewProduct } from '../../../domain/negotiation/product.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { ChoiceField } from '../../shared/rowPanel/ChoiceField.tsx'
import { NumberField } from '../../shared/rowPanel/NumberField.tsx'
import { NumbersField } from '../../shared/rowPanel/NumbersField.tsx'
import { usePanel } from '../../shared/rowPanel/panelContext.ts'
import { RowPanel } from '../../shared/rowPanel/RowPanel.tsx'
import { WordField } from '../../shared/rowPanel/WordField.tsx'
import { VAT_CLASSES } from '../../shared/vatClasses.ts'

const ACTIONS = { add: 'action.addNewProduct', edit: 'action.editNewProduct' }

/** 新品明细: all of a new product, a stored one taken over as soon as it holds together, a new one on the button. */
export function NewProductPanel(props: {
  readonly product: NewProduct
  readonly isNew: boolean
  readonly onAdded: (id: string) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { product, isNew, onAdded, onClose } = props
  return (
    <RowPanel
      kind="newProduct"
      row={product}
      label={t('newProducts.panel', { name: product.name })}
      parse={parseNewProduct}
      actions={ACTIONS}
      onAdded={onAdded}
      onClose={onClose}
      {...(isNew ? { addLabel: t('newProducts.take') } : {})}
    >
      <GoodsFields />
      <PriceFields />
      <ListingFields />
      <FeeFields />
    </RowPanel>
  )
}

function GoodsFields() {
  const { t } = useTranslation()
  return (
    <div className="panel-fields">
      <h3>{t('newProducts.part.goods')}</h3>
      <WordField label={t('newProducts.column.name')} path="name" />
      <WordField label={t('newProducts.column.category')} path="category" />
      <WordField label={t('products.column.brand')} path="brand" isOptional />
      <WordField label={t('products.column.barcode')} path="barcode" isOptional />
    </div>
  )
}

function PriceFields() {
  const { t } = useTranslation()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  return (
    <div className="panel-fields">
      <h3>{t('newProducts.part.prices')}</h3>
      <NumberField label={t('products.column.vatRate')} path="vatRate" measure="rate" />
      <NumberField label={t('newProducts.column.listPrice')} path="listPrice" measure="yuan" />
      <NumberField label={t('newProducts.column.retailPrice')} path="retailPrice" measure="yuan" />
      {isPrivateShown ? (
        <>
          <NumberField label={t('newProducts.column.unitCost')} path="unitCost" measure="yuan" />
          <NumberField
            label={t('products.column.logisticsCost')}
            path="logisticsCost"
            measure="yuan"
            isOptional
          />
        </>
      ) : null}
    </div>
  )
}

function ListingFields() {
  const { t } = useTranslation()
  const { months } = usePanel()
  return (
    <div className="panel-fields">
      <h3>{t('newProducts.part.listing')}</h3>
      <ChoiceField
        label={t('newProducts.column.listingMonth')}
        path="listingMonth"
        options={months.map((month) => ({ value: month, label: month }))}
      />
      <NumbersField
        label={t('newProducts.column.stores')}
        path="stores"
        hint={t('newProducts.fromListing')}
      />
      <NumberField label={t('newProducts.column.speed')} path="unitsPerStoreMonth" measure="plain" />
      <NumbersField label={t('newProducts.ramp')} path="ramp" hint={t('newProducts.fromListing')} isPercent />
      <NumberField
        label={t('newProducts.column.cannibalisation')}
        path="cannibalisation"
        measure="rate"
        isOptional
      />
    </div>
  )
}

function FeeFields() {
  const { t } = useTranslation()
  return (
    <div className="panel-fields">
      <h3>{t('newProducts.column.fee')}</h3>
      <NumberField label={t('newProducts.feeFlat')} path="listingFee.flat" measure="yuan" isOptional />
      <NumberField
        label={t('newProducts.feePerStore')}
        path="listingFee.perStore"
        measure="yuan"
        isOptional
      />
      <ChoiceField
        label={t('panel.taxIncluded')}
        path="listingFee.taxIncluded"
        isFlag
        isOptional
        options={[
          { value: 'true', label: t('terms.amountIn') },
          { value: 'false', label: t('terms.amountEx') },
        ]}
      />
      <ChoiceField
        label={t('panel.vatClass')}
        path="listingFee.vatClass"
        isOptional
        options={VAT_CLASSES.map((value) => ({ value, label: t(`vatClass.${value}`) }))}
      />
    </div>
  )
}
