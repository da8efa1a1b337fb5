import { useEffect, useState } from 'react'
import type { Scenario } from '../../../domain/negotiation/negotiation.ts'
import { toNegotiation } from '../../../domain/scenarios/toNegotiation.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { createWorkforce } from '../../workers/workforce.ts'
import type { Column } from './useColumns.ts'

/** Few draws: enough for a chance to the nearest couple of points. The same seed each time, so the figure stands still. */
export const CHANCE_DRAWS = 400
export const CHANCE_SEED = 42

/** The chance of each live scenario with risk to fall below what the walk-away plans; absent while it is worked out. */
export function useChances(columns: readonly Column[]): ReadonlyMap<Scenario, number> {
  const { workspace } = useSession()
  const [chances, setChances] = useState<ReadonlyMap<Scenario, number>>(new Map())
  useEffect(() => {
    const scenarios = riskyOf(columns)
    if (scenarios.length === 0 || !workspace.scenarios.some(({ role }) => role === 'walkAway')) return
    const force = createWorkforce(1)
    let isLeft = false
    const work = async () => {
      const negotiation = toNegotiation(workspace)
      const range = { seed: CHANCE_SEED, from: 0, to: CHANCE_DRAWS }
      const drawn = await force.ask('draw', { negotiation, scenarios, range })
      if (!drawn.ok) return
      const summaries = await force.ask('summary', { negotiation, scenarios, chunks: [drawn.value] })
      if (isLeft) return
      const found = scenarios.flatMap((scenario): [Scenario, number][] => {
        const below = summaries[scenario.id]?.contribution.belowWalkAway
        return below === undefined ? [] : [[scenario, below]]
      })
      setChances(new Map(found))
    }
    // Without an answer the row stays empty; given up is what leaving does.
    work()
      .catch(() => undefined)
      .finally(force.end)
    return () => {
      isLeft = true
      force.end()
    }
  }, [columns, workspace])
  return chances
}

/** The live scenarios that say what may turn out otherwise. */
export function riskyOf(columns: readonly Column[]): readonly Scenario[] {
  return columns
    .filter(({ tick, scenario }) => tick.of === 'scenario' && (scenario.risk?.drivers.length ?? 0) > 0)
    .map(({ scenario }) => scenario)
}
