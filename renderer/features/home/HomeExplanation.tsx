import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import {
  explainStanding,
  explainTotal,
  type PortfolioExplanation,
  type PortfolioFigure,
  type PortfolioPart,
} from '../../../domain/explain/explainPortfolio.ts'
import type { SingleFigure } from '../../../domain/explain/explanation.ts'
import type { NegotiationSummary } from '../../../electron/contract/channels.ts'
import { useExplain } from '../../shared/explain.ts'
import { decimal, percent } from '../../shared/format/numbers.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import { ExplanationFrame } from '../../shared/ui/ExplanationFrame.tsx'
import { PartsTable } from '../../shared/ui/PartsTable.tsx'
import { portfolioEntries } from './portfolioEntries.ts'
import { useFigures } from './useFigures.ts'
import { type HomeQuestion, useHomeQuestion } from './useHomeQuestion.ts'

/** 解释此数 on the list: how a figure comes about, and the way into the negotiation where each part is explained. */
export function HomeExplanation({ negotiations }: { readonly negotiations: readonly NegotiationSummary[] }) {
  const { t } = useTranslation()
  const { asked, close } = useHomeQuestion()
  const byId = useFigures((state) => state.byId)
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  if (asked === null || (isPrivate(asked.figure) && !isPrivateShown)) return null
  const { figure } = asked
  const known = byId.get(asked.negotiation ?? '')?.figures
  const explanation =
    figure.of === 'total'
      ? explainTotal(portfolioEntries(negotiations, byId), figure)
      : known === undefined
        ? null
        : explainStanding(known, figure)
  if (explanation === null) return null
  const negotiation = negotiations.find(({ id }) => id === asked.negotiation)
  const budget = figure.of === 'conceded' ? negotiation?.season?.concessionBudget : undefined
  return (
    <ExplanationFrame asked={asked} heading={nameOf(t, figure)} onClose={close}>
      <p className="explain-value">
        <strong>{valueText(explanation)}</strong> <span className="quiet">{negotiation?.accountName}</span>
        {explanation.measure === 'yuan' ? (
          <span className="explain-unit quiet">{t('explain.yearExVat')}</span>
        ) : null}
      </p>
      <p>{t(`home.explain.how.${wordOf(figure, explanation)}`)}</p>
      <PartsTable
        rows={explanation.parts.map((part, index) => ({
          id: `${part.there?.negotiation ?? ''} ${part.standing ?? ''} ${index}`,
          name: <PartLink part={part} asked={asked} />,
          sign: signOf(explanation, part, index),
          text: amountText(explanation, explanation.how === 'sum' ? Math.abs(part.amount) : part.amount),
        }))}
        total={explanation.how === 'sum' ? amountText(explanation, explanation.value) : null}
      />
      {budget === undefined ? null : (
        <p>
          {t('home.explain.budget', {
            budget: decimal(budget, 2),
            left: decimal(budget - explanation.value, 2),
          })}
        </p>
      )}
      <p className="quiet">{t('home.explain.deeper')}</p>
    </ExplanationFrame>
  )
}

function isPrivate(figure: PortfolioFigure): boolean {
  if (figure.of === 'total') return figure.line !== 'unsigned'
  if (figure.of !== 'standing') return true
  const isLimit = figure.standing === 'target' || figure.standing === 'walkAway'
  return isLimit || figure.line === 'contribution' || figure.line === 'contributionRate'
}

function nameOf(t: TFunction, figure: PortfolioFigure): string {
  if (figure.of === 'standing') return t(`home.explain.line.${figure.line}`)
  return figure.of === 'total' ? t(`home.totals.${TOTALS[figure.line]}`) : t(`home.explain.${figure.of}`)
}

const TOTALS = { contribution: 'contribution', unsigned: 'unsigned', belowWalkAway: 'below' } as const

function wordOf(figure: PortfolioFigure, { how }: PortfolioExplanation) {
  if (figure.of === 'total') return `total.${figure.line}` as const
  if (figure.of === 'aboveWalkAway' || figure.of === 'conceded') return figure.of
  return how === 'sum' ? 'list' : how
}

function valueText({ value, measure }: PortfolioExplanation): string {
  if (measure === 'count') return decimal(value)
  if (measure === 'share') return percent(value)
  return value < 0 ? `−¥${decimal(-value, 2)}` : `¥${decimal(value, 2)}`
}

function amountText({ how, measure }: PortfolioExplanation, amount: number): string {
  if (measure === 'count') return decimal(amount)
  return measure === 'share' && how !== 'ratio' ? percent(amount) : decimal(amount, 2)
}

function signOf({ how }: PortfolioExplanation, { sign, amount }: PortfolioPart, index: number): string {
  if (how === 'ratio') return index === 1 ? '÷ ' : ''
  if (how !== 'sum') return ''
  return sign * amount < 0 || (amount === 0 && sign < 0) ? '−' : '+'
}

const FIGURES: Readonly<Record<NonNullable<PortfolioPart['there']>['line'], SingleFigure>> = {
  contribution: { of: 'supplier', line: 'contribution' },
  netSales: { of: 'supplier', line: 'netSales' },
  totalMargin: { of: 'retailer', line: 'totalMargin' },
  totalMarginRate: { of: 'retailer', line: 'totalMarginRate' },
}

/** Opens the negotiation and asks for the same figure in the scenario it stands in. */
function PartLink({ part, asked }: { readonly part: PortfolioPart; readonly asked: HomeQuestion }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { there, name, standing } = part
  if (there === undefined) return t('home.explain.noConcession')
  const negotiation = there.negotiation ?? asked.negotiation ?? ''
  const text =
    standing === undefined
      ? name
      : t('home.explain.part', {
          line: t(`home.explain.line.${there.line}`),
          standing: t(`home.explain.standing.${standing}`),
          name,
        })
  const go = () => {
    useHomeQuestion.getState().close()
    const { close, ask } = useExplain.getState()
    close()
    ask(FIGURES[there.line], { at: { of: 'scenario', id: there.scenario } })
    navigate(`/negotiation/${encodeURIComponent(negotiation)}/ledgers`)
  }
  return (
    <button type="button" className="link-button" onClick={go}>
      {text}
    </button>
  )
}
