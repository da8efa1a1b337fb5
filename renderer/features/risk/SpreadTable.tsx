import { useTranslation } from 'react-i18next'
import type { Spread } from '../../../domain/risk/quantile.ts'
import { useMoney } from '../../shared/preferences.ts'

const ROWS = ['mean', 'sd', 'p5', 'p10', 'p50', 'p90', 'p95'] as const

/** Mean, spread and quantiles of figures side by side, each under its name. */
export function SpreadTable({
  caption,
  columns,
}: {
  readonly caption: string
  readonly columns: readonly { readonly name: string; readonly spread: Spread; readonly isChange?: boolean }[]
}) {
  const { t } = useTranslation()
  const { amount, amountChange, unit } = useMoney()
  return (
    <table className="figure-table">
      <caption>
        {caption} <span className="quiet">{unit}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('risk.spread.what')}</th>
          {columns.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row) => (
          <tr key={row}>
            <th scope="row">{t(`risk.spread.${row}`)}</th>
            {columns.map(({ name, spread, isChange }) => (
              <td key={name}>
                {isChange === true && row !== 'sd' ? amountChange(spread[row]) : amount(spread[row])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
