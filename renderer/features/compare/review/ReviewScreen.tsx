import { Button, Select } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { resolveScenario } from '../../../../domain/scenarios/resolveScenario.ts'
import { reviewStanding } from '../../../../domain/scenarios/reviewStanding.ts'
import type { Tick } from '../../../shared/comparing.ts'
import { useKeysOf } from '../../../shared/keys/chosenKeys.ts'
import { useSession } from '../../../shared/negotiation/openNegotiation.ts'
import { useLanguage, useMoney } from '../../../shared/preferences.ts'
import { usePrivacy } from '../../../shared/privacy.ts'
import { reviewText } from '../../../shared/reviewText.ts'
import type { CompareRow } from '../compareLine.ts'
import { compareLines } from '../compareLines.ts'
import { MissingColumns } from '../MissingColumns.tsx'
import { type Column, useColumnsOf } from '../useColumns.ts'
import { useSnapshotList } from '../useSnapshotList.ts'
import { Comments } from './Comments.tsx'
import { Decision } from './Decision.tsx'
import { ReviewSummary } from './ReviewSummary.tsx'
import './review.css'

/** 评审: one scenario as a director reads it, calm and printable, with comments and the decision. */
export function ReviewScreen() {
  const { t } = useTranslation()
  const keys = useKeysOf('proposal')
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const { workspace } = useSession()
  const choice = useReviewed()
  const { columns, missing } = useColumnsOf(choice.ticks)
  if (!isPrivateShown) return <p className="sheet-empty">{t('review.hidden')}</p>
  const [base, subject] = columns
  const scenario = workspace.scenarios.find(({ id }) => id === choice.subject)
  if (scenario === undefined) return <p className="sheet-empty">{t('review.empty')}</p>
  return (
    <article className="review">
      <header className="review-head">
        <h2>{t('review.title', { name: scenario.name })}</h2>
        <Standing scenarioId={scenario.id} />
        <span className="review-tools">
          <Select
            aria-label={t('review.subject')}
            value={choice.subject}
            popupMatchSelectWidth={false}
            options={workspace.scenarios.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={choice.pickSubject}
          />
          <span className="quiet">{t('review.against')}</span>
          <Select
            aria-label={t('review.against')}
            value={choice.against}
            popupMatchSelectWidth={false}
            options={choice.options}
            onChange={choice.pickAgainst}
          />
          <Button title={keys} onClick={() => window.print()}>
            {t('review.print')}
          </Button>
        </span>
      </header>
      <MissingColumns missing={missing} />
      {base !== undefined && subject !== undefined ? <Reading base={base} subject={subject} /> : null}
      <Comments scenario={scenario} />
      <Decision scenario={scenario} />
    </article>
  )
}

/** What was decided last, beside the title, where it is read before any figure. */
function Standing({ scenarioId }: { readonly scenarioId: string }) {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const decided = reviewStanding(workspace.reviews, resolveScenario(workspace, scenarioId))
  if (decided === null) return null
  return (
    <span className={decided.standing === 'stands' ? 'tag' : 'tag changed'}>{reviewText(t, decided)}</span>
  )
}

/** Which scenario is read against what: its latest frozen version, else last year's contract, else its base. */
function useReviewed() {
  const { t } = useTranslation()
  const { workspace, picked } = useSession()
  const snapshots = useSnapshotList()
  const [wanted, setWanted] = useState<string | null>(null)
  const [against, setAgainst] = useState<string | null>(null)
  const { scenarios } = workspace
  const subject = scenarios.some(({ id }) => id === wanted) ? (wanted ?? picked) : picked
  const rounds = snapshots.filter(({ scenario }) => scenario === subject)
  const others = scenarios.filter(({ id }) => id !== subject)
  const options = [
    ...rounds.map(({ id, name }) => ({ value: `snapshot ${id}`, label: t('review.lastRound', { name }) })),
    ...others.map(({ id, name }) => ({ value: `scenario ${id}`, label: name })),
  ]
  const lastYear = others.find(({ role }) => role === 'lastYear')
  const first = rounds.length > 0 || lastYear === undefined ? options[0]?.value : `scenario ${lastYear.id}`
  const chosen = options.some(({ value }) => value === against) ? against : (first ?? null)
  const ticks = useMemo((): readonly Tick[] => {
    const mine: Tick = { of: 'scenario', id: subject }
    if (chosen === null) return [mine, mine]
    const at = chosen.indexOf(' ')
    return [{ of: chosen.slice(0, at) as Tick['of'], id: chosen.slice(at + 1) }, mine]
  }, [chosen, subject])
  return { subject, ticks, against: chosen, options, pickSubject: setWanted, pickAgainst: setAgainst }
}

function Reading({ base, subject }: { readonly base: Column; readonly subject: Column }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const money = useMoney()
  const rows = useMemo(() => {
    const shown = { onlyDifferences: true, isPrivateShown: true }
    return compareLines({ t, language, money }, [base, subject], shown).flatMap((line) =>
      line.kind === 'row' ? [line.row] : [],
    )
  }, [t, language, money, base, subject])
  const figures = rows.filter(({ of }) => of === 'figure')
  const changed = rows.filter(({ of }) => of !== 'figure')
  return (
    <>
      <ReviewSummary base={base} subject={subject} />
      <Rows
        title={t('review.figures')}
        head={t('review.figure')}
        rows={figures}
        base={base}
        subject={subject}
      />
      {changed.length === 0 ? null : (
        <Rows
          title={t('review.changed', { base: base.name })}
          head={t('review.row')}
          rows={changed}
          base={base}
          subject={subject}
        />
      )}
    </>
  )
}

function Rows(props: {
  readonly title: string
  readonly head: string
  readonly rows: readonly CompareRow[]
  readonly base: Column
  readonly subject: Column
}) {
  const { t } = useTranslation()
  const { title, head, rows, base, subject } = props
  return (
    <table className="figure-table review-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{base.name}</th>
          <th scope="col">{subject.name}</th>
          <th scope="col">{t('review.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, cells }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{cells[0]?.text}</td>
            <td>{cells[1]?.text}</td>
            <td className={`text compare-${cells[1]?.tone ?? 'same'}`}>{cells[1]?.chip}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
