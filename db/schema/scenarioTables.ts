import { foreignKey, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { TermClause } from '../../domain/negotiation/clauses.ts'
import type { Risk, ScenarioRole, VolumeGrowth } from '../../domain/negotiation/negotiation.ts'
import type { ListingFee } from '../../domain/negotiation/product.ts'
import type {
  Funding,
  Mechanic,
  PromotionFee,
  Uplift,
  UpliftSource,
} from '../../domain/negotiation/promotion.ts'
import type { Basis, Rule, TermClass, TermStatus, VatClass } from '../../domain/negotiation/term.ts'
import type { RowOrder } from '../../domain/scenarios/liveScenario.ts'
import type { RowKind } from '../../domain/scenarios/rowKind.ts'
import { inNegotiation, productFields } from './negotiationTables.ts'

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
