import { create } from 'zustand'
import { branchScenario, duplicateScenario } from '../../../domain/actions/scenarioChanges.ts'
import { freeName } from '../../shared/freeName.ts'
import { useOpenNegotiation } from '../../shared/negotiation/openNegotiation.ts'

type PickerState = {
  readonly isOpen: boolean
  readonly toggle: () => void
  readonly close: () => void
  /** 另存方案: a live variation of the picked scenario; only what differs is stored. */
  readonly branch: () => void
  /** A copy of the picked scenario with a life of its own. */
  readonly duplicate: () => void
}

/** The scenario picker and what its keys do. */
export const usePicker = create<PickerState>((set) => {
  const copy = (build: typeof branchScenario, key: string) => {
    const { session, act, pick } = useOpenNegotiation.getState()
    const source = session?.workspace.scenarios.find(({ id }) => id === session.picked)
    if (session === null || source === undefined) return
    const name = freeName(
      source.name,
      session.workspace.scenarios.map((scenario) => scenario.name),
    )
    const id = crypto.randomUUID()
    act({ key, values: { name } }, build(session.workspace, source.id, { id, name }))
    pick(id)
  }
  return {
    isOpen: false,
    toggle: () => set(({ isOpen }) => ({ isOpen: !isOpen })),
    close: () => set({ isOpen: false }),
    branch: () => copy(branchScenario, 'action.branchScenario'),
    duplicate: () => copy(duplicateScenario, 'action.duplicateScenario'),
  }
})
