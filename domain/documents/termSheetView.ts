import type { Clauses, TermClause } from '../negotiation/clauses.ts'
import type { EnterpriseSize, Negotiation, Scenario } from '../negotiation/negotiation.ts'
import type { Particulars, PartyParticulars } from '../negotiation/particulars.ts'
import { type PublicNegotiation, publicNegotiation } from './publicView.ts'

const CLAUSE_KEYS = [
  'confirmationDays',
  'reconciliationDay',
  'invoiceLagDays',
  'instrument',
  'billTenorDays',
  'lateInterest',
  'hasSmeStatement',
  'refundOfUndelivered',
  'delisting',
  'returnsValuedAt',
  'retailerPenalty',
] as const satisfies readonly (keyof Clauses)[]

const TERM_CLAUSE_KEYS = [
  'service',
  'condition',
  'scope',
  'returnExclusions',
  'staffJob',
  'redInvoiceRate',
] as const satisfies readonly (keyof TermClause)[]

const PARTY_KEYS = [
  'creditCode',
  'address',
  'representative',
  'title',
] as const satisfies readonly (keyof PartyParticulars)[]

const PARTICULAR_KEYS = [
  'number',
  'storeScope',
  'mainContract',
  'precedence',
  'returns',
  'promoters',
  'newStores',
  'priceNoticeDays',
  'dispute',
  'seal',
  'originals',
  'commitments',
] as const satisfies readonly (keyof Particulars)[]

export type SheetClauses = Pick<Clauses, (typeof CLAUSE_KEYS)[number]>
export type SheetTermClause = Pick<TermClause, (typeof TERM_CLAUSE_KEYS)[number]>
export type SheetParticulars = Pick<Particulars, (typeof PARTICULAR_KEYS)[number]> & {
  readonly supplier: PartyParticulars
  readonly retailer: PartyParticulars
}

/**
 * What a term sheet may be written from: the public side of the negotiation and, of what it says besides, only what
 * belongs on paper. No field for costs, walk-away, notes of our own, findings of a check or terms of the supplier alone.
 */
export type TermSheetView = {
  readonly deal: PublicNegotiation
  readonly clauses: SheetClauses
  /** By the id of a public term. */
  readonly termClauses: Readonly<Record<string, SheetTermClause>>
  readonly particulars: SheetParticulars
  readonly supplierSize?: EnterpriseSize
}

/** Builds the view by whitelist; `stated` goes before what the negotiation says of the same. */
export function termSheetView(
  negotiation: Negotiation,
  scenario: Scenario,
  stated: Particulars,
): TermSheetView {
  const deal = publicNegotiation(negotiation, scenario)
  const clauseOf = new Map(scenario.terms.map(({ id, clause }) => [id, clause] as const))
  const { size } = negotiation.supplier
  const own = negotiation.particulars ?? {}
  return {
    deal,
    clauses: only(negotiation.clauses ?? {}, CLAUSE_KEYS),
    termClauses: Object.fromEntries(
      deal.proposal.terms.map(({ id }) => [id, only(clauseOf.get(id) ?? {}, TERM_CLAUSE_KEYS)]),
    ),
    particulars: {
      ...only({ ...own, ...stated }, PARTICULAR_KEYS),
      supplier: only({ ...own.supplier, ...stated.supplier }, PARTY_KEYS),
      retailer: only({ ...own.retailer, ...stated.retailer }, PARTY_KEYS),
    },
    ...(size === undefined ? {} : { supplierSize: size }),
  }
}

/** Copies what the list names and nothing else. */
function only<Row extends object, Key extends keyof Row>(row: Row, keys: readonly Key[]): Pick<Row, Key> {
  return Object.fromEntries(
    keys.filter((key) => row[key] !== undefined).map((key) => [key, row[key]]),
  ) as Pick<Row, Key>
}
