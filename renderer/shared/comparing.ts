import { create } from 'zustand'
import type { ScenarioRole } from '../../domain/negotiation/negotiation.ts'
import type { LiveScenario } from '../../domain/scenarios/liveScenario.ts'

/** Something that may stand in a column of the comparison. */
export type Tick = { readonly of: 'scenario' | 'snapshot'; readonly id: string }

/** As many stand side by side at most. */
export const MOST_TICKS = 4

type ComparingState = {
  /** What was ticked for a negotiation, in the order ticked, the base first; absent while nobody has ticked. */
  readonly ticked: Readonly<Record<string, readonly Tick[]>>
  readonly set: (negotiation: string, ticks: readonly Tick[]) => void
}

/** What is compared, as the scenario picker, the frozen versions and the comparison share it. */
export const useComparing = create<ComparingState>((set) => ({
  ticked: {},
  set: (negotiation, ticks) =>
    set(({ ticked }) => ({ ticked: { ...ticked, [negotiation]: ticks.slice(0, MOST_TICKS) } })),
}))

const FIRST_ROLES: readonly ScenarioRole[] = ['lastYear', 'ask', 'opening', 'target', 'agreed', 'custom']

/** What is ticked: scenarios that are gone are passed over; before anybody ticked, one of each role that matters. */
export function ticksOf(
  ticked: readonly Tick[] | undefined,
  scenarios: readonly Pick<LiveScenario, 'id' | 'role'>[],
): readonly Tick[] {
  if (ticked !== undefined) {
    return ticked.filter(({ of, id }) => of === 'snapshot' || scenarios.some((each) => each.id === id))
  }
  const byRole = FIRST_ROLES.flatMap((role) => scenarios.filter((each) => each.role === role))
  return byRole.slice(0, MOST_TICKS).map(({ id }): Tick => ({ of: 'scenario', id }))
}

/** Whether two ticks are the same thing. */
export function isSameTick(one: Tick, other: Tick): boolean {
  return one.of === other.of && one.id === other.id
}

/** The ticks with one more at the end, or without it; a fifth is not taken. */
export function toggled(ticks: readonly Tick[], tick: Tick): readonly Tick[] {
  const without = ticks.filter((each) => !isSameTick(each, tick))
  if (without.length < ticks.length) return without
  return ticks.length < MOST_TICKS ? [...ticks, tick] : ticks
}
