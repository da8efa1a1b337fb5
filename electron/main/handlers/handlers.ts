import type { Handlers } from '../answer.ts'
import type { Desk } from './desk.ts'
import { historyHandlers } from './history.ts'
import { holidayHandlers } from './holidays.ts'
import { listHandlers } from './list.ts'
import { negotiationHandlers } from './negotiation.ts'
import { negotiationFileHandlers } from './negotiationFile.ts'
import { portfolioHandlers } from './portfolio.ts'
import { preferencesHandlers } from './preferences.ts'
import { proposalHandlers } from './proposal.ts'
import { snapshotHandlers } from './snapshot.ts'
import { storeHandlers } from './store.ts'

/** Every call the window may make, answered at one desk. */
export function handlersAt(desk: Desk): Handlers {
  return {
    ...negotiationHandlers(desk),
    ...negotiationFileHandlers(desk),
    ...portfolioHandlers(desk),
    ...snapshotHandlers(desk),
    ...historyHandlers(desk),
    ...holidayHandlers(desk),
    ...listHandlers(desk),
    ...proposalHandlers(desk),
    ...preferencesHandlers(desk),
    ...storeHandlers(desk),
  }
}
