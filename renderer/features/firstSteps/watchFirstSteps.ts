import { noteFirstStep, stepOfAction } from '../../shared/firstSteps.ts'
import { useOpenNegotiation } from '../../shared/negotiation/openNegotiation.ts'

/** Ticks first steps off as what is done to the open negotiation shows them done, until told to stop. */
export function watchFirstSteps(): () => void {
  return useOpenNegotiation.subscribe(({ session, undoable: { undo } }, { session: before, undoable }) => {
    if (session === null || before === null || session.id !== before.id) return
    if (undo === null || undo === undoable.undo) return
    const step = stepOfAction(undo.key)
    if (step !== null) noteFirstStep(step)
  })
}
