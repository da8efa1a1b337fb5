import { CheckOutlined, HistoryOutlined, QuestionOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { ListKind } from '../../../domain/lists/listChoice.ts'
import { monthsOfYear } from '../../../domain/negotiation/calendar.ts'
import { PRODUCT_FIELDS } from '../../../domain/products/productListColumns.ts'
import { TERM_FIELDS } from '../../../domain/terms/list/termListColumns.ts'
import type { ListLook, ListVerdict } from '../../../electron/contract/channels.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import type { useList } from './useList.ts'

const ROWS_SHOWN = 3

/** Each column of the list with what it is taken to mean, how sure that is, and its first cells under it. */
export function ListMapping(props: {
  readonly kind: ListKind
  readonly look: ListLook
  readonly verdict: ListVerdict
  readonly onChange: ReturnType<typeof useList>['change']
}) {
  const { t } = useTranslation()
  const { kind, look, verdict, onChange } = props
  const { columns, choice } = verdict
  const fieldName = useFieldName()
  const fields = kind === 'products' ? PRODUCT_FIELDS : TERM_FIELDS
  const below = look.sheets[choice.sheet]?.sample.filter(({ number }) => number > choice.headerRow) ?? []
  const choose = (at: number, field: string) => {
    const others = choice.columns.filter((each) => each.at !== at && each.field !== field)
    onChange({ columns: field === '' ? others : [...others, { at, field }] })
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide list has to be scrolled from the keyboard
    <section className="list-mapping" aria-label={t('lists.import.mapping')} tabIndex={0}>
      <table>
        <caption className="unseen">{t('lists.import.mapping')}</caption>
        <thead>
          <tr>
            {columns.map(({ at, header, field, confidence }) => (
              <th key={at} scope="col">
                <span className="list-header">{header}</span>
                <select
                  aria-label={t('lists.import.meaning', { header })}
                  value={field ?? ''}
                  onChange={({ target }) => choose(at, target.value)}
                >
                  <option value="">{t('lists.import.noMeaning')}</option>
                  {fields.map((each) => (
                    <option key={each} value={each}>
                      {fieldName(kind, each)}
                    </option>
                  ))}
                </select>
                <span className={`list-confidence ${confidence}`}>
                  {confidence === 'sure' ? <CheckOutlined aria-hidden="true" /> : null}
                  {confidence === 'remembered' ? <HistoryOutlined aria-hidden="true" /> : null}
                  {confidence === 'none' ? <QuestionOutlined aria-hidden="true" /> : null}{' '}
                  {t(`lists.import.confidence.${confidence}`)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {below.slice(0, ROWS_SHOWN).map(({ number, cells }) => (
            <tr key={number}>
              {columns.map(({ at }) => (
                <td key={at}>{cells[at] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function useFieldName(): (kind: ListKind, field: string) => string {
  const { t } = useTranslation()
  const { workspace } = useSession()
  return (kind, field) => {
    const month = /^month(\d\d)$/u.exec(field)?.[1]
    if (month !== undefined) {
      return t('lists.import.units', { month: monthsOfYear(workspace.year.start)[Number(month) - 1] ?? '' })
    }
    const tier = /^(threshold|value)(\d)$/u.exec(field)
    if (tier !== null) {
      const of = t(`lists.field.terms.${tier[1] as 'threshold' | 'value'}`)
      return t('lists.import.tierField', { of, tier: tier[2] ?? '' })
    }
    const name = t as unknown as (key: string) => string
    return name(`lists.field.${kind}.${field}`)
  }
}
