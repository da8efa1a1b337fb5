import type { PortfolioFigure } from '../../../domain/explain/explainPortfolio.ts'
import { AskButton } from '../../shared/ui/AskButton.tsx'
import { useHomeQuestion } from './useHomeQuestion.ts'

/** A figure of the list that can be asked how it comes about. */
export function HomeFigure(props: {
  readonly figure: PortfolioFigure
  /** Absent for a figure of all negotiations together. */
  readonly negotiation?: string
  readonly name: string
  readonly text: string
}) {
  const ask = useHomeQuestion((state) => state.ask)
  const { figure, negotiation, name, text } = props
  return (
    <AskButton question={figure} name={name} onAsk={() => ask({ figure, negotiation })}>
      {text}
    </AskButton>
  )
}
