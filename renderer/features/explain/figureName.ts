import type { TFunction } from 'i18next'
import type { FigureId } from '../../../domain/explain/explainFigure.ts'
import type { Scenario } from '../../../domain/negotiation/negotiation.ts'

/** What a figure is called on the screen. */
export function figureName(t: TFunction, figure: FigureId, scenario: Scenario): string {
  if (figure.of === 'term') {
    const name = scenario.terms.find(({ id }) => id === figure.term)?.name ?? ''
    return t(`explain.term.${figure.line}`, { name })
  }
  if (figure.of === 'behindShelf') {
    return t(figure.line === 'backRate' ? 'explain.rate.backRate' : 'dock.backMargin')
  }
  if (figure.of === 'against') {
    return t(`explain.against.${figure.role}`, { result: t(`ledger.${figure.line}`) })
  }
  if (figure.of === 'points') return t(`explain.points.${figure.line}`)
  const { line } = figure
  if (line === 'contributionRate' || line === 'frontMarginRate' || line === 'totalMarginRate') {
    return t(`explain.rate.${line}`)
  }
  return line === 'invoiceSales' ? t('explain.invoiceSales') : t(`ledger.${line}`)
}
