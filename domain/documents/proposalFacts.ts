import type { FormulaEvaluator } from '../engine/rules/dues.ts'
import { simulate } from '../engine/simulate.ts'
import type { Language } from '../locale/language.ts'
import type { Month } from '../negotiation/calendar.ts'
import type { Negotiation } from '../negotiation/negotiation.ts'
import { err, ok, type Result } from '../result.ts'
import { type BenefitChange, benefitChanges } from './benefitChanges.ts'
import { type ListedProduct, listedProducts } from './newProductPlan.ts'
import { type PlannedPromotion, plannedPromotions } from './promotionPlan.ts'
import {
  type CategoryFigures,
  categoryFigures,
  monthlyPurchasesOf,
  type PublicFigures,
  type PublicRun,
  publicFigures,
} from './publicFigures.ts'
import {
  negotiationWithoutCosts,
  type PublicAssumptions,
  type PublicNegotiation,
  type PublicScenario,
  publicNegotiation,
  scenarioWithoutCosts,
} from './publicView.ts'
import { type TermComparison, termComparison } from './termComparison.ts'
import { monthsOf, type TimetableEntry, timetable } from './timetable.ts'

/**
 * What the retailer's proposal says, before how it looks. Yuan, unrounded; every figure of the retailer is our
 * estimate. No field can hold a cost, a contribution, a walk-away, a target or a note of the supplier.
 */
export type ProposalFacts = {
  readonly language: Language
  readonly supplierName: string
  readonly accountName: string
  readonly stores: number
  readonly newStores: number
  readonly yearStart: Month
  readonly months: readonly Month[]
  readonly purchasesLastYear?: { readonly ex: number; readonly in: number; readonly units: number }
  readonly lastYear?: PublicFigures
  readonly proposal: PublicFigures
  readonly categories: readonly CategoryFigures[]
  readonly purchasesByMonth: { readonly lastYear?: readonly number[]; readonly proposal: readonly number[] }
  readonly terms: TermComparison
  readonly promotions: readonly PlannedPromotion[]
  readonly newProducts: readonly ListedProduct[]
  readonly benefitChanges: readonly BenefitChange[]
  readonly timetable: readonly TimetableEntry[]
  readonly assumptions: PublicAssumptions
  readonly vatRates: readonly number[]
}

export type ProposalRefusal =
  | { readonly kind: 'not-found' }
  /** The scenario is our walk-away; it is never put before the retailer. */
  | { readonly kind: 'scenario-is-walk-away' }

/**
 * The proposal of one scenario; `evaluate` is needed for formula terms alone. Costs are taken out before anything is calculated, see
 * `publicNegotiation`.
 */
export function proposalFacts(
  negotiation: Negotiation,
  scenarioId: string,
  language: Language,
  evaluate?: FormulaEvaluator,
): Result<ProposalFacts, ProposalRefusal> {
  const scenario = negotiation.scenarios.find(({ id }) => id === scenarioId)
  if (!scenario) return err({ kind: 'not-found' })
  if (scenario.role === 'walkAway') return err({ kind: 'scenario-is-walk-away' })
  return ok(factsOf(publicNegotiation(negotiation, scenario), language, evaluate))
}

function factsOf(view: PublicNegotiation, language: Language, evaluate?: FormulaEvaluator): ProposalFacts {
  const negotiation = negotiationWithoutCosts(view)
  const simulated = (scenario: PublicScenario) =>
    simulate(negotiation, scenarioWithoutCosts(scenario), evaluate)
  const run = (scenario: PublicScenario): PublicRun => ({ scenario, simulation: simulated(scenario) })
  const proposal = run(view.proposal)
  const lastYear = view.lastYear && run(view.lastYear)
  const ask = view.ask && run(view.ask)
  const { purchasesLastYear } = view
  const marginOf = (scenario: PublicScenario) => simulated(scenario).retailer.totalMargin
  return {
    language,
    supplierName: view.supplierName,
    accountName: view.accountName,
    stores: view.stores,
    newStores: view.newStores.reduce((sum, { count }) => sum + count, 0),
    yearStart: view.yearStart,
    months: monthsOf(view.yearStart),
    ...(purchasesLastYear
      ? {
          purchasesLastYear: {
            ex: purchasesLastYear.purchasesEx,
            in: purchasesLastYear.purchasesIn,
            units: purchasesLastYear.units,
          },
        }
      : {}),
    ...(lastYear ? { lastYear: publicFigures(view, lastYear) } : {}),
    proposal: publicFigures(view, proposal),
    categories: categoryFigures(proposal.simulation, lastYear?.simulation),
    purchasesByMonth: {
      ...(lastYear ? { lastYear: monthlyPurchasesOf(lastYear.simulation) } : {}),
      proposal: monthlyPurchasesOf(proposal.simulation),
    },
    terms: termComparison(view, { proposal, lastYear, ask }, language),
    promotions: plannedPromotions(view, proposal.simulation, marginOf),
    newProducts: listedProducts(view, proposal.simulation),
    benefitChanges: lastYear ? benefitChanges(lastYear, proposal) : [],
    timetable: timetable(view),
    assumptions: view.assumptions,
    vatRates: [...new Set(view.products.map(({ vatRate }) => vatRate))].sort((a, b) => a - b),
  }
}
