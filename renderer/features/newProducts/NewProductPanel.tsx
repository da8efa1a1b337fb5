import { useTranslation } from 'react-i18next'
import type { ListingOutlook } from '../../../domain/decisions/listingOutlook.ts'
import { parseNewProduct } from '../../../domain/negotiation/parseRows.ts'
import type { NewProduct } from '../../../domain/negotiation/product.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { ChoiceField } from '../../shared/rowPanel/ChoiceField.tsx'
import { NumberField } from '../../shared/rowPanel/NumberField.tsx'
import { NumbersField } from '../../shared/rowPanel/NumbersField.tsx'
import { usePanel } from '../../shared/rowPanel/panelContext.ts'
import { RowPanel } from '../../shared/rowPanel/RowPanel.tsx'
import { WordField } from '../../shared/rowPanel/WordField.tsx'
import { VAT_CLASSES } from '../../shared/vatClasses.ts'
import { ListingResults } from './ListingResults.tsx'
import { RampEditor } from './RampEditor.tsx'

const ACTIONS = { add: 'action.addNewProduct', edit: 'action.editNewProduct' }

/** 新品明细: all of a new product, a stored one taken over as soon as it holds together, a new one on the button. */
export function NewProductPanel(props: {
  readonly product: NewProduct
  readonly isNew: boolean
  /** What its listing comes to, as soon as that is known. */
  readonly outlook: ListingOutlook | undefined
  readonly onAdded: (id: string) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { product, isNew, outlook, onAdded, onClose } = props
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
      {isNew ? null : <RampEditor />}
      {isNew || outlook === undefined ? null : <ListingResults outlook={outlook} />}
      <GoodsFields />
      <PriceFields />
      <ListingFields />
      <FeeFields />
      {isNew ? <RampEditor /> : null}
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
  const { workspace } = useSession()
  const placements = workspace.retailerCalendar?.placements ?? []
  return (
    <div className="panel-fields">
      <h3>{t('newProducts.part.listing')}</h3>
      <ChoiceField
        label={t('newProducts.column.listingMonth')}
        path="listingMonth"
        options={months.map((month) => ({ value: month, label: month }))}
      />
      {placements.length === 0 ? null : (
        <ChoiceField
          label={t('plan.editor.placement')}
          path="placement"
          isOptional
          options={placements.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <NumbersField
        label={t('newProducts.column.stores')}
        path="stores"
        hint={t('newProducts.fromListing')}
      />
      <NumberField label={t('newProducts.column.speed')} path="unitsPerStoreMonth" measure="plain" />
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
