import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { FestivalId } from '../../domain/calendar/festivals.ts'
import type { HolidayStatus } from '../../domain/calendar/holidays.ts'

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
