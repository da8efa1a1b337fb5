import { COST_LINES, lineOf } from '../engine/ledgerLines.ts'
import type { RetailerLedger, Simulation, SupplierLedger } from '../engine/simulation.ts'
import type { Scenario } from '../negotiation/negotiation.ts'
import type { Term } from '../negotiation/term.ts'
import { explainBar } from './explainBar.ts'
import { explainChance, explainDifference, explainPointPrice } from './explainDifference.ts'
import { explainInput } from './explainInput.ts'
import type { ExplainedPart, Explanation, FigureId, SingleFigure } from './explanation.ts'

type Added = readonly (readonly [1 | -1, keyof SupplierLedger])[]

const SUPPLIER_SUMS: Partial<Record<keyof SupplierLedger, Added>> = {
  invoiceSales: [
    [1, 'grossSales'],
    [-1, 'promoOffInvoice'],
    [-1, 'onInvoiceDiscounts'],
  ],
  netSales: [
    [1, 'invoiceSales'],
    [-1, 'returns'],
  ],
  netNetSales: [
    [1, 'netSales'],
    [-1, 'promotionSupport'],
    [-1, 'rebates'],
    [-1, 'fees'],
    [-1, 'logisticsTerms'],
    [-1, 'damage'],
    [-1, 'penalties'],
    [-1, 'guarantees'],
  ],
  grossMargin: [
    [1, 'netNetSales'],
    [-1, 'costOfGoods'],
  ],
  contribution: [
    [1, 'grossMargin'],
    [-1, 'logistics'],
    [-1, 'financing'],
  ],
}

/**
 * How a figure of a priced scenario comes about: what is added up to it or divided, each part a figure that can be
 * asked for in turn. The parts of a sum add up to it exactly, but for binary noise. Source: docs/calculation.md §6, §7.
 * `other` is the scenario a figure is held against; without it that scenario counts nothing.
 */
export function explainFigure(
  figure: Exclude<FigureId, { of: 'bridgeStep' }>,
  scenario: Scenario,
  simulation: Simulation,
  other: { readonly scenario: Scenario; readonly simulation: Simulation } | null = null,
): Explanation {
  switch (figure.of) {
    case 'bar':
      return explainBar(figure, simulation)
    case 'input':
      return explainInput(figure, scenario)
    case 'chance':
      return explainChance(figure)
    case 'pointPrice':
      return explainPointPrice(figure, simulation, other?.simulation ?? simulation)
    case 'difference': {
      const own = explainFigure(figure.figure, scenario, simulation)
      if (other === null) return explainDifference(figure, own, { value: 0, name: '' })
      const { value } = explainFigure(figure.figure, other.scenario, other.simulation)
      return explainDifference(figure, own, { value, name: other.scenario.name })
    }
    case 'supplier':
      return supplierExplanation(figure, scenario, simulation)
    case 'retailer':
      return retailerExplanation(figure, scenario, simulation)
    case 'term':
      return termExplanation(figure, simulation)
    case 'points':
      return pointsExplanation(figure, scenario, simulation)
    case 'behindShelf': {
      const { backMargin, promotionSupport, retailSales } = simulation.retailer
      if (figure.line === 'backRate') {
        const back = backMargin + promotionSupport
        const parts = [
          { figure: { of: 'behindShelf', line: 'backWithSupport' }, sign: 1, yuan: back },
          { figure: { of: 'retailer', line: 'retailSales' }, sign: 1, yuan: retailSales },
        ] as const
        const value = retailSales === 0 ? 0 : back / retailSales
        return { figure, value, measure: 'share', how: { kind: 'ratio', parts } }
      }
      return summed(figure, backMargin + promotionSupport, [
        { figure: { of: 'retailer', line: 'backMargin' }, sign: 1, yuan: backMargin },
        { figure: { of: 'retailer', line: 'promotionSupport' }, sign: 1, yuan: promotionSupport },
      ])
    }
    case 'against': {
      const isOurs = figure.line === 'contribution'
      const resultOf = ({ supplier, retailer }: Simulation) =>
        isOurs ? supplier.contribution : retailer.totalMargin
      const now = resultOf(simulation)
      const then = other === null ? 0 : resultOf(other.simulation)
      const own: SingleFigure = isOurs
        ? { of: 'supplier', line: 'contribution' }
        : { of: 'retailer', line: 'totalMargin' }
      return summed(figure, now - then, [
        { figure: own, sign: 1, yuan: now },
        { word: 'otherScenario', scenario: other?.scenario.name ?? '', sign: -1, yuan: then },
      ])
    }
  }
}

/** Each term's own points add up to those of the contract; the net cost is what all terms cost, of net sales. */
function pointsExplanation(
  figure: Extract<FigureId, { of: 'points' }>,
  { terms }: Scenario,
  simulation: Simulation,
): Explanation {
  const value = simulation.points[figure.line]
  if (figure.line === 'netCostPoints') {
    const { netSales } = simulation.supplier
    const cost: ExplainedPart = { word: 'termCosts', sign: 1, yuan: (value * netSales) / 100 }
    const base: ExplainedPart = { figure: { of: 'supplier', line: 'netSales' }, sign: 1, yuan: netSales }
    return { figure, value, measure: 'points', how: { kind: 'ratio', parts: [cost, base] } }
  }
  const settling = terms.filter((term) => lineOf(term.class) !== undefined)
  const parts = settling.map(
    ({ id }): ExplainedPart => ({
      figure: { of: 'term', term: id, line: 'points' },
      sign: 1,
      yuan: simulation.terms[id]?.points ?? 0,
    }),
  )
  return { figure, value, measure: 'points', how: { kind: 'sum', parts: withRest(parts, value) } }
}

function supplierExplanation(
  figure: Extract<FigureId, { of: 'supplier' }>,
  scenario: Scenario,
  simulation: Simulation,
): Explanation {
  const { supplier } = simulation
  const { line } = figure
  const value = supplier[line]
  const part = (key: keyof SupplierLedger, sign: 1 | -1 = 1): ExplainedPart => ({
    figure: { of: 'supplier', line: key },
    sign,
    yuan: supplier[key],
  })
  if (line === 'contributionRate') {
    return {
      figure,
      value,
      measure: 'share',
      how: { kind: 'ratio', parts: [part('contribution'), part('netSales')] },
    }
  }
  const added = SUPPLIER_SUMS[line]
  if (added !== undefined)
    return summed(
      figure,
      value,
      added.map(([sign, key]) => part(key, sign)),
    )
  const own = scenario.terms.filter((term) => runsInto(term, line))
  const isOfTerms = own.length > 0 || COST_LINES.some((each) => each === line)
  if (!isOfTerms) return { figure, value, measure: 'yuan', how: { kind: 'goods' } }
  return summed(
    figure,
    value,
    withRest(
      own.map((term) => partOfTerm(term, 'cost', simulation)),
      value,
    ),
  )
}

function retailerExplanation(
  figure: Extract<FigureId, { of: 'retailer' }>,
  scenario: Scenario,
  simulation: Simulation,
): Explanation {
  const { retailer, supplier } = simulation
  const { line } = figure
  const value = retailer[line]
  const part = (key: keyof RetailerLedger, sign: 1 | -1 = 1): ExplainedPart => ({
    figure: { of: 'retailer', line: key },
    sign,
    yuan: retailer[key],
  })
  switch (line) {
    case 'frontMarginRate':
    case 'totalMarginRate': {
      const amount = line === 'frontMarginRate' ? part('frontMargin') : part('totalMargin')
      return { figure, value, measure: 'share', how: { kind: 'ratio', parts: [amount, part('retailSales')] } }
    }
    case 'purchaseCost':
      return summed(figure, value, [
        { figure: { of: 'supplier', line: 'netSales' }, sign: 1, yuan: supplier.netSales },
      ])
    case 'frontMargin':
      return summed(figure, value, [part('retailSales'), part('purchaseCost', -1)])
    case 'totalMargin':
      return summed(figure, value, [part('frontMargin'), part('promotionSupport'), part('backMargin')])
    case 'backMargin': {
      const own = scenario.terms.filter((term) => lineOf(term.class) !== undefined)
      return summed(
        figure,
        value,
        withRest(
          own.map((term) => partOfTerm(term, 'gain', simulation)),
          value,
        ),
      )
    }
    case 'floatBenefit': {
      const own = scenario.terms.filter((term) => term.class === 'payment')
      return summed(
        figure,
        value,
        own.map((term) => partOfTerm(term, 'gain', simulation)),
      )
    }
    case 'retailSales':
    case 'promotionSupport':
      return { figure, value, measure: 'yuan', how: { kind: 'goods' } }
  }
}

function termExplanation(figure: Extract<FigureId, { of: 'term' }>, simulation: Simulation): Explanation {
  const { term, line } = figure
  const figures = simulation.terms[term] ?? { stated: 0, cost: 0, gain: 0, points: 0 }
  const value = figures[line]
  const stated: ExplainedPart = {
    figure: { of: 'term', term, line: 'stated' },
    sign: 1,
    yuan: figures.stated,
  }
  if (line === 'points') {
    return { figure, value, measure: 'points', how: { kind: 'tax', parts: [stated], effect: 'cost' } }
  }
  if (line === 'stated') {
    const working = simulation.workings.find((each) => each.term === term)
    const parts = (working?.instalments ?? []).map(
      ({ month, stated: yuan }): ExplainedPart => ({ word: 'instalment', month, sign: 1, yuan }),
    )
    return summed(figure, value, parts)
  }
  return { figure, value, measure: 'yuan', how: { kind: 'tax', parts: [stated], effect: line } }
}

function summed(figure: FigureId, value: number, parts: readonly ExplainedPart[]): Explanation {
  return { figure, value, measure: 'yuan', how: { kind: 'sum', parts } }
}

function partOfTerm({ id }: Term, line: 'cost' | 'gain', { terms }: Simulation): ExplainedPart {
  return { figure: { of: 'term', term: id, line }, sign: 1, yuan: terms[id]?.[line] ?? 0 }
}

/** What of a line is no term's: the listing fees of new products. */
function withRest(parts: readonly ExplainedPart[], value: number): readonly ExplainedPart[] {
  const rest = value - parts.reduce((sum, { yuan }) => sum + yuan, 0)
  return Math.abs(rest) < 0.005 ? parts : [...parts, { word: 'listingFees', sign: 1, yuan: rest }]
}

/** Whether a term is part of a line of the supplier's ledger. */
function runsInto(term: Term, line: keyof SupplierLedger): boolean {
  if (line === 'onInvoiceDiscounts') return term.class === 'onInvoice'
  if (line === 'financing') return term.class === 'payment'
  return lineOf(term.class) === line
}
