import { sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  blob,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type { Change } from '../../domain/actions/action.ts'
import { inNegotiation, negotiations } from './negotiationTables.ts'

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

/**
 * Frozen versions. Triggers refuse every change; `sha256` is over the canonical JSON of what is frozen, `seal_sha256` over
 * everything a list says of it. It is empty where a version from before there were seals was not what had been frozen.
 */
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
  sealSha256: text('seal_sha256'),
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
