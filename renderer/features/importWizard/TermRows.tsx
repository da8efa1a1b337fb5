import { Fragment, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { basisText, ladderText, termText } from '../../../domain/documents/termText.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import { CATALOGUE_CODES, catalogueText } from '../../../domain/terms/catalogue.ts'
import type { TermListRow } from '../../../domain/terms/list/readTermList.ts'
import type { TermListDifference } from '../../../domain/terms/list/termListChanges.ts'
import { Gap } from '../../shared/linesInView/Gap.tsx'
import { useLinesInView } from '../../shared/linesInView/useLinesInView.ts'
import { useLanguage } from '../../shared/preferences.ts'

/** A row whose value takes one line and what it is taken for two, as most do. */
const USUAL_HEIGHT = 58
const DRAWN_BEYOND = 8
const HEAD_HEIGHT = 31

/** Every row of the list with what it is taken for, how sure that is, and how its value reads. None is left out unseen. */
export function TermRows({
  rows,
  difference,
  onChoose,
}: {
  readonly rows: readonly TermListRow[]
  /** Against the terms the list would replace; null where it makes a scenario of its own. */
  readonly difference: TermListDifference | null
  readonly onChoose: (row: number, what: string) => void
}) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLElement>(null)
  const [visited, setVisited] = useState(0)
  const { lines, gapBelow, measure } = useLinesInView({
    count: rows.length,
    keyOf: (index) => rows[index]?.row ?? index,
    usualHeight: USUAL_HEIGHT,
    beyond: DRAWN_BEYOND,
    above: HEAD_HEIGHT,
    kept: [visited - 1, visited, visited + 1],
    scroller: () => scroller.current,
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list has to be scrolled from the keyboard
    <section ref={scroller} className="list-rows" aria-label={t('lists.import.rows')} tabIndex={0}>
      <table
        aria-rowcount={rows.length + 1}
        onFocus={({ target }) => {
          const index = target.closest<HTMLElement>('tr')?.dataset.index
          if (index !== undefined) setVisited(Number(index))
        }}
      >
        <caption className="unseen">{t('lists.import.rows')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lists.import.column.row')}</th>
            <th scope="col">{t('lists.import.column.name')}</th>
            <th scope="col">{t('lists.import.column.found')}</th>
            <th scope="col">{t('lists.import.column.code')}</th>
            <th scope="col">{t('lists.import.column.reads')}</th>
            {difference === null ? null : <th scope="col">{t('lists.import.column.now')}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ index, key, gap }) => {
            const row = rows[index]
            return row === undefined ? null : (
              <Fragment key={key}>
                <Gap height={gap} />
                <tr ref={measure} data-index={index} aria-rowindex={index + 2} className={row.state}>
                  <td>{row.row}</td>
                  <th scope="row">{row.name}</th>
                  <td>{row.found}</td>
                  <td>
                    <WhatItIs row={row} onChoose={onChoose} />
                  </td>
                  <td>
                    <Reading row={row} />
                  </td>
                  {difference === null ? null : <td>{<Now row={row} difference={difference} />}</td>}
                </tr>
              </Fragment>
            )
          })}
          <Gap height={gapBelow} />
        </tbody>
      </table>
    </section>
  )
}

/** How the value of a row reads, or why it is none, and what is missing beside it. */
function Reading({ row }: { readonly row: TermListRow }) {
  const { t } = useTranslation()
  return (
    <>
      {row.term !== null ? (
        <ReadAs term={row.term} />
      ) : (
        t(`lists.import.state.${row.state}`, { ...row.tierOf })
      )}
      {row.isThresholdMissing ? (
        <span className="list-note">{t('lists.import.thresholdMissing')}</span>
      ) : null}
      {row.isMethodMissing ? <span className="list-note">{t('lists.import.methodMissing')}</span> : null}
    </>
  )
}

/** What a row is taken for, to be chosen otherwise; a further tier is what its term is. */
function WhatItIs({
  row,
  onChoose,
}: {
  readonly row: TermListRow
  readonly onChoose: (row: number, what: string) => void
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (row.tierOf !== undefined) return null
  return (
    <>
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
    </>
  )
}

/** How the term reads now that the row would replace. */
function Now({ row, difference }: { readonly row: TermListRow; readonly difference: TermListDifference }) {
  const { t } = useTranslation()
  if (row.term === null) return null
  const old = difference.changed.get(row.term.id)
  if (old === undefined) return <span className="quiet">{t('lists.import.unchanged')}</span>
  return old === null ? t('lists.import.added') : <ReadAs term={old} />
}

function ReadAs({ term }: { readonly term: Term }) {
  const language = useLanguage()
  const { value, detail } = termText(term, language)
  const basis = basisText(term, (product) => product, language)
  const ladder = ladderText(term, (product) => product, language)
  return (
    <>
      <b>{value}</b> <span className="quiet">{[basis, detail].filter(Boolean).join(' · ')}</span>
      {ladder === undefined || ladder.rows.length < 2 ? null : (
        <span className="list-tiers">
          {ladder.rows.map(([tier, from, rate]) => (
            <span key={tier}>
              {from} → {rate}
            </span>
          ))}
        </span>
      )}
    </>
  )
}
