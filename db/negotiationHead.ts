import type { NegotiationHead } from '../domain/actions/action.ts'
import { sameContent } from '../domain/scenarios/sameContent.ts'
import { withoutEmpty } from './rowColumns.ts'
import type { negotiations } from './schema/negotiationTables.ts'

type Stored = typeof negotiations.$inferSelect
type HeadColumns = Omit<Stored, 'id' | 'isSample' | 'revision' | 'createdBy' | 'changedAt' | 'deletedAt'>

/**
 * What a negotiation says besides its lists, as columns; what it does not say is empty.
 * @throws Error when a field has no column, which would lose it
 */
export function headColumns(head: NegotiationHead): HeadColumns {
  const columns = columnsOf(head)
  if (!sameContent(headOf(columns), head)) throw new Error('A field of the negotiation has no column.')
  return columns
}

function columnsOf({
  name,
  supplier,
  account,
  year,
  assumptions,
  lastYear,
  clauses,
  particulars,
  proposal,
  season,
  retailerCalendar,
  comments,
  reviews,
}: NegotiationHead): HeadColumns {
  return {
    name,
    supplierName: supplier.name,
    supplierSize: supplier.size ?? null,
    accountName: account.name,
    accountSize: account.size ?? null,
    accountStores: account.stores,
    accountNewStores: account.newStores ?? null,
    yearStart: year.start,
    costOfCapital: assumptions.costOfCapital,
    retailerCostOfCapital: assumptions.retailerCostOfCapital ?? null,
    dayCount: assumptions.dayCount ?? null,
    serviceVatRate: assumptions.serviceVatRate ?? null,
    returnRate: assumptions.returnRate ?? null,
    returnSalvage: assumptions.returnSalvage ?? null,
    lastYearPurchasesEx: lastYear?.purchasesEx ?? null,
    lastYearPurchasesIn: lastYear?.purchasesIn ?? null,
    lastYearUnits: lastYear?.units ?? null,
    clauses: clauses ?? null,
    particulars: particulars ?? null,
    proposal: proposal ?? null,
    season: season ?? null,
    retailerCalendar: retailerCalendar ?? null,
    comments: comments ?? null,
    reviews: reviews ?? null,
  }
}

/** The same the other way: columns as what a negotiation says. */
export function headOf(stored: HeadColumns): NegotiationHead {
  const { lastYearPurchasesEx, lastYearPurchasesIn, lastYearUnits } = stored
  const hasLastYear = lastYearPurchasesEx !== null && lastYearPurchasesIn !== null && lastYearUnits !== null
  return {
    name: stored.name,
    supplier: withoutEmpty({ name: stored.supplierName, size: stored.supplierSize }, []),
    account: withoutEmpty(
      {
        name: stored.accountName,
        size: stored.accountSize,
        stores: stored.accountStores,
        newStores: stored.accountNewStores,
      },
      [],
    ),
    year: { start: stored.yearStart },
    assumptions: withoutEmpty(
      {
        costOfCapital: stored.costOfCapital,
        retailerCostOfCapital: stored.retailerCostOfCapital,
        dayCount: stored.dayCount,
        serviceVatRate: stored.serviceVatRate,
        returnRate: stored.returnRate,
        returnSalvage: stored.returnSalvage,
      },
      [],
    ),
    ...(hasLastYear
      ? {
          lastYear: {
            purchasesEx: lastYearPurchasesEx,
            purchasesIn: lastYearPurchasesIn,
            units: lastYearUnits,
          },
        }
      : {}),
    ...(stored.clauses === null ? {} : { clauses: stored.clauses }),
    ...withoutEmpty<
      Pick<
        NegotiationHead,
        'particulars' | 'proposal' | 'season' | 'retailerCalendar' | 'comments' | 'reviews'
      >
    >(
      {
        particulars: stored.particulars,
        proposal: stored.proposal,
        season: stored.season,
        retailerCalendar: stored.retailerCalendar,
        comments: stored.comments,
        reviews: stored.reviews,
      },
      [],
    ),
  }
}
