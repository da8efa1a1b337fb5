import { sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  blob,
  foreignKey,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type { Change } from '../domain/actions/action.ts'
import type { FestivalId } from '../domain/calendar/festivals.ts'
import type { HolidayStatus } from '../domain/calendar/holidays.ts'
import type { Clauses, TermClause } from '../domain/negotiation/clauses.ts'
import type { Comment, Review } from '../domain/negotiation/comment.ts'
import type { EnterpriseSize, Risk, ScenarioRole, VolumeGrowth } from '../domain/negotiation/negotiation.ts'
import type { Particulars } from '../domain/negotiation/particulars.ts'
import type { ListingFee } from '../domain/negotiation/product.ts'
import type {
  Funding,
  Mechanic,
  PromotionFee,
  Uplift,
  UpliftSource,
} from '../domain/negotiation/promotion.ts'
import type { ProposalPlan } from '../domain/negotiation/proposalPlan.ts'
import type { RetailerCalendar } from '../domain/negotiation/retailerCalendar.ts'
import type { Season } from '../domain/negotiation/season.ts'
import type { Basis, Rule, TermClass, TermStatus, VatClass } from '../domain/negotiation/term.ts'
import type { RowOrder } from '../domain/scenarios/liveScenario.ts'
import type { RowKind } from '../domain/scenarios/rowKind.ts'

/**
 * The tables, as queries see them. drizzle-kit writes a migration's SQL from here; STRICT, deferred keys and triggers
 * are added to it by hand. A price or typed amount is `_yuan REAL`, settled money is `_fen INTEGER`.
 */

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

const productFields = () => ({
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

const inNegotiation = () => ({
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

/** Heads of scenarios; a base is a scenario of the same negotiation. */
export const scenarios = sqliteTable(
  'scenarios',
  {
    ...inNegotiation(),
    position: integer('position').notNull(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    role: text('role').$type<ScenarioRole>().notNull(),
    base: text('base_id'),
    volumeGrowth: text('volume_growth_json', { mode: 'json' }).$type<VolumeGrowth>(),
    risk: text('risk_json', { mode: 'json' }).$type<Risk>(),
    order: text('row_order_json', { mode: 'json' }).$type<RowOrder>(),
  },
  (table) => [
    primaryKey({ columns: [table.negotiationId, table.id] }),
    foreignKey({
      columns: [table.negotiationId, table.base],
      foreignColumns: [table.negotiationId, table.id],
    }),
  ],
)

const inScenario = () => ({
  negotiationId: text('negotiation_id').notNull(),
  scenarioId: text('scenario_id').notNull(),
  position: integer('position').notNull(),
})

/** Terms a scenario states itself. */
export const terms = sqliteTable(
  'terms',
  {
    ...inScenario(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    class: text('class').$type<TermClass>().notNull(),
    code: text('code'),
    rule: text('rule_json', { mode: 'json' }).$type<Rule>().notNull(),
    basis: text('basis_json', { mode: 'json' }).$type<Basis>(),
    cap: real('cap_yuan'),
    floor: real('floor_yuan'),
    vatClass: text('vat_class').$type<VatClass>().notNull(),
    taxIncluded: integer('tax_included', { mode: 'boolean' }),
    serviceVatRate: real('service_vat_rate'),
    visibility: text('visibility').$type<'shared' | 'supplierOnly'>(),
    inReturnFor: text('in_return_for'),
    status: text('status').$type<TermStatus>(),
    sharedNote: text('shared_note'),
    privateNote: text('private_note'),
    clause: text('clause_json', { mode: 'json' }).$type<TermClause>(),
  },
  (table) => [
    primaryKey({ columns: [table.negotiationId, table.scenarioId, table.id] }),
    foreignKey({
      columns: [table.negotiationId, table.scenarioId],
      foreignColumns: [scenarios.negotiationId, scenarios.id],
    }).onDelete('cascade'),
  ],
)

/** Promotions a scenario states itself. */
export const promotions = sqliteTable(
  'promotions',
  {
    ...inScenario(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    products: text('products_json', { mode: 'json' }).$type<readonly string[]>().notNull(),
    start: text('start_day').notNull(),
    end: text('end_day').notNull(),
    depth: real('depth_rate').notNull(),
    uplift: text('uplift_json', { mode: 'json' }).$type<Uplift>().notNull(),
    cannibalisation: real('cannibalisation_rate'),
    forwardBuy: text('forward_buy_json', { mode: 'json' }).$type<{
      readonly share: number
      readonly days: number
    }>(),
    funding: text('funding_json', { mode: 'json' }).$type<Funding>().notNull(),
    fees: text('fees_json', { mode: 'json' }).$type<readonly PromotionFee[]>(),
    mechanic: text('mechanic').$type<Mechanic>(),
    placement: text('placement_id'),
    upliftSource: text('uplift_source_json', { mode: 'json' }).$type<UpliftSource>(),
  },
  (table) => [
    primaryKey({ columns: [table.negotiationId, table.scenarioId, table.id] }),
    foreignKey({
      columns: [table.negotiationId, table.scenarioId],
      foreignColumns: [scenarios.negotiationId, scenarios.id],
    }).onDelete('cascade'),
  ],
)

/** New products a scenario states itself. */
export const newProducts = sqliteTable(
  'new_products',
  {
    ...inScenario(),
    ...productFields(),
    listingMonth: text('listing_month').notNull(),
    stores: text('stores_json', { mode: 'json' }).$type<readonly number[]>().notNull(),
    unitsPerStoreMonth: real('units_per_store_month').notNull(),
    ramp: text('ramp_json', { mode: 'json' }).$type<readonly number[]>().notNull(),
    cannibalisation: real('cannibalisation_rate'),
    listingFee: text('listing_fee_json', { mode: 'json' }).$type<ListingFee>(),
    successProbability: real('success_probability_rate'),
    placement: text('placement_id'),
  },
  (table) => [
    primaryKey({ columns: [table.negotiationId, table.scenarioId, table.id] }),
    foreignKey({
      columns: [table.negotiationId, table.scenarioId],
      foreignColumns: [scenarios.negotiationId, scenarios.id],
    }).onDelete('cascade'),
  ],
)

/** Rows a scenario takes out of its base. */
export const removedRows = sqliteTable(
  'removed_rows',
  {
    negotiationId: text('negotiation_id').notNull(),
    scenarioId: text('scenario_id').notNull(),
    kind: text('kind').$type<RowKind>().notNull(),
    id: text('id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.negotiationId, table.scenarioId, table.kind, table.id] }),
    foreignKey({
      columns: [table.negotiationId, table.scenarioId],
      foreignColumns: [scenarios.negotiationId, scenarios.id],
    }).onDelete('cascade'),
  ],
)

/** The journal. An undone action can be redone until a new one discards it; nothing is taken out of it. */
export const actions = sqliteTable(
  'actions',
  {
    ...inNegotiation(),
    id: text('id').notNull(),
    sequence: integer('sequence').notNull(),
    labelKey: text('label_key').notNull(),
    labelValues: text('label_values_json', { mode: 'json' }).$type<
      Readonly<Record<string, string | number>>
    >(),
    changes: text('changes_json', { mode: 'json' }).$type<readonly Change[]>().notNull(),
    state: text('state').$type<'done' | 'undone' | 'discarded'>().notNull(),
    at: text('at').notNull(),
    revision: integer('revision').notNull(),
    /** Who did it, or undid or made it again last, by the name they gave; empty where none was given. */
    by: text('done_by'),
  },
  (table) => [
    primaryKey({ columns: [table.negotiationId, table.id] }),
    uniqueIndex('actions_in_sequence').on(table.negotiationId, table.sequence),
    index('undone_actions').on(table.negotiationId, table.sequence).where(sql`${table.state} = 'undone'`),
  ],
)

/** Frozen versions. Triggers refuse every change; the hash is over the canonical JSON of what is frozen. */
export const snapshots = sqliteTable('snapshots', {
  id: text('id').primaryKey(),
  negotiationId: text('negotiation_id')
    .notNull()
    .references(() => negotiations.id),
  scenarioId: text('scenario_id').notNull(),
  name: text('name').notNull(),
  takenAt: text('taken_at').notNull(),
  takenBy: text('taken_by'),
  engineVersion: text('engine_version').notNull(),
  negotiationJson: text('negotiation_json').notNull(),
  resultsFenJson: text('results_fen_json').notNull(),
  sha256: text('sha256').notNull(),
})

/**
 * Term sheets as they were issued. Triggers refuse every change. `sha256` is over the canonical facts, `seal_sha256` over
 * everything that is kept of the sheet.
 */
export const termSheets = sqliteTable(
  'term_sheets',
  {
    id: text('id').primaryKey(),
    negotiationId: text('negotiation_id')
      .notNull()
      .references(() => negotiations.id),
    scenarioId: text('scenario_id').notNull(),
    number: text('number').notNull(),
    version: text('version').notNull(),
    language: text('language').$type<'zh-CN' | 'en'>().notNull(),
    factsJson: text('facts_json').notNull(),
    pdf: blob('pdf', { mode: 'buffer' }).notNull(),
    engineVersion: text('engine_version').notNull(),
    frozenAt: text('frozen_at').notNull(),
    frozenBy: text('frozen_by').notNull(),
    sha256: text('sha256').notNull(),
    sealSha256: text('seal_sha256').notNull(),
    /** The sheet this one amends (补充协议); empty for one that stands alone. */
    amends: text('amends_id').references((): AnySQLiteColumn => termSheets.id),
  },
  (table) => [
    uniqueIndex('one_sheet_of_a_version').on(
      table.negotiationId,
      table.number,
      table.version,
      table.language,
    ),
  ],
)

/**
 * What came back of an issued term sheet: the signed file, or the scan of the signed and stamped paper. Triggers refuse
 * every change.
 */
export const returnedPapers = sqliteTable('returned_papers', {
  id: text('id').primaryKey(),
  termSheetId: text('term_sheet_id')
    .notNull()
    .references(() => termSheets.id),
  kind: text('kind').$type<'signedFile' | 'scan'>().notNull(),
  fileName: text('file_name').notNull(),
  mediaType: text('media_type').$type<'application/pdf' | 'image/png' | 'image/jpeg'>().notNull(),
  content: blob('content', { mode: 'buffer' }).notNull(),
  sha256: text('sha256').notNull(),
  returnedAt: text('returned_at').notNull(),
  returnedBy: text('returned_by'),
  /** Over everything that is kept of the paper; `sha256` is over its content. */
  sealSha256: text('seal_sha256').notNull(),
})

/** Term sheets that hold: compared with what came back and locked. Triggers refuse every change. */
export const termSheetLocks = sqliteTable('term_sheet_locks', {
  termSheetId: text('term_sheet_id')
    .primaryKey()
    .references(() => termSheets.id),
  paperId: text('paper_id')
    .notNull()
    .references(() => returnedPapers.id),
  lockedAt: text('locked_at').notNull(),
  lockedBy: text('locked_by'),
  sealSha256: text('seal_sha256').notNull(),
})

/** The one row of the person's own settings. */
export const preferences = sqliteTable('preferences', {
  id: integer('id').primaryKey(),
  language: text('language').$type<'zh-CN' | 'en'>().notNull(),
  moneyUnit: text('money_unit').$type<'yuan' | 'tenThousandYuan'>().notNull(),
  /** Under which name this person's comments and decisions stand. */
  person: text('person'),
  firstSteps: text('first_steps_json', { mode: 'json' }).$type<FirstSteps>(),
})

/** How far a person has come with the five first steps. */
export type FirstSteps = { readonly done: readonly string[]; readonly isDismissed: boolean }

/** Which column of a list meant what, as it was last told for an account; `kind` is the list's kind. */
export const importMappings = sqliteTable(
  'import_mappings',
  {
    account: text('account').notNull(),
    kind: text('kind').$type<'products' | 'terms'>().notNull(),
    columns: text('columns_json', { mode: 'json' }).$type<Readonly<Record<string, string>>>().notNull(),
    rememberedAt: text('remembered_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.account, table.kind] })],
)

/** Days of the holiday table as the yearly notice or a person puts them; all others follow the rule. */
export const holidays = sqliteTable(
  'holidays',
  {
    day: text('day').notNull(),
    of: text('festival').$type<FestivalId>().notNull(),
    kind: text('kind').$type<'off' | 'work'>().notNull(),
    status: text('status').$type<HolidayStatus>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.of] })],
)

/** Migrations this file went through, with the hash of what was run. */
export const migrations = sqliteTable('migrations', {
  version: integer('version').primaryKey(),
  file: text('file').notNull(),
  sha256: text('sha256').notNull(),
})
