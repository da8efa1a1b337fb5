import { effectOfStep } from '../compare/bridge.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import type { ExplainedPart, Explanation, FigureId, SingleFigure } from './explanation.ts'

type Asked = Extract<FigureId, { of: 'bridgeStep' }>

/** Half a fen: a rest below it is the rounding of the step. */
const NEGLIGIBLE = 0.005

/**
 * One step from a scenario to another as the mean of taken first and taken last, and its share of what several changes
 * do only together; adds up to the step. What other products and prices of a frozen version do cannot be taken apart.
 * Both scenarios are priced against the negotiation of the first. Method: docs/decisions/0020.
 */
export function explainBridgeStep(
  figure: Asked,
  negotiation: Negotiation,
  from: Scenario,
  to: Scenario,
): Explanation {
  const { kind, id } = figure.step
  const value = figure.step[figure.side]
  const parts = kind === 'time' ? [] : means(figure, effectOfStep(negotiation, [from, to], { kind, id }))
  const rest = value - parts.reduce((sum, { yuan }) => sum + yuan, 0)
  const together: ExplainedPart[] =
    parts.length === 0 || Math.abs(rest) >= NEGLIGIBLE ? [{ word: 'together', sign: 1, yuan: rest }] : []
  return { figure, value, measure: 'yuan', how: { kind: 'sum', parts: [...parts, ...together] } }
}

function means({ side }: Asked, { first, last }: ReturnType<typeof effectOfStep>): readonly ExplainedPart[] {
  return [
    { word: 'takenFirst', sign: 1, yuan: first[side] / 2 },
    { word: 'takenLast', sign: 1, yuan: last[side] / 2 },
  ]
}

/** What stands behind a step in either of its scenarios; null for what is no row of theirs. */
export function figureBehindStep({ side, step }: Asked): SingleFigure | null {
  switch (step.kind) {
    case 'term':
      return { of: 'term', term: step.id, line: side === 'supplier' ? 'cost' : 'gain' }
    case 'promotion':
      return { of: 'input', line: 'depth', row: step.id }
    case 'newProduct':
      return { of: 'input', line: 'stores', row: step.id }
    case 'volume':
    case 'mix':
      return { of: 'input', line: 'growth', category: null }
    case 'price':
    case 'order':
    case 'time':
      return null
  }
}
