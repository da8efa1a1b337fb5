import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Clauses } from '../../domain/negotiation/clauses.ts'
import type { Comment, Review } from '../../domain/negotiation/comment.ts'
import type { EnterpriseSize } from '../../domain/negotiation/negotiation.ts'
import type { Particulars } from '../../domain/negotiation/particulars.ts'
import type { ProposalPlan } from '../../domain/negotiation/proposalPlan.ts'
import type { RetailerCalendar } from '../../domain/negotiation/retailerCalendar.ts'
import type { Season } from '../../domain/negotiation/season.ts'

/**
 * The tables, as queries see them. drizzle-kit writes a migration's SQL from here; STRICT, deferred keys and triggers
 * are added to it by hand. A price or typed amount is `_yuan REAL`, settled money is `_fen INTEGER`.
 */

/** Twelve months of units; `units_01` is the first month of the contract year. */
const yearOfUnits = () => ({
  units01: real('units_01').notNull(),
  units02: real('units_02').notNull(),
  units03: real('units_03').notNull(),
  units04: real('units_04').notNull(),
  units05: real('units_05').notNull(),
  units06: real('units_06').notNull(),
  units07: real('units_07').notNull(),
  units08: real('units_08').notNull(),
  units09: real('units_09').notNull(),
  units10: real('units_10').notNull(),
  units11: real('units_11').notNull(),
  units12: real('units_12').notNull(),
})

/** What a listed and a new product have alike. */
export const productFields = () => ({
  id: text('id').notNull(),
  name: text('name').notNull(),
  category: text('category').notNull(),
  brand: text('brand'),
  barcode: text('barcode'),
  vatRate: real('vat_rate').notNull(),
  listPrice: real('list_price_yuan').notNull(),
  unitCost: real('unit_cost_yuan').notNull(),
  logisticsCost: real('logistics_cost_yuan'),
  retailPrice: real('retail_price_yuan').notNull(),
})

/** Heads of negotiations. `revision` counts changes, `created_by` is the action that made it, so that a retry finds it. */
export const negotiations = sqliteTable(
  'negotiations',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    supplierName: text('supplier_name').notNull(),
    supplierSize: text('supplier_size').$type<EnterpriseSize>(),
    accountName: text('account_name').notNull(),
    accountSize: text('account_size').$type<EnterpriseSize>(),
    accountStores: real('account_stores').notNull(),
    accountNewStores: text('account_new_stores_json', { mode: 'json' }).$type<
      readonly { readonly month: string; readonly count: number }[]
    >(),
    yearStart: text('year_start_month').notNull(),
    costOfCapital: real('cost_of_capital_rate').notNull(),
    retailerCostOfCapital: real('retailer_cost_of_capital_rate'),
    dayCount: integer('day_count_days').$type<360 | 365>(),
    serviceVatRate: real('service_vat_rate'),
    returnRate: real('return_rate'),
    returnSalvage: real('return_salvage_rate'),
    lastYearPurchasesEx: real('last_year_purchases_ex_yuan'),
    lastYearPurchasesIn: real('last_year_purchases_in_yuan'),
    lastYearUnits: real('last_year_units'),
    clauses: text('clauses_json', { mode: 'json' }).$type<Clauses>(),
    particulars: text('particulars_json', { mode: 'json' }).$type<Particulars>(),
    proposal: text('proposal_json', { mode: 'json' }).$type<ProposalPlan>(),
    season: text('season_json', { mode: 'json' }).$type<Season>(),
    retailerCalendar: text('retailer_calendar_json', { mode: 'json' }).$type<RetailerCalendar>(),
    comments: text('comments_json', { mode: 'json' }).$type<readonly Comment[]>(),
    reviews: text('reviews_json', { mode: 'json' }).$type<readonly Review[]>(),
    isSample: integer('is_sample', { mode: 'boolean' }).notNull(),
    revision: integer('revision').notNull(),
    createdBy: text('created_by').notNull().unique(),
    changedAt: text('changed_at').notNull(),
    deletedAt: text('deleted_at'),
  },
  (table) => [
    uniqueIndex('one_sample')
      .on(table.isSample)
      .where(sql`${table.isSample} = 1 and ${table.deletedAt} is null`),
  ],
)

/** The column of a row that lives and goes with its negotiation. */
export const inNegotiation = () => ({
  negotiationId: text('negotiation_id')
    .notNull()
    .references(() => negotiations.id, { onDelete: 'cascade' }),
})

/** Listed products; `position` is the index in the list, `units_01` the first month of the contract year. */
export const products = sqliteTable(
  'products',
  { ...inNegotiation(), position: integer('position').notNull(), ...productFields(), ...yearOfUnits() },
  (table) => [
    primaryKey({ columns: [table.negotiationId, table.id] }),
    index('products_in_order').on(table.negotiationId, table.position),
  ],
)
