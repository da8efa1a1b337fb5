import { and, eq } from 'drizzle-orm'
import type { ListKind } from '../domain/lists/listChoice.ts'
import { sameContent } from '../domain/scenarios/sameContent.ts'
import type { Store } from './open.ts'
import { saving } from './saving.ts'
import { importMappings } from './schema/settingsTables.ts'

/** What the columns of an account's list of a kind meant the last time, by their header; nothing the first time. */
export function rememberedMapping(
  { query }: Store,
  account: string,
  kind: ListKind,
): Readonly<Record<string, string>> {
  const isIt = and(eq(importMappings.account, account), eq(importMappings.kind, kind))
  return query.select().from(importMappings).where(isIt).get()?.columns ?? {}
}

/** Remembers what the columns of a list meant; headers told before and not now stay known. */
export function rememberMapping(
  store: Store,
  account: string,
  kind: ListKind,
  columns: Readonly<Record<string, string>>,
  at: string,
): void {
  const set = { columns: { ...rememberedMapping(store, account, kind), ...columns }, rememberedAt: at }
  const write = () => {
    store.query
      .insert(importMappings)
      .values({ account, kind, ...set })
      .onConflictDoUpdate({ target: [importMappings.account, importMappings.kind], set })
      .run()
  }
  saving(store, write, () => sameContent(rememberedMapping(store, account, kind), set.columns))
}

/** What is remembered of the columns of one account's lists of a kind. */
export type RememberedColumns = {
  readonly account: string
  readonly kind: ListKind
  /** How many headers are known. */
  readonly columns: number
  /** ISO instant. */
  readonly rememberedAt: string
}

/** Everything that is remembered of columns, by account and kind. */
export function listRemembered({ query }: Store): readonly RememberedColumns[] {
  const stored = query
    .select()
    .from(importMappings)
    .orderBy(importMappings.account, importMappings.kind)
    .all()
  return stored.map(({ columns, ...row }) => ({ ...row, columns: Object.keys(columns).length }))
}

/** Forgets what the columns of an account's lists of a kind meant. */
export function forgetMapping(store: Store, account: string, kind: ListKind): void {
  const isIt = and(eq(importMappings.account, account), eq(importMappings.kind, kind))
  const forget = () => {
    store.query.delete(importMappings).where(isIt).run()
  }
  saving(store, forget, () => Object.keys(rememberedMapping(store, account, kind)).length === 0)
}
