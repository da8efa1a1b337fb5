import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ListKind } from '../../../domain/lists/listChoice.ts'
import type { ListVerdict } from '../../../electron/contract/channels.ts'
import type { useList } from './useList.ts'

/** What the list does not say and somebody has to: asked only where it changes a figure. */
export function ListQuestions(props: {
  readonly kind: ListKind
  readonly verdict: ListVerdict
  readonly onChange: ReturnType<typeof useList>['change']
}) {
  const { t } = useTranslation()
  const { kind, verdict, onChange } = props
  const { asks, choice } = verdict
  if (asks.length === 0) return null
  return (
    <div className="list-questions">
      {asks.includes('tax') ? (
        <div>
          <span>{t(`lists.import.ask.tax.${kind}`)}</span>
          <Segmented<'in' | 'ex'>
            aria-label={t(`lists.import.ask.tax.${kind}`)}
            value={choice.tax}
            onChange={(tax) => onChange({ tax })}
            options={[
              { value: 'in', label: t('lists.import.taxIn') },
              { value: 'ex', label: t('lists.import.taxEx') },
            ]}
          />
        </div>
      ) : null}
      {asks.includes('moneyUnit') ? (
        <div>
          <span>{t('lists.import.ask.moneyUnit')}</span>
          <Segmented<'yuan' | 'tenThousandYuan'>
            aria-label={t('lists.import.ask.moneyUnit')}
            value={choice.moneyUnit}
            onChange={(moneyUnit) => onChange({ moneyUnit })}
            options={[
              { value: 'yuan', label: t('unit.yuan') },
              { value: 'tenThousandYuan', label: t('unit.tenThousandYuan') },
            ]}
          />
        </div>
      ) : null}
      {asks.includes('rates') ? (
        <div>
          <span>{t('lists.import.ask.rates')}</span>
          <Segmented<'percent' | 'share'>
            aria-label={t('lists.import.ask.rates')}
            value={choice.rates}
            onChange={(rates) => onChange({ rates })}
            options={[
              { value: 'percent', label: t('lists.import.ratesPercent') },
              { value: 'share', label: t('lists.import.ratesShare') },
            ]}
          />
        </div>
      ) : null}
    </div>
  )
}
