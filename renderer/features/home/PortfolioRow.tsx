import { CheckOutlined, MoreOutlined, RollbackOutlined } from '@ant-design/icons'
import { type KeyboardEvent, memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { STAGES, type Stage } from '../../../domain/negotiation/season.ts'
import type { NegotiationSummary } from '../../../electron/contract/channels.ts'
import { dayAndTime, dayWithWeekday } from '../../shared/format/dates.ts'
import { useLanguage } from '../../shared/preferences.ts'
import { reviewText } from '../../shared/reviewText.ts'
import { FigureCells } from './FigureCells.tsx'
import { useCountdown } from './useCountdown.ts'
import { useDecided, useFigures } from './useFigures.ts'
import { useSeasonEdits } from './useSeasonEdits.ts'

export type PortfolioRowProps = {
  readonly negotiation: NegotiationSummary
  /** Its place in the list, of which not all is drawn. */
  readonly index: number
  /** Hears which element shows it. */
  readonly measure: (line: HTMLTableRowElement | null) => void
  readonly isPeeked: boolean
  readonly onOpen: (id: string) => void
  readonly onPeek: (id: string) => void
  readonly onMenu: (
    negotiation: NegotiationSummary,
    place: { readonly x: number; readonly y: number },
  ) => void
}

/** The head of the table is its first row. */
const FIRST_ROW = 2

/** One negotiation of the portfolio. Its name opens it, Space on the name shows what stands behind the line. */
export const PortfolioRow = memo(function PortfolioRow(props: PortfolioRowProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { negotiation, index, measure, onOpen, onPeek } = props
  const { id, name, accountName, yearStart, season, changedAt } = negotiation
  const { setStage } = useSeasonEdits(negotiation)
  const countdown = useCountdown()
  const row = useRef<HTMLTableRowElement>(null)
  const wantNow = useFigures((state) => state.wantNow)
  useEffect(() => {
    if (row.current === null) return
    const seen = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) wantNow(id)
    })
    seen.observe(row.current)
    return () => seen.disconnect()
  }, [id, wantNow])
  const press = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key === ' ') {
      event.preventDefault()
      onPeek(id)
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const line = event.currentTarget.closest('tr')
    const next = event.key === 'ArrowDown' ? line?.nextElementSibling : line?.previousElementSibling
    next?.querySelector<HTMLElement>('.negotiation-name')?.focus()
  }
  const [changedOn, changedTime] = dayAndTime(changedAt).split(' ')
  const year = yearStart.endsWith('-01') ? yearStart.slice(0, 4) : t('home.year', { start: yearStart })
  return (
    <tr
      ref={(line) => {
        row.current = line
        measure(line)
      }}
      aria-rowindex={index + FIRST_ROW}
      data-index={index}
      className={props.isPeeked ? 'peeked' : undefined}
      onDoubleClick={() => onOpen(id)}
    >
      <th scope="row">
        <button
          type="button"
          className="link-button negotiation-name"
          title={t('home.keysHint')}
          onClick={() => onOpen(id)}
          onKeyDown={press}
        >
          {name}
        </button>
        {negotiation.isSample ? <span className="tag">{t('home.sample')}</span> : null}
        <span className="quiet account">{accountName}</span>
      </th>
      <td>{year}</td>
      <td>
        <select
          className={season?.stage === undefined ? 'stage unset' : 'stage'}
          aria-label={`${t('home.column.stage')} ${name}`}
          value={season?.stage ?? ''}
          onChange={({ target }) => setStage(STAGES.find((stage) => stage === target.value))}
        >
          <option value="">{t('stage.none')}</option>
          {STAGES.map((stage: Stage) => (
            <option key={stage} value={stage}>
              {t(`stage.${stage}`)}
            </option>
          ))}
        </select>
      </td>
      <FigureCells negotiation={negotiation} />
      <td>
        {season?.nextMeeting === undefined ? (
          <span className="quiet">{t('home.meeting.none')}</span>
        ) : (
          <>
            {countdown(season.nextMeeting)}
            <span className="quiet below">{dayWithWeekday(season.nextMeeting, language)}</span>
          </>
        )}
      </td>
      <td>
        {changedOn}
        <span className="quiet below">{changedTime}</span>
      </td>
      <td>
        <Decision negotiation={negotiation} />
      </td>
      <td className="line-commands">
        <button
          type="button"
          className="more-button"
          aria-haspopup="menu"
          aria-label={t('home.more', { name })}
          onClick={({ currentTarget }) => {
            const { left, bottom } = currentTarget.getBoundingClientRect()
            props.onMenu(negotiation, { x: left, y: bottom })
          }}
        >
          <MoreOutlined />
        </button>
      </td>
    </tr>
  )
})

/** What was decided last, by whom, and whether the scenario went on since: never plainly approved before that is known. */
function Decision({ negotiation }: { readonly negotiation: NegotiationSummary }) {
  const { t } = useTranslation()
  const { lastReview } = negotiation
  const decided = useDecided(negotiation)
  if (lastReview === undefined) return <span className="quiet">{t('home.decision.none')}</span>
  if (decided === null) return <span className="quiet">{t('home.figures.reckoning')}</span>
  const isApproved = decided.review.decision === 'approved'
  const look = decided.standing !== 'stands' ? 'changed' : isApproved ? 'approved' : 'returned'
  return (
    <>
      <span className={`decision ${look}`}>
        {isApproved ? <CheckOutlined /> : <RollbackOutlined />} {reviewText(t, decided)}
      </span>
      <span className="quiet below">{decided.review.by}</span>
    </>
  )
}
