import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Negotiation } from '../../../domain/negotiation/negotiation.ts'
import { serializeNegotiation } from '../../../domain/negotiation/serializeNegotiation.ts'
import { granted } from '../../support/desk.ts'
import type { OpenWindow } from './openWindow.ts'

/** Stores a negotiation as a file would bring it and opens a page of it; answers its id. */
export async function openStored(
  { page, desk }: OpenWindow,
  negotiation: Negotiation,
  at: string,
): Promise<string> {
  const file = join(desk.folder, 'stored.json')
  writeFileSync(file, serializeNegotiation(negotiation))
  desk.choose(file)
  const { id } = granted(await desk.ask('negotiation:importFile', { action: 'stored' }))
  await page.evaluate((hash) => {
    location.hash = hash
  }, `/negotiation/${id}/${at}`)
  return id
}
