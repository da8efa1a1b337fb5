import Database from 'better-sqlite3'
import type { ChannelName, Reply, Request } from '../../../electron/contract/channels.ts'
import type { RunningApp } from './launchApp.ts'

/** Asks main from the page, over the real bridge. */
export async function ask<C extends ChannelName>(
  app: RunningApp,
  name: C,
  request: Request<C>,
): Promise<Reply<C>> {
  const reply = await app.page.evaluate(
    ([called, sent]) =>
      (
        globalThis as unknown as { bridge: { invoke: (name: string, request: unknown) => unknown } }
      ).bridge.invoke(called, sent),
    [name, request] as const,
  )
  return reply as Reply<C>
}

/** Books one new price for the first product of the sample. */
export async function bookPrice(app: RunningApp, listPrice: number) {
  const list = await ask(app, 'negotiation:list', {})
  const id = list.ok ? (list.value[0]?.id ?? '') : ''
  const opened = await ask(app, 'negotiation:open', { negotiation: id })
  const before = opened.ok ? opened.value.workspace.products[0] : undefined
  if (!opened.ok || before === undefined) throw new Error('the sample did not open')
  const booked = await ask(app, 'negotiation:apply', {
    negotiation: id,
    revision: opened.value.revision,
    action: {
      id: `price-${listPrice}`,
      label: { key: 'action.editProduct' },
      changes: [{ of: 'product', id: before.id, before, after: { ...before, listPrice }, at: 0 }],
    },
  })
  return { id, product: before.id, booked }
}

/** The price of a product in a store that no app has open. */
export function storedPrice(store: string, product: string): unknown {
  const database = new Database(store, { readonly: true })
  try {
    return database.prepare('SELECT list_price_yuan FROM products WHERE id = ?').pluck().get(product)
  } finally {
    database.close()
  }
}
