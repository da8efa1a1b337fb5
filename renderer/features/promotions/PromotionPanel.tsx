import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { parsePromotion } from '../../../domain/negotiation/parseRows.ts'
import type { Funding, Promotion, Uplift } from '../../../domain/negotiation/promotion.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useShownPrice } from '../../shared/negotiation/simulations.ts'
import { ChoiceField } from '../../shared/rowPanel/ChoiceField.tsx'
import { ListField } from '../../shared/rowPanel/ListField.tsx'
import { NumberField } from '../../shared/rowPanel/NumberField.tsx'
import { usePanel } from '../../shared/rowPanel/panelContext.ts'
import { RowPanel } from '../../shared/rowPanel/RowPanel.tsx'
import { WordField } from '../../shared/rowPanel/WordField.tsx'
import { FeeTable } from './FeeTable.tsx'

const ACTIONS = { add: 'action.addPromotion', edit: 'action.editPromotion' }

/** 促销明细: all of a promotion, a stored one taken over as soon as it holds together, a new one on the button. */
export function PromotionPanel(props: {
  readonly promotion: Promotion
  readonly isNew: boolean
  readonly onAdded: (id: string) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { promotion, isNew, onAdded, onClose } = props
  return (
    <RowPanel
      kind="promotion"
      row={promotion}
      label={t('promotions.panel', { name: promotion.name })}
      parse={parsePromotion}
      actions={ACTIONS}
      onAdded={onAdded}
      onClose={onClose}
      {...(isNew ? { addLabel: t('promotions.take') } : {})}
    >
      <MechanicFields />
      <UpliftFields />
      <FundingFields />
      <FeeTable />
    </RowPanel>
  )
}

function MechanicFields() {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const coming = useShownPrice()?.scenario.newProducts
  const products = useMemo(
    () => [...workspace.products, ...(coming ?? [])].map(({ id, name }) => ({ value: id, label: name })),
    [workspace.products, coming],
  )
  return (
    <div className="panel-fields">
      <h3>{t('promotions.part.mechanic')}</h3>
      <WordField label={t('promotions.column.name')} path="name" />
      <WordField label={t('promotions.column.start')} path="start" />
      <WordField label={t('promotions.column.end')} path="end" />
      <ListField
        label={t('promotions.column.products')}
        path="products"
        options={products}
        placeholder={t('promotions.chooseProducts')}
      />
      <NumberField label={t('promotions.column.depth')} path="depth" measure="rate" />
    </div>
  )
}

const UPLIFTS: Readonly<Record<Uplift['kind'], Uplift>> = {
  factor: { kind: 'factor', value: 0 },
  elasticity: { kind: 'elasticity', elasticity: -1 },
}

const LARGEST_UPLIFT = 100

function UpliftFields() {
  const { t } = useTranslation()
  const { draft, change } = usePanel<Promotion>()
  return (
    <div className="panel-fields">
      <h3>{t('promotions.part.volume')}</h3>
      <ChoiceField
        label={t('promotions.uplift')}
        path="uplift.kind"
        options={(['factor', 'elasticity'] as const).map((value) => ({
          value,
          label: t(`promotions.upliftBy.${value}`),
        }))}
        onChoose={(kind) => change({ ...draft, uplift: UPLIFTS[kind as Uplift['kind']] })}
      />
      {draft.uplift.kind === 'factor' ? (
        <NumberField
          label={t('promotions.column.uplift')}
          path="uplift.value"
          measure="rate"
          least={-1}
          most={LARGEST_UPLIFT}
        />
      ) : (
        <>
          <NumberField
            label={t('promotions.elasticity')}
            path="uplift.elasticity"
            measure="plain"
            least={-LARGEST_UPLIFT}
            most={LARGEST_UPLIFT}
          />
          <NumberField label={t('promotions.display')} path="uplift.display" measure="plain" isOptional />
          <NumberField label={t('promotions.feature')} path="uplift.feature" measure="plain" isOptional />
        </>
      )}
      <NumberField label={t('promotions.cannibalisation')} path="cannibalisation" measure="rate" isOptional />
      <NumberField label={t('promotions.forwardShare')} path="forwardBuy.share" measure="rate" isOptional />
      <NumberField label={t('promotions.forwardDays')} path="forwardBuy.days" measure="days" isOptional />
    </div>
  )
}

const FUNDINGS: Readonly<Record<Funding['kind'], Funding>> = {
  none: { kind: 'none' },
  scanBack: { kind: 'scanBack', supplierShare: 0 },
  offInvoice: { kind: 'offInvoice', rate: 0 },
  freeGoods: { kind: 'freeGoods', perUnits: 12, freeUnits: 1 },
}

function FundingFields() {
  const { t } = useTranslation()
  const { draft, change } = usePanel<Promotion>()
  const { kind } = draft.funding
  return (
    <div className="panel-fields">
      <h3>{t('promotions.column.funding')}</h3>
      <ChoiceField
        label={t('promotions.fundingBy')}
        path="funding.kind"
        options={(['none', 'scanBack', 'offInvoice', 'freeGoods'] as const).map((value) => ({
          value,
          label: t(`promotions.funding.${value}`),
        }))}
        onChoose={(next) => change({ ...draft, funding: FUNDINGS[next as Funding['kind']] })}
      />
      {kind === 'scanBack' ? (
        <NumberField label={t('promotions.supplierShare')} path="funding.supplierShare" measure="rate" />
      ) : null}
      {kind === 'offInvoice' ? (
        <NumberField label={t('promotions.offInvoiceRate')} path="funding.rate" measure="rate" />
      ) : null}
      {kind === 'freeGoods' ? (
        <>
          <NumberField label={t('promotions.perUnits')} path="funding.perUnits" measure="units" />
          <NumberField label={t('promotions.freeUnits')} path="funding.freeUnits" measure="units" />
        </>
      ) : null}
    </div>
  )
}
