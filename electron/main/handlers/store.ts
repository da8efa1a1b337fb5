import { ok } from '../../../domain/result.ts'
import type { Handlers } from '../answer.ts'
import type { Desk } from './desk.ts'

/** What the window tells about the store itself. */
export function storeHandlers(desk: Desk): Pick<Handlers, 'store:notices'> {
  return { 'store:notices': () => ok(desk.notices()) }
}
