import { goTo } from '../../../db/actions.ts'
import { listHistory, scenarioAt } from '../../../db/history.ts'
import type { Handlers } from '../answer.ts'
import { type Desk, signedNow } from './desk.ts'

type HistoryCalls = 'history:list' | 'history:goTo' | 'history:scenarioAt'

/** Everything that was done, by name: read, gone back to, and taken up from an earlier step. */
export function historyHandlers(desk: Desk): Pick<Handlers, HistoryCalls> {
  const { store } = desk
  return {
    'history:list': (request) => listHistory(store, request),
    'history:goTo': (request) => goTo(store, { ...request, ...signedNow(desk) }),
    'history:scenarioAt': (request) => scenarioAt(store, request),
  }
}
