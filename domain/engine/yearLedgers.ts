import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import { MONTHS } from './contractYear.ts'
import { monthColumns } from './ledgerColumns.ts'
import { addUp, type LedgerColumns, type LedgerRates, ledgersOf } from './ledgers.ts'
import { creditOfTerms } from './payment.ts'
import type { LedgerSlice } from './simulation.ts'
import type { Goods, Settlement } from './stages.ts'

/**
 * Both ledgers of the year alone, without a look at products: the very figures `simulate` answers, for whoever
 * evaluates one contract many times over. Source: docs/calculation.md §7.
 */
export function yearLedgers(
  { assumptions }: Negotiation,
  scenario: Scenario,
  goods: Goods,
  settlement: Settlement,
): LedgerSlice {
  const rates: LedgerRates = { returnRate: assumptions.returnRate ?? 0 }
  const costShare = 1 - rates.returnRate * (assumptions.returnSalvage ?? 0)
  return ledgersOfYear(
    monthColumns(goods, settlement, creditOfTerms(scenario, assumptions), costShare),
    rates,
  )
}

/** Twelve months' columns added up. */
export function ledgersOfYear(months: LedgerColumns, rates: LedgerRates): LedgerSlice {
  return ledgersOf(addUp(months, ONE_YEAR, 1), 0, rates)
}

const ONE_YEAR = new Uint8Array(MONTHS)
