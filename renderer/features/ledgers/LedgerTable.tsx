import { useTranslation } from 'react-i18next'
import { percent } from '../../shared/format/numbers.ts'
import { useMoney } from '../../shared/preferences.ts'
import { FigureQuestion } from '../../shared/ui/FigureQuestion.tsx'
import type { LedgerLine } from './ledgerLines.ts'

/** One ledger with its rates, last year's beside it where there is one. */
export function LedgerTable({
  title,
  note,
  now,
  before,
}: {
  readonly title: string
  readonly note?: string
  readonly now: readonly LedgerLine[]
  readonly before: readonly LedgerLine[] | null
}) {
  const { t } = useTranslation()
  const { amount, amountChange, unit } = useMoney()
  return (
    <table className="figure-table ledger">
      <caption>
        {title} {note === undefined ? null : <span className="estimate">{note}</span>}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('ledgers.line', { unit })}</th>
          {before === null ? null : <th scope="col">{t('ledgers.lastYear')}</th>}
          <th scope="col">{t('ledgers.now')}</th>
          <th scope="col">{t('ledgers.rate')}</th>
          {before === null ? null : <th scope="col">{t('ledgers.change')}</th>}
        </tr>
      </thead>
      <tbody>
        {now.map((line, index) => {
          const was = before?.[index]?.yuan ?? 0
          return (
            <tr key={line.word} className={line.isResult ? 'result' : ''}>
              <th scope="row">
                <FigureQuestion figure={line.figure}>{t(`ledger.${line.word}`)}</FigureQuestion>
                {line.isBeside === true ? <span className="quiet"> {t('ledgers.beside')}</span> : null}
              </th>
              {before === null ? null : <td>{amount(was)}</td>}
              <td>{amount(line.yuan)}</td>
              <td>{percent(line.rate)}</td>
              {before === null ? null : <td>{amountChange(line.yuan - was)}</td>}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
