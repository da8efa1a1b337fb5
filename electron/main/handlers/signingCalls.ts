import type { signingChannels } from '../../contract/signingChannels.ts'
import type { Handlers } from '../answer.ts'
import type { Desk } from './desk.ts'
import { signingHandlers } from './signing.ts'
import { signingElsewhereHandlers } from './signingElsewhere.ts'
import type { ChosenFile } from './signingFiles.ts'
import { holdValues } from './signingHeld.ts'
import { signingScanHandlers } from './signingScans.ts'
import { signingSheetHandlers } from './signingSheets.ts'
import { signingVerdictHandlers } from './signingVerdict.ts'

export type SigningCall = keyof typeof signingChannels

/** Every call about papers that are issued, signed and checked. */
export function signingCalls(desk: Desk): Pick<Handlers, SigningCall> {
  const stamps = holdValues<ChosenFile>(desk.newId)
  return {
    ...signingSheetHandlers(desk),
    ...signingHandlers(desk, stamps),
    ...signingElsewhereHandlers(desk, stamps),
    ...signingVerdictHandlers(desk),
    ...signingScanHandlers(desk),
  }
}
