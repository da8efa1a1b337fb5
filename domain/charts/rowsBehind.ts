import { stepsInFen } from '../compare/stepsInFen.ts'
import { promotionAmounts } from '../decisions/promotionSupport.ts'
import { type CostLine, lineOf } from '../engine/ledgerLines.ts'
import type { LedgerSlice, Simulation } from '../engine/simulation.ts'
import { goodsStage } from '../engine/stages.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import type { TermClass } from '../negotiation/term.ts'
import type { WaterfallStep } from './chart.ts'

/** One row behind a bar: where it stands in the contract, and what of the bar is its own, yuan in whole fen. */
export type RowBehind = {
  readonly kind:
    | 'term'
    | 'promotion'
    | 'newProduct'
    | 'product'
    /** Another bar of the same waterfall. */
    | 'step'
    /** What is taken back of goods sold. */
    | 'returns'
    /** The products too small to be named one by one; `name` says how many. */
    | 'restOfProducts'
  readonly id: string
  readonly name: string
  readonly yuan: number
}

/** Whose waterfall a bar stands in. */
export type WaterfallSide = 'ours' | 'theirs'

/** What a bar's rows are looked up in: a scenario of a negotiation and its price. */
export type PricedPlan = {
  readonly negotiation: Negotiation
  readonly scenario: Scenario
  readonly simulation: Simulation
}

type Part = Omit<RowBehind, 'yuan'> & { readonly yuan: number }

const MOST_PRODUCTS = 60

/**
 * The terms, promotions and products behind a bar of `priceWaterfall` (ours) or `retailerWaterfall` (theirs), largest
 * first; behind a level the bars that lead to it, in their order. They add up to the bar in fen exactly. Supplier only
 * for `ours`. Source: docs/calculation.md §6, §7.
 */
export function rowsBehind(
  plan: PricedPlan,
  side: WaterfallSide,
  steps: readonly WaterfallStep[],
  stepId: string,
): readonly RowBehind[] {
  const at = steps.findIndex(({ id }) => id === stepId)
  const step = steps[at]
  if (step === undefined) return []
  const isFirst = at === 0
  const parts =
    step.kind === 'level' && !isFirst
      ? leadingTo(steps, at)
      : bySize(side === 'ours' ? ourParts(plan, step.id) : theirParts(plan, step.id))
  return inFen(parts, step.yuan)
}

/** The rows with amounts in fen that add up to the total; rows of nothing are left out. */
function inFen(parts: readonly Part[], total: number): readonly RowBehind[] {
  const fen = stepsInFen(
    parts.map(({ yuan }) => yuan),
    total,
  )
  return parts.map((part, index) => ({ ...part, yuan: fen[index] ?? 0 })).filter(({ yuan }) => yuan !== 0)
}

/** The level before and the changes after it. */
function leadingTo(steps: readonly WaterfallStep[], at: number): readonly Part[] {
  const before = steps.slice(0, at).findLastIndex(({ kind }) => kind === 'level')
  return steps
    .slice(Math.max(before, 0), at)
    .map(({ id, label, yuan }): Part => ({ kind: 'step', id, name: label, yuan }))
}

/** The largest first; what stands for many products last. */
function bySize(parts: readonly Part[]): readonly Part[] {
  const isRest = ({ kind }: Part) => (kind === 'restOfProducts' ? 1 : 0)
  return [...parts].sort((a, b) => isRest(a) - isRest(b) || Math.abs(b.yuan) - Math.abs(a.yuan))
}

function ourParts(plan: PricedPlan, id: string): readonly Part[] {
  const { simulation } = plan
  switch (id) {
    case 'listSales':
      return productParts(plan, ({ supplier }) => supplier.grossSales)
    case 'onInvoiceAndReturns':
      return [
        ...termParts(plan, -1, 'cost', (termClass) => termClass === 'onInvoice'),
        ...promotionParts(plan, ({ reduction }) => -reduction),
        { kind: 'returns', id: 'returns', name: '', yuan: -simulation.supplier.returns },
      ]
    case 'rebates':
      return lineParts(plan, ['rebates'])
    case 'feesAndPromotions':
      return [
        ...lineParts(plan, ['fees', 'damage', 'penalties', 'guarantees']),
        ...promotionParts(plan, ({ support }) => -support),
        ...listingParts(plan, 'costByProduct', -1),
      ]
    case 'logisticsTerms':
      return lineParts(plan, ['logisticsTerms'])
    case 'financing':
      return termParts(plan, -1, 'cost', (termClass) => termClass === 'payment')
    case 'goodsAndLogistics':
      return productParts(plan, ({ supplier }) => -(supplier.costOfGoods + supplier.logistics))
    default:
      return []
  }
}

function theirParts(plan: PricedPlan, id: string): readonly Part[] {
  switch (id) {
    case 'retailSales':
      return productParts(plan, ({ retailer }) => retailer.retailSales)
    case 'purchaseCost':
      return productParts(plan, ({ retailer }) => -retailer.purchaseCost)
    case 'promotionSupport':
      return promotionParts(plan, ({ supportGain }) => supportGain)
    case 'backMargin':
      return [
        ...termParts(plan, 1, 'gain', (termClass) => lineOf(termClass) !== undefined),
        ...listingParts(plan, 'gainByProduct', 1),
      ]
    default:
      return []
  }
}

function lineParts(plan: PricedPlan, lines: readonly CostLine[]): readonly Part[] {
  return termParts(plan, -1, 'cost', (termClass) => lines.some((line) => line === lineOf(termClass)))
}

function termParts(
  { scenario, simulation }: PricedPlan,
  sign: 1 | -1,
  figure: 'cost' | 'gain',
  belongs: (termClass: TermClass) => boolean,
): readonly Part[] {
  return scenario.terms
    .filter((term) => belongs(term.class))
    .map(({ id, name }) => ({ kind: 'term', id, name, yuan: sign * (simulation.terms[id]?.[figure] ?? 0) }))
}

function promotionParts(
  { negotiation, scenario }: PricedPlan,
  yuanOf: (amounts: ReturnType<typeof promotionAmounts>[number]) => number,
): readonly Part[] {
  const amounts = promotionAmounts(negotiation, scenario)
  return (scenario.promotions ?? []).flatMap(({ id, name }, index): Part[] => {
    const own = amounts[index]
    return own === undefined ? [] : [{ kind: 'promotion', id, name, yuan: yuanOf(own) }]
  })
}

function listingParts(
  { negotiation, scenario }: PricedPlan,
  figure: 'costByProduct' | 'gainByProduct',
  sign: 1 | -1,
): readonly Part[] {
  const newProducts = scenario.newProducts ?? []
  if (newProducts.length === 0) return []
  const { catalogue, listingFees } = goodsStage(negotiation, scenario)
  return newProducts.map(({ id, name }, index) => {
    const fee = listingFees[figure][catalogue.listed + index] ?? 0
    return { kind: 'newProduct', id, name, yuan: sign * fee }
  })
}

/** Products one by one, the largest; the many small ones together. */
function productParts(
  { negotiation, scenario, simulation }: PricedPlan,
  yuanOf: (slice: LedgerSlice) => number,
): readonly Part[] {
  const named = [
    ...negotiation.products.map(({ id, name }) => ({ kind: 'product' as const, id, name })),
    ...(scenario.newProducts ?? []).map(({ id, name }) => ({ kind: 'newProduct' as const, id, name })),
  ]
  const parts = named.flatMap((row): Part[] => {
    const slice = simulation.byProduct[row.id]
    return slice === undefined ? [] : [{ ...row, yuan: yuanOf(slice) }]
  })
  if (parts.length <= MOST_PRODUCTS + 1) return parts
  const sorted = bySize(parts)
  const rest = sorted.slice(MOST_PRODUCTS)
  return [
    ...sorted.slice(0, MOST_PRODUCTS),
    {
      kind: 'restOfProducts',
      id: 'restOfProducts',
      name: String(rest.length),
      yuan: rest.reduce((sum, { yuan }) => sum + yuan, 0),
    },
  ]
}
