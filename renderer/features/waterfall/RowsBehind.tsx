import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useAskedRow } from '../../shared/askedRow.ts'
import { useAskedTerm } from '../../shared/askedTerm.ts'
import type { Asked } from '../../shared/explain.ts'
import { decimal } from '../../shared/format/numbers.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { FigureQuestion } from '../../shared/ui/FigureQuestion.tsx'
import type { ShownRow } from './useWaterfall.ts'

const FEN_DECIMALS = 2

/** What stands behind one bar, row by row, each with the way to where it is changed; adds up to the bar. */
export function RowsBehind(props: {
  readonly label: string
  /** What the bar is explained as. */
  readonly question: Asked | null
  readonly rows: readonly ShownRow[]
  readonly questionOfRow: (row: ShownRow) => Asked | null
  /** Another bar of the picture was asked for. */
  readonly onStep: (step: string) => void
}) {
  const { t } = useTranslation()
  const { label, question, rows, questionOfRow, onStep } = props
  const total = rows.reduce((sum, { yuan }) => sum + Math.round(yuan * 100), 0) / 100
  return (
    <section className="waterfall-rows" aria-label={t('waterfall.behind', { label })}>
      <h2>{t('waterfall.behind', { label })}</h2>
      {question === null ? null : (
        <p>
          <FigureQuestion figure={question.figure} place={question} name={label}>
            {t('explain.title')}
          </FigureQuestion>
        </p>
      )}
      {rows.length === 0 ? (
        <p className="quiet">{t('waterfall.nothingBehind')}</p>
      ) : (
        <table className="figure-table">
          <caption className="unseen">{t('waterfall.behind', { label })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('waterfall.row')}</th>
              <th scope="col">{t('waterfall.yuan')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.kind} ${row.id}`}>
                <th scope="row">
                  <span className="waterfall-kind quiet">{t(`waterfall.kind.${row.kind}`)}</span>{' '}
                  <RowLink row={row} onStep={onStep} />
                </th>
                <td>
                  <RowFigure row={row} question={questionOfRow(row)} />
                </td>
              </tr>
            ))}
            <tr className="result">
              <th scope="row">{t('waterfall.sum')}</th>
              <td data-figure="behind">{decimal(total, FEN_DECIMALS)}</td>
            </tr>
          </tbody>
        </table>
      )}
    </section>
  )
}

function RowFigure({ row, question }: { readonly row: ShownRow; readonly question: Asked | null }) {
  const { t } = useTranslation()
  const text = decimal(row.yuan, FEN_DECIMALS)
  if (question === null) return text
  return (
    <FigureQuestion figure={question.figure} place={question} name={nameOf(t, row)}>
      {text}
    </FigureQuestion>
  )
}

/** What stands on a page of its own. */
const PAGE_OF = {
  term: 'terms',
  promotion: 'promotions',
  newProduct: 'newProducts',
  product: 'products',
  restOfProducts: 'products',
  returns: 'assumptions',
  volume: 'assumptions',
  mix: 'assumptions',
  price: 'products',
  time: 'products',
} as const satisfies Partial<Record<ShownRow['kind'], string>>

function RowLink({ row, onStep }: { readonly row: ShownRow; readonly onStep: (step: string) => void }) {
  const { t } = useTranslation()
  const { id: negotiation } = useSession()
  const [, navigate] = useLocation()
  const { kind, id } = row
  const name = nameOf(t, row)
  const go = () => {
    if (kind === 'step') return onStep(id)
    const page = kind === 'order' ? (id === 'promotions' ? 'promotions' : 'terms') : PAGE_OF[kind]
    navigate(`/negotiation/${encodeURIComponent(negotiation)}/${page}`)
    if (kind === 'term') useAskedTerm.getState().ask(id)
    if (kind === 'promotion' || kind === 'newProduct' || kind === 'product') {
      useAskedRow.getState().ask(page, id)
    }
  }
  return (
    <button type="button" className="link-button" onClick={go}>
      {name}
    </button>
  )
}

function nameOf(t: TFunction, { kind, name }: ShownRow): string {
  if (kind === 'returns') return t('waterfall.returns')
  if (kind === 'restOfProducts') return t('waterfall.restOfProducts', { count: Number(name) })
  return name
}
