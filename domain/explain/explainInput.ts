import { comparedGrowth } from '../compare/comparedRows.ts'
import type { Scenario } from '../negotiation/negotiation.ts'
import type { Explanation, SingleFigure } from './explanation.ts'

type Input = Extract<SingleFigure, { of: 'input' }>

/**
 * What somebody planned, and the page it is typed on: growth and the cut of a promotion are shares, stores are the most
 * a new product reaches. A row the scenario does not have is 0; a category it does not name grows as everything does.
 */
export function explainInput(figure: Input, scenario: Scenario): Explanation {
  switch (figure.line) {
    case 'growth': {
      const growths = comparedGrowth([scenario])
      const [own] = (growths.find(({ category }) => category === figure.category) ?? growths[0])?.cells ?? []
      return { figure, value: own ?? 0, measure: 'share', how: { kind: 'input', page: 'assumptions' } }
    }
    case 'depth': {
      const promotion = scenario.promotions?.find(({ id }) => id === figure.row)
      return {
        figure,
        value: promotion?.depth ?? 0,
        measure: 'share',
        how: { kind: 'input', page: 'promotions' },
      }
    }
    case 'stores': {
      const stores = scenario.newProducts?.find(({ id }) => id === figure.row)?.stores ?? []
      const most = stores.reduce((high, each) => Math.max(high, each), 0)
      return { figure, value: most, measure: 'count', how: { kind: 'input', page: 'newProducts' } }
    }
  }
}
