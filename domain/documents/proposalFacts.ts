import type { FormulaEvaluator } from '../engine/rules/dues.ts'
import { simulate } from '../engine/simulate.ts'
import { bilingual, type Edition, leadingLanguage } from '../locale/bilingual.ts'
import { catalogueWords } from '../locale/catalogue.ts'
import type { CatalogueText } from '../locale/catalogueText.ts'
import type { Language } from '../locale/language.ts'
import type { Month } from '../negotiation/calendar.ts'
import type { Negotiation } from '../negotiation/negotiation.ts'
import type { MarketFact, ProposalPlan, ProposalSection, ProposalStep } from '../negotiation/proposalPlan.ts'
import { err, ok, type Result } from '../result.ts'
import { isApproved } from '../scenarios/approval.ts'
import { type BenefitChange, benefitChanges } from './benefitChanges.ts'
import { type ListedProduct, listedProducts } from './newProductPlan.ts'
import { type PlannedPromotion, plannedPromotions } from './promotionPlan.ts'
import { printedSections } from './proposalSections.ts'
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

/** After every day there is. */
const LAST_DAY = '9999-12-31'

/**
 * What the retailer's proposal says, before how it looks. Yuan, unrounded; every figure of the retailer is our
 * estimate. No field can hold a cost, a contribution, a walk-away, a target or a note of the supplier.
 */
export type ProposalFacts = {
  readonly edition: Edition
  /** Of figures and units; texts that are said in both languages have two lines, see `bilingual`. */
  readonly language: Language
  readonly plan: PlannedPaper
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

/** What the paper's own plan says, beside what follows from the figures. */
export type PlannedPaper = {
  /** Nobody with authority has approved what it offers. */
  readonly isDraft: boolean
  readonly version?: string
  readonly confidentiality?: string
  readonly sections: readonly ProposalSection[]
  readonly market: readonly MarketFact[]
  readonly goals: readonly string[]
  readonly asks: readonly string[]
  /** By day, those without one last. */
  readonly steps: readonly ProposalStep[]
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
  edition: Edition,
  evaluate?: FormulaEvaluator,
): Result<ProposalFacts, ProposalRefusal> {
  const scenario = negotiation.scenarios.find(({ id }) => id === scenarioId)
  if (!scenario) return err({ kind: 'not-found' })
  if (scenario.role === 'walkAway') return err({ kind: 'scenario-is-walk-away' })
  const plan = plannedPaper(negotiation.proposal, isApproved(negotiation.reviews, scenario))
  return ok(factsOf(publicNegotiation(negotiation, scenario), plan, edition, evaluate))
}

/** Field by field, so that nothing comes along that a later plan may hold. */
function plannedPaper(plan: ProposalPlan | undefined, isApprovedNow: boolean): PlannedPaper {
  const { version, confidentiality, market = [], goals = [], asks = [], steps = [] } = plan ?? {}
  const isSaid = (text: string) => text.trim() !== ''
  return {
    isDraft: !isApprovedNow,
    ...(version !== undefined && isSaid(version) ? { version } : {}),
    ...(confidentiality !== undefined && isSaid(confidentiality) ? { confidentiality } : {}),
    sections: printedSections(plan),
    market: market
      .filter(({ statement }) => isSaid(statement))
      .map(({ statement, source }) => ({ statement, source })),
    goals: goals.filter(isSaid),
    asks: asks.filter(isSaid),
    steps: steps
      .filter(({ what }) => isSaid(what))
      .map(({ what, day, owner }) => ({
        what,
        ...(day === undefined ? {} : { day }),
        ...(owner === undefined ? {} : { owner }),
      }))
      .sort((a, b) => ((a.day ?? LAST_DAY) < (b.day ?? LAST_DAY) ? -1 : a.day === b.day ? 0 : 1)),
  }
}

function factsOf(
  view: PublicNegotiation,
  plan: PlannedPaper,
  edition: Edition,
  evaluate?: FormulaEvaluator,
): ProposalFacts {
  const negotiation = negotiationWithoutCosts(view)
  const simulated = (scenario: PublicScenario) =>
    simulate(negotiation, scenarioWithoutCosts(scenario), evaluate)
  const run = (scenario: PublicScenario): PublicRun => ({ scenario, simulation: simulated(scenario) })
  const proposal = run(view.proposal)
  const lastYear = view.lastYear && run(view.lastYear)
  const ask = view.ask && run(view.ask)
  const { purchasesLastYear } = view
  const marginOf = (scenario: PublicScenario) => simulated(scenario).retailer.totalMargin
  const termsIn = (language: Language, named: (run: PublicRun) => PublicRun = asTyped) =>
    termComparison(
      view,
      { proposal: named(proposal), lastYear: lastYear && named(lastYear), ask: ask && named(ask) },
      language,
    )
  const language = leadingLanguage(edition)
  return {
    edition,
    language,
    plan,
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
    terms:
      edition === 'both' ? bilingual(termsIn('zh-CN'), termsIn('en', namedInEnglish)) : termsIn(language),
    promotions: plannedPromotions(view, proposal.simulation, marginOf),
    newProducts: listedProducts(view, proposal.simulation),
    benefitChanges: lastYear ? benefitChanges(lastYear, proposal) : [],
    timetable: timetable(view),
    assumptions: view.assumptions,
    vatRates: [...new Set(view.products.map(({ vatRate }) => vatRate))].sort((a, b) => a - b),
  }
}

const asTyped = (run: PublicRun): PublicRun => run

/** Terms the catalogue knows by its own English names. */
function namedInEnglish({ scenario, simulation }: PublicRun): PublicRun {
  const names: Readonly<Record<string, CatalogueText>> = catalogueWords('en').terms
  const terms = scenario.terms.map((term) => {
    const known = term.code !== undefined && Object.hasOwn(names, term.code) ? names[term.code] : undefined
    return known === undefined ? term : { ...term, name: known.name }
  })
  return { scenario: { ...scenario, terms }, simulation }
}
