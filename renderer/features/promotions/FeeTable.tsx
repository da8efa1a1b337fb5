import { DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Promotion, PromotionFee } from '../../../domain/negotiation/promotion.ts'
import { withField } from '../../shared/rowPanel/draft.ts'
import { usePanel } from '../../shared/rowPanel/panelContext.ts'
import { AmountField } from '../../shared/ui/AmountField.tsx'
import { TextField } from '../../shared/ui/TextField.tsx'
import { VAT_CLASSES } from '../../shared/vatClasses.ts'

const LARGEST_FEE = 1e11

/** 促销费用: what the promotion costs besides its price cut, each fee with its tax side and invoice. */
export function FeeTable() {
  const { t } = useTranslation()
  const { draft, change, faults } = usePanel<Promotion>()
  const fees = draft.fees ?? []
  const put = (next: readonly PromotionFee[]) =>
    change(withField(draft, 'fees', next.length === 0 ? undefined : next))
  const edit = (at: number, fields: Partial<PromotionFee>) =>
    put(fees.map((fee, index) => (index === at ? { ...fee, ...fields } : fee)))
  const add = () =>
    put([
      ...fees,
      { name: t('promotions.newFee'), amount: 0, taxIncluded: true, vatClass: 'serviceSpecialInvoice' },
    ])
  const faultOf = (at: number) => [...faults].find(([where]) => where.startsWith(`fees[${at}]`))?.[1]
  return (
    <div className="panel-fields tiers">
      <h3>{t('promotions.column.fees')}</h3>
      {fees.map((fee, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fees have no other name than their place
        <div className="fee-line" key={at}>
          <TextField
            label={t('promotions.feeName', { at: at + 1 })}
            value={fee.name}
            onCommit={(name) => edit(at, { name })}
          />
          <AmountField
            label={t('promotions.feeAmount', { at: at + 1 })}
            unit={t('unit.yuan')}
            value={fee.amount}
            most={LARGEST_FEE}
            onCommit={(amount) => edit(at, { amount: amount ?? 0 })}
          />
          <select
            aria-label={t('promotions.feeTax', { at: at + 1 })}
            value={fee.taxIncluded ? 'in' : 'ex'}
            onChange={(event) => edit(at, { taxIncluded: event.target.value === 'in' })}
          >
            <option value="in">{t('terms.amountIn')}</option>
            <option value="ex">{t('terms.amountEx')}</option>
          </select>
          <select
            aria-label={t('promotions.feeInvoice', { at: at + 1 })}
            value={fee.vatClass}
            onChange={(event) => edit(at, { vatClass: event.target.value as PromotionFee['vatClass'] })}
          >
            {VAT_CLASSES.map((value) => (
              <option key={value} value={value}>
                {t(`vatClass.${value}`)}
              </option>
            ))}
          </select>
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('promotions.removeFee', { name: fee.name })}
            onClick={() => put(fees.filter((_, index) => index !== at))}
          />
          {faultOf(at) === undefined ? null : (
            <p className="field-problem">{t('panel.allowed', { allowed: faultOf(at) ?? '' })}</p>
          )}
        </div>
      ))}
      <Button onClick={add}>{t('promotions.addFee')}</Button>
    </div>
  )
}
