import { usePreferences } from './preferences.ts'

/** The five first steps, in the order in which they are offered; each is done by really doing it. */
export const FIRST_STEPS = ['edit', 'paste', 'branch', 'snapshot', 'proposal'] as const
export type FirstStep = (typeof FIRST_STEPS)[number]

/** How far a person has come. */
export type FirstStepsState = { readonly done: readonly FirstStep[]; readonly isDismissed: boolean }

/** How far this person has come; `isNew` until anything was begun. */
export function useFirstSteps(): FirstStepsState & { readonly isNew: boolean } {
  const firstSteps = usePreferences((state) => state.firstSteps)
  return {
    done: FIRST_STEPS.filter((step) => firstSteps?.done.includes(step) === true),
    isDismissed: firstSteps?.isDismissed === true,
    isNew: firstSteps === undefined,
  }
}

/** Notes that a step was done; the second time says nothing new. */
export function noteFirstStep(step: FirstStep): void {
  const { firstSteps, change } = usePreferences.getState()
  const { done = [], isDismissed = false } = firstSteps ?? {}
  if (!done.includes(step)) change({ firstSteps: { done: [...done, step], isDismissed } })
}

/** Begins the list, hides it or shows it again; what is done stays done. */
export function showFirstSteps(isShown: boolean): void {
  const { firstSteps, change } = usePreferences.getState()
  change({ firstSteps: { done: firstSteps?.done ?? [], isDismissed: !isShown } })
}

/** Begins the list anew: nothing is done. */
export function restartFirstSteps(): void {
  usePreferences.getState().change({ firstSteps: { done: [], isDismissed: false } })
}

/** The step an action of the open negotiation stands for, by the key of its name; null for all others. */
export function stepOfAction(key: string): FirstStep | null {
  if (key === 'action.pasteCells') return 'paste'
  if (key === 'action.branchScenario' || key === 'action.duplicateScenario') return 'branch'
  return /^action\.(?:edit|fill|nudge|clear|term\.|growth)/u.test(key) ? 'edit' : null
}
