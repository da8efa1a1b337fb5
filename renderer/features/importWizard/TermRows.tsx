import { useTranslation } from 'react-i18next'
import { basisText, termText } from '../../../domain/documents/termText.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import { CATALOGUE_CODES, catalogueText } from '../../../domain/terms/catalogue.ts'
import type { TermListRow } from '../../../domain/terms/list/readTermList.ts'
import { useLanguage } from '../../shared/preferences.ts'

/** Every row of the list with what it is taken for, how sure that is, and how its value reads. None is left out unseen. */
export function TermRows({
  rows,
  onChoose,
}: {
  readonly rows: readonly TermListRow[]
  readonly onChoose: (row: number, what: string) => void
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list has to be scrolled from the keyboard
    <section className="list-rows" aria-label={t('lists.import.rows')} tabIndex={0}>
      <table>
        <caption className="unseen">{t('lists.import.rows')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lists.import.column.row')}</th>
            <th scope="col">{t('lists.import.column.name')}</th>
            <th scope="col">{t('lists.import.column.found')}</th>
            <th scope="col">{t('lists.import.column.code')}</th>
            <th scope="col">{t('lists.import.column.reads')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row} className={row.state}>
              <td>{row.row}</td>
              <th scope="row">{row.name}</th>
              <td>{row.found}</td>
              <td>
                <select
                  aria-label={t('lists.import.takenFor', { name: row.name })}
                  aria-invalid={row.state === 'choose'}
                  value={row.state === 'skipped' ? 'skip' : (row.code ?? '')}
                  onChange={({ target }) => onChoose(row.row, target.value)}
                >
                  {row.code === null && row.state === 'choose' ? (
                    <option value="">{t('lists.import.choose')}</option>
                  ) : null}
                  {CATALOGUE_CODES.map((code) => (
                    <option key={code} value={code}>
                      {catalogueText(code, language).name}
                    </option>
                  ))}
                  <option value="own">{t('lists.import.own')}</option>
                  <option value="skip">{t('lists.import.skip')}</option>
                </select>
                <span className={`list-confidence ${row.confidence ?? ''}`}>
                  {row.confidence === null || row.state === 'skipped'
                    ? null
                    : t(`lists.import.match.${row.confidence}`)}
                </span>
              </td>
              <td>
                {row.term === null ? t(`lists.import.state.${row.state}`) : <ReadAs term={row.term} />}
                {row.isThresholdMissing ? (
                  <span className="list-note">{t('lists.import.thresholdMissing')}</span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function ReadAs({ term }: { readonly term: Term }) {
  const language = useLanguage()
  const { value, detail } = termText(term, language)
  const basis = basisText(term, (product) => product, language)
  return (
    <>
      <b>{value}</b> <span className="quiet">{[basis, detail].filter(Boolean).join(' · ')}</span>
    </>
  )
}
