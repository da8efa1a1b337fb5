import { useTranslation } from 'react-i18next'
import { gridSize } from '../../../domain/packages/leverGrid.ts'
import { AmountField } from '../../shared/ui/AmountField.tsx'
import { isShare, leverText, leverValueText } from './leverText.ts'
import type { LeverRow } from './proposedLevers.ts'

const LARGEST_AMOUNT = 1e11
const MOST = { rate: 1, days: 365, amount: LARGEST_AMOUNT } as const

/** Which numbers may move, between what and in which steps. */
export function LeverTable({
  rows,
  onChange,
}: {
  readonly rows: readonly LeverRow[]
  readonly onChange: (row: LeverRow) => void
}) {
  const { t } = useTranslation()
  const chosen = rows.filter(({ isChosen }) => isChosen)
  const others = rows.filter(({ isChosen }) => !isChosen)
  const tick = (row: LeverRow) => (
    <label>
      <input
        type="checkbox"
        checked={row.isChosen}
        onChange={(event) => onChange({ ...row, isChosen: event.target.checked })}
      />{' '}
      {leverText(t, row)}
    </label>
  )
  return (
    <>
      <table className="figure-table lever-table">
        <caption className="unseen">{t('packages.levers')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('packages.lever.term')}</th>
            <th scope="col">{t('packages.lever.now')}</th>
            <th scope="col">{t('packages.lever.min')}</th>
            <th scope="col">{t('packages.lever.max')}</th>
            <th scope="col">{t('packages.lever.step')}</th>
            <th scope="col">{t('packages.lever.count')}</th>
          </tr>
        </thead>
        <tbody>
          {chosen.map((row) => {
            const name = leverText(t, row)
            const field = (key: 'min' | 'max' | 'step') => (
              <td className="lever-field">
                <AmountField
                  label={`${name} ${t(`packages.lever.${key}`)}`}
                  value={row[key]}
                  isPercent={isShare(row)}
                  least={key === 'step' ? 1e-6 : 0}
                  most={isShare(row) ? MOST.rate : row.field === 'days' ? MOST.days : MOST.amount}
                  onCommit={(value) => value !== null && onChange({ ...row, [key]: value })}
                />
              </td>
            )
            return (
              <tr key={row.key}>
                <th scope="row">{tick(row)}</th>
                <td>{leverValueText(t, row, row.now)}</td>
                {field('min')}
                {field('max')}
                {field('step')}
                <td>{row.max >= row.min ? gridSize(row) : '—'}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <details className="lever-others" open={chosen.length === 0}>
        <summary>{t('packages.others', { count: others.length })}</summary>
        <ul>
          {others.map((row) => (
            <li key={row.key}>
              {tick(row)} <span className="quiet">{leverValueText(t, row, row.now)}</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
