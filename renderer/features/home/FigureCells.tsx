import { useTranslation } from 'react-i18next'
import type { PortfolioFigure } from '../../../domain/explain/explainPortfolio.ts'
import { aboveWalkAway, conceded, isBelowWalkAway } from '../../../domain/portfolio/portfolio.ts'
import type { NegotiationSummary } from '../../../electron/contract/channels.ts'
import { percent } from '../../shared/format/numbers.ts'
import { useMoney } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { HomeFigure } from './HomeFigure.tsx'
import { PositionBar } from './PositionBar.tsx'
import { useFigures } from './useFigures.ts'

/** The figures of one line of the portfolio; what is ours alone is left out of the page while hidden. */
export function FigureCells({ negotiation }: { readonly negotiation: NegotiationSummary }) {
  const { t } = useTranslation()
  const money = useMoney()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const figures = useFigures((state) => state.byId.get(negotiation.id)?.figures)
  if (figures?.current == null) {
    const text = t(figures === undefined ? 'home.figures.reckoning' : 'home.figures.none')
    const title = figures === undefined ? undefined : t('home.figures.noScenario')
    return (
      <>
        <td className="number quiet" title={title}>
          {text}
        </td>
        {isPrivateShown ? (
          <>
            <td className="number private quiet">{text}</td>
            <td className="private quiet">{text}</td>
            <td className="number private quiet">{text}</td>
            <td className="number private quiet">{text}</td>
          </>
        ) : null}
      </>
    )
  }
  const { current } = figures
  const own = (figure: PortfolioFigure, name: string, text: string) => (
    <HomeFigure figure={figure} negotiation={negotiation.id} name={name} text={text} />
  )
  const standing = (line: Extract<PortfolioFigure, { of: 'standing' }>['line'], text: string) =>
    own({ of: 'standing', standing: 'current', line }, t(`home.explain.line.${line}`), text)
  const above = aboveWalkAway(figures)
  const given = conceded(figures)
  const budget = negotiation.season?.concessionBudget
  const isBelow = isBelowWalkAway(figures)
  const isOver = given !== null && budget !== undefined && given > budget
  return (
    <>
      <td className="number">{standing('totalMarginRate', percent(current.totalMarginRate))}</td>
      {isPrivateShown ? (
        <>
          <td className="number private">
            {standing('contribution', money.amount(current.contribution))}
            <span className="quiet below">
              {standing('contributionRate', percent(current.contributionRate))}
            </span>
          </td>
          <td className="private">
            <PositionBar figures={figures} negotiation={negotiation.id} />
          </td>
          <td className={isBelow ? 'number private broken' : 'number private'}>
            {above === null
              ? t('home.figures.none')
              : own({ of: 'aboveWalkAway' }, t('home.explain.aboveWalkAway'), money.amountChange(above))}
            {above === null ? null : (
              <span className={isBelow ? 'below' : 'quiet below'}>
                {t(isBelow ? 'home.figures.below' : 'home.figures.within')}
              </span>
            )}
          </td>
          <td className={isOver ? 'number private over-budget' : 'number private'}>
            {given === null
              ? t('home.figures.none')
              : own({ of: 'conceded' }, t('home.explain.conceded'), money.amount(given))}
            {budget === undefined ? '' : ` / ${money.amount(budget)}`}
            {isOver ? <span className="below">{t('home.figures.overBudget')}</span> : null}
          </td>
        </>
      ) : null}
    </>
  )
}
