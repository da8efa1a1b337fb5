import { applyAction, redo, undo } from '../../../db/actions.ts'
import { listDeleted, restoreNegotiation } from '../../../db/deletedNegotiations.ts'
import {
  createNegotiation,
  deleteNegotiation,
  listNegotiations,
  openNegotiation,
  replaceSample,
  seedSample,
} from '../../../db/negotiations.ts'
import { ok } from '../../../domain/result.ts'
import type { Handlers } from '../answer.ts'
import { type Desk, signedNow, wordsOf } from './desk.ts'

const SUPPLIERS_COST_OF_CAPITAL = 0.06

type NegotiationCalls = Exclude<
  Extract<keyof Handlers, `negotiation:${string}`>,
  'negotiation:importFile' | 'negotiation:importOpened' | 'negotiation:exportFile' | 'negotiation:renew'
>

/** Negotiations: listed, made, opened, changed, taken back. */
export function negotiationHandlers(desk: Desk): Pick<Handlers, NegotiationCalls> {
  const { store, now, newId } = desk
  return {
    'negotiation:list': () => ok(listNegotiations(store)),
    'negotiation:open': ({ negotiation }) => openNegotiation(store, negotiation),
    'negotiation:create': ({ action, ...wanted }) =>
      ok(
        createNegotiation(
          store,
          { id: newId(), action, at: now() },
          {
            ...wanted,
            scenario: { id: newId(), name: wordsOf(desk).firstScenario },
            costOfCapital: SUPPLIERS_COST_OF_CAPITAL,
          },
        ),
      ),
    'negotiation:openSample': ({ action }) =>
      ok(seedSample(store, { id: newId(), action, at: now() }, desk.sample())),
    'negotiation:apply': (request) => applyAction(store, { ...request, ...signedNow(desk) }),
    'negotiation:undo': (request) => undo(store, { ...request, ...signedNow(desk) }),
    'negotiation:redo': (request) => redo(store, { ...request, ...signedNow(desk) }),
    'negotiation:listDeleted': () => ok(listDeleted(store)),
    'negotiation:restore': ({ negotiation }) => restoreNegotiation(store, { negotiation, at: now() }),
    'negotiation:resetSample': ({ action }) =>
      ok(replaceSample(store, { id: newId(), action, at: now() }, desk.sample())),
    'negotiation:delete': (request) => deleteNegotiation(store, { ...request, at: now() }),
  }
}
