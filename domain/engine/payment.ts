import type { Assumptions, Scenario } from '../negotiation/negotiation.ts'
import type { PaymentDaysRule, Term } from '../negotiation/term.ts'

/** What credit costs the supplier and brings the retailer, per yuan of net purchases, tax included. */
export type Credit = { readonly financing: number; readonly floatBenefit: number }

/** Days a month-end settlement adds: half a month on average. */
const MONTH_END_DAYS = 15

/** Days of credit a term really gives. Source: docs/calculation.md §6. */
export function effectiveDays({ days, from }: PaymentDaysRule): number {
  return from === 'monthEnd' ? days + MONTH_END_DAYS : days
}

/** Credit per yuan that one payment term gives; nothing for any other term. Source: docs/calculation.md §6. */
export function creditOf({ rule }: Term, assumptions: Assumptions): Credit {
  if (rule.kind !== 'paymentDays') return { financing: 0, floatBenefit: 0 }
  const years = effectiveDays(rule) / (assumptions.dayCount ?? 360)
  return {
    financing: years * assumptions.costOfCapital,
    floatBenefit: years * (assumptions.retailerCostOfCapital ?? assumptions.costOfCapital),
  }
}

/** Credit per yuan of all payment terms together. */
export function creditOfTerms({ terms }: Scenario, assumptions: Assumptions): Credit {
  let [financing, floatBenefit] = [0, 0]
  for (const term of terms) {
    const credit = creditOf(term, assumptions)
    financing += credit.financing
    floatBenefit += credit.floatBenefit
  }
  return { financing, floatBenefit }
}
