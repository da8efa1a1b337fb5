import { useTranslation } from 'react-i18next'
import { parsePromotion } from '../../../domain/negotiation/parseRows.ts'
import type { Funding, Promotion } from '../../../domain/negotiation/promotion.ts'
import { ChoiceField } from '../../shared/rowPanel/ChoiceField.tsx'
import { NumberField } from '../../shared/rowPanel/NumberField.tsx'
import { usePanel } from '../../shared/rowPanel/panelContext.ts'
import { RowPanel } from '../../shared/rowPanel/RowPanel.tsx'
import { FeeTable } from './FeeTable.tsx'
import { OfferFields } from './OfferFields.tsx'
import { PromotionResults } from './PromotionResults.tsx'
import { UpliftFields } from './UpliftFields.tsx'

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
      <OfferFields />
      <UpliftFields />
      <FundingFields />
      <FeeTable />
      {isNew ? null : <PromotionResults promotion={promotion} />}
    </RowPanel>
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
