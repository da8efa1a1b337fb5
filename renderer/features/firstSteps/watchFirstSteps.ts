import { noteFirstStep, stepOfAction } from '../../shared/firstSteps.ts'
import { useOpenNegotiation } from '../../shared/negotiation/openNegotiation.ts'

/** Ticks first steps off as what is done to the open negotiation shows them done, until told to stop. */
export function watchFirstSteps(): () => void {
  return useOpenNegotiation.subscribe(({ session }, { session: before }) => {
    if (session === null || before === null || session.id !== before.id) return
    if (session.undo === null || session.undo === before.undo) return
    const step = stepOfAction(session.undo.key)
    if (step !== null) noteFirstStep(step)
  })
}
