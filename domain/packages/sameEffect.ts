import { asRead } from './gridSearch.ts'
import type { Plan } from './leverGrid.ts'
import { type Invoice, type Levers, type OptionGroup, placed } from './options.ts'

/**
 * Plans of which no two come to the same figures: a lever that moves nothing, such as the rate of a tier that is never
 * reached, stands at its first value, and what then is the same plan is there once. So two packages that differ are
 * two different offers. The order stays.
 */
export function eachEffectOnce(
  plans: readonly Plan[],
  levers: Levers,
  invoiceAt: (index: number) => Invoice,
): readonly Plan[] {
  const firstAlike = new WeakMap<OptionGroup, readonly number[]>()
  const alike = (group: OptionGroup): readonly number[] => {
    const known = firstAlike.get(group) ?? firstOfEachEffect(group)
    firstAlike.set(group, known)
    return known
  }
  const told = plans.map((plan) => {
    const { groups } = invoiceAt(indexOf(levers, levers.onInvoice, plan))
    const resting = [...plan]
    for (const group of groups) {
      const option = indexOf(levers, group.levers, plan)
      placed(levers, group.levers, alike(group)[option] ?? option, resting)
    }
    return resting
  })
  return [...new Map(told.map((plan) => [plan.join(' '), plan])).values()]
}

/** For each option the first one that costs, brings and counts as much, as a person reads it. */
function firstOfEachEffect({ cost, gain, points, count }: OptionGroup): readonly number[] {
  const first = new Map<string, number>()
  return Array.from({ length: count }, (_, option) => {
    const effect = [cost, gain, points].map((figures) => asRead(figures[option] as number)).join(' ')
    const found = first.get(effect) ?? option
    first.set(effect, found)
    return found
  })
}

/** The index under which `placed` would write these places of a plan. */
function indexOf({ grids }: Levers, places: readonly number[], plan: Plan): number {
  let [index, size] = [0, 1]
  for (const place of places) {
    index += (plan[place] ?? 0) * size
    size *= grids[place]?.length ?? 1
  }
  return index
}
