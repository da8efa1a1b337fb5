import type { Handlers } from '../answer.ts'
import { dealFileHandlers } from './dealFile.ts'
import type { Desk } from './desk.ts'
import { encryptionHandlers } from './encryption.ts'
import { historyHandlers } from './history.ts'
import { holidayHandlers } from './holidays.ts'
import { listHandlers } from './list.ts'
import { negotiationHandlers } from './negotiation.ts'
import { negotiationFileHandlers } from './negotiationFile.ts'
import { pictureHandlers } from './picture.ts'
import { portfolioHandlers } from './portfolio.ts'
import { preferencesHandlers } from './preferences.ts'
import { proposalHandlers } from './proposal.ts'
import { holdValues } from './signingHeld.ts'
import { signingWhenAsked } from './signingWhenAsked.ts'
import { snapshotHandlers } from './snapshot.ts'
import { storeHandlers } from './store.ts'
import { workbookHandlers } from './workbook.ts'

/** Every call the window may make, answered at one desk. */
export function handlersAt(desk: Desk): Handlers {
  const packages = holdValues<string>(desk.newId)
  return {
    ...negotiationHandlers(desk),
    ...negotiationFileHandlers(desk, packages.hold),
    ...portfolioHandlers(desk),
    ...snapshotHandlers(desk),
    ...historyHandlers(desk),
    ...holidayHandlers(desk),
    ...listHandlers(desk),
    ...proposalHandlers(desk),
    ...pictureHandlers(desk),
    ...signingWhenAsked(desk),
    ...preferencesHandlers(desk),
    ...storeHandlers(desk),
    ...encryptionHandlers(desk),
    ...workbookHandlers(desk),
    ...dealFileHandlers(desk, packages),
  }
}
