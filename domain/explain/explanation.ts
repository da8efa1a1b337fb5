import type { StepAcross } from '../compare/bridgeAcross.ts'
import type { RetailerLedger, SupplierLedger, TermFigures } from '../engine/simulation.ts'

/** A bar of a waterfall that is several lines of the ledger at once. */
export type BarLine =
  | 'onInvoiceAndReturns'
  | 'feesAndSupport'
  /** The same with the logistics terms. */
  | 'feesLogisticsAndSupport'
  | 'goodsAndLogistics'
  | 'netNetPrice'

/** A figure of one scenario alone. */
export type SingleFigure =
  | { readonly of: 'points'; readonly line: 'contractPoints' | 'netCostPoints' }
  /** What terms and promotions bring the retailer beside the shelf. */
  | { readonly of: 'behindShelf'; readonly line: 'backWithSupport' | 'backRate' }
  | { readonly of: 'supplier'; readonly line: keyof SupplierLedger }
  | { readonly of: 'retailer'; readonly line: keyof RetailerLedger }
  | { readonly of: 'term'; readonly term: string; readonly line: keyof TermFigures }
  /** Several lines of our ledger as one bar of a waterfall; a cost is below 0 there. */
  | { readonly of: 'bar'; readonly line: BarLine }
  /** What somebody planned: growth in general or of a category, the cut of a promotion, the stores of a new product. */
  | { readonly of: 'input'; readonly line: 'growth'; readonly category: string | null }
  | { readonly of: 'input'; readonly line: 'depth' | 'stores'; readonly row: string }

/** One figure of the year: of one scenario, or of one scenario held against another. */
export type FigureId =
  | SingleFigure
  /** How far a result lies above another scenario's: the first of that role. */
  | {
      readonly of: 'against'
      readonly role: 'target' | 'walkAway' | 'lastYear'
      readonly line: 'contribution' | 'totalMargin'
    }
  /** A figure here less the same figure of another scenario. */
  | { readonly of: 'difference'; readonly figure: SingleFigure }
  /** What one step further of a term (0.1 point, one day, 1 % of an amount) does to our contribution. */
  | { readonly of: 'pointPrice'; readonly term: string }
  /** In how many draws we end below the walk-away, here and, of a difference, in the base. */
  | {
      readonly of: 'chance'
      readonly below: number
      readonly baseBelow?: number
      readonly draws: number
      readonly seed: number
    }
  /** One step of what leads from another scenario here. */
  | {
      readonly of: 'bridgeStep'
      readonly side: 'supplier' | 'retailer'
      readonly step: Pick<StepAcross, 'kind' | 'id' | 'label' | 'supplier' | 'retailer'>
    }

/** One figure that goes into another: added, taken off, or what is left of it unnamed. */
export type ExplainedPart = {
  /** Where this figure is explained itself; absent for what is said only here. */
  readonly figure?: SingleFigure
  /** What it is called, where it is no figure of its own. */
  readonly word?:
    | 'listingFees'
    | 'instalment'
    | 'termCosts'
    | 'otherScenario'
    | 'oneStepFurther'
    | 'drawsBelow'
    | 'drawsBelowBase'
    | 'draws'
    | 'takenFirst'
    | 'takenLast'
    | 'together'
  /** The figure is that of the other scenario. */
  readonly isOther?: true
  /** Name of the other scenario whose result it is. */
  readonly scenario?: string
  /** Month of the contract year, 0…11, of an instalment. */
  readonly month?: number
  readonly sign: 1 | -1
  /** In the measure of what it is added up to; yuan, or a count of draws, in what is divided. */
  readonly yuan: number
}

/** How a figure comes about. */
export type Explanation = {
  readonly figure: FigureId
  readonly value: number
  readonly measure: 'yuan' | 'share' | 'points' | 'count'
  readonly how: /** The parts, each with its sign, add up to the value. */
    | { readonly kind: 'sum'; readonly parts: readonly ExplainedPart[] }
    /** The first part divided by the second. */
    | { readonly kind: 'ratio'; readonly parts: readonly [ExplainedPart, ExplainedPart] }
    /** Worked out from the stated amount by how the term is invoiced. */
    | { readonly kind: 'tax'; readonly parts: readonly [ExplainedPart]; readonly effect: 'cost' | 'gain' }
    /** Added up from products, months or promotions: shown where those are. */
    | { readonly kind: 'goods' }
    /** Typed by somebody, on the page named. */
    | { readonly kind: 'input'; readonly page: 'assumptions' | 'promotions' | 'newProducts' }
}
