import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Standing } from '../../../domain/portfolio/portfolioFigures.ts'
import type { NegotiationSummary } from '../../../electron/contract/channels.ts'
import { dayAndTime } from '../../shared/format/dates.ts'
import { percent } from '../../shared/format/numbers.ts'
import { useMoney } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { reviewText } from '../../shared/reviewText.ts'
import { AmountField } from '../../shared/ui/AmountField.tsx'
import { TextField } from '../../shared/ui/TextField.tsx'
import { DayField } from './DayField.tsx'
import { HomeFigure } from './HomeFigure.tsx'
import { useDecided, useFigures } from './useFigures.ts'
import { useSeasonEdits } from './useSeasonEdits.ts'

const LARGEST_BUDGET = 1e11

/** What stands behind one line of the portfolio, beside the list: name, next meeting, budget, standing, scenarios. */
export function PeekPanel({
  negotiation,
  onOpen,
  onClose,
}: {
  readonly negotiation: NegotiationSummary
  readonly onOpen: () => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { id, name, season, lastReview, scenarios } = negotiation
  const { unit } = useMoney()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const decided = useDecided(negotiation)
  const edits = useSeasonEdits(negotiation)
  const place = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line shown is a new panel to stand on
  useEffect(() => place.current?.focus(), [id])
  return (
    <aside
      ref={place}
      className="peek"
      tabIndex={-1}
      aria-label={t('home.peek.title', { name })}
      onKeyDown={({ key, nativeEvent }) => key === 'Escape' && !nativeEvent.isComposing && onClose()}
    >
      <header>
        <h2>{negotiation.accountName}</h2>
        <Button type="text" icon={<CloseOutlined />} aria-label={t('home.peek.close')} onClick={onClose} />
      </header>
      <TextField label={t('home.peek.name')} value={name} onCommit={edits.rename} />
      <DayField label={t('home.peek.meeting')} value={season?.nextMeeting} onCommit={edits.setNextMeeting} />
      {isPrivateShown ? (
        <AmountField
          label={t('home.peek.budget')}
          value={season?.concessionBudget ?? null}
          unit={t('unit.yuan')}
          isOptional
          most={LARGEST_BUDGET}
          onCommit={(value) => edits.setBudget(value ?? undefined)}
        />
      ) : null}
      <StandingTable id={id} unit={unit} isPrivateShown={isPrivateShown} />
      <h3>{t('home.peek.scenarios')}</h3>
      <ul className="peek-scenarios">
        {scenarios.map((scenario) =>
          isPrivateShown || (scenario.role !== 'target' && scenario.role !== 'walkAway') ? (
            <li key={scenario.id}>
              {scenario.name}
              {scenario.role === 'custom' ? null : (
                <span className={`chip ${scenario.role}`}>{t(`role.${scenario.role}`)}</span>
              )}
            </li>
          ) : null,
        )}
      </ul>
      {lastReview === undefined ? null : (
        <>
          <h3>{t('home.peek.lastDecision')}</h3>
          <p>
            {t('home.decision.by', {
              decision: decided === null ? t('home.figures.reckoning') : reviewText(t, decided),
              by: lastReview.by,
              at: dayAndTime(lastReview.at),
            })}
          </p>
          {lastReview.note === undefined || !isPrivateShown ? null : (
            <p className="quiet">{t('home.peek.note', { note: lastReview.note })}</p>
          )}
        </>
      )}
      <Button type="primary" onClick={onOpen}>
        {t('home.peek.open')}
      </Button>
    </aside>
  )
}

function StandingTable(props: {
  readonly id: string
  readonly unit: string
  readonly isPrivateShown: boolean
}) {
  const { t } = useTranslation()
  const { amount } = useMoney()
  const figures = useFigures((state) => state.byId.get(props.id)?.figures)
  if (figures?.current == null) return null
  const { current } = figures
  const cell = (standing: Standing, line: 'contribution' | 'totalMargin', text: string) => (
    <HomeFigure
      figure={{ of: 'standing', standing, line }}
      negotiation={props.id}
      name={t(`home.explain.line.${line}`)}
      text={text}
    />
  )
  const lines = [
    [t('home.peek.current', { name: current.name }), current, 'current'],
    ...(['opening', 'target', 'walkAway'] as const).map(
      (standing) => [t(`home.peek.${standing}`), figures[standing], standing] as const,
    ),
  ] as const
  return (
    <table className="figure-table">
      <caption>{t('home.peek.standingIn', { unit: props.unit })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('home.peek.standing')}</th>
          {props.isPrivateShown ? <th scope="col">{t('home.peek.contribution')}</th> : null}
          <th scope="col">{t('home.peek.margin')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(([label, figure, standing], at) =>
          figure === null || (!props.isPrivateShown && at > 1) ? null : (
            <tr key={label}>
              <th scope="row">{label}</th>
              {props.isPrivateShown ? (
                <td>{cell(standing, 'contribution', amount(figure.contribution))}</td>
              ) : null}
              <td title={percent(figure.totalMarginRate)}>
                {cell(standing, 'totalMargin', amount(figure.totalMargin))}
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}
