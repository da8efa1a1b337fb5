import { useEffect, useMemo, useState } from 'react'
import type { Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { Workspace } from '../../../domain/scenarios/liveScenario.ts'
import { toNegotiation } from '../../../domain/scenarios/toNegotiation.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { createWorkforce } from '../../workers/workforce.ts'
import type { Column } from './useColumns.ts'

/** Few draws: enough for a chance to the nearest couple of points. The same seed each time, so the figure stands still. */
export const CHANCE_DRAWS = 400
export const CHANCE_SEED = 42

/** A chance between 0 and 1, or that it is being worked out; a scenario without one is absent. */
export type Chances = ReadonlyMap<Scenario, number | 'working'>

type Answer = {
  readonly columns: readonly Column[]
  readonly workspace: Workspace
  readonly found: ReadonlyMap<Scenario, number>
}

/** The chance of each live scenario with risk to fall below what the walk-away plans. */
export function useChances(columns: readonly Column[]): Chances {
  const { workspace } = useSession()
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    const scenarios = askedOf(columns, workspace)
    if (scenarios.length === 0) return
    const force = createWorkforce(1)
    let isLeft = false
    const work = async () => {
      const negotiation = toNegotiation(workspace)
      const range = { seed: CHANCE_SEED, from: 0, to: CHANCE_DRAWS }
      const drawn = await force.ask('draw', { negotiation, scenarios, range })
      if (!drawn.ok) return []
      const summaries = await force.ask('summary', { negotiation, scenarios, chunks: [drawn.value] })
      return scenarios.flatMap((scenario): [Scenario, number][] => {
        const below = summaries[scenario.id]?.contribution.belowWalkAway
        return below === undefined ? [] : [[scenario, below]]
      })
    }
    // Without an answer the row stays empty; given up is what leaving does.
    work()
      .catch(() => [])
      .then((found) => {
        if (!isLeft) setAnswer({ columns, workspace, found: new Map(found) })
      })
      .finally(force.end)
    return () => {
      isLeft = true
      force.end()
    }
  }, [columns, workspace])
  return useMemo((): Chances => {
    if (answer?.columns === columns && answer.workspace === workspace) return answer.found
    return new Map(askedOf(columns, workspace).map((scenario) => [scenario, 'working']))
  }, [answer, columns, workspace])
}

/** Whose chance is worked out: nobody's while nothing says how far we would go. */
function askedOf(columns: readonly Column[], { scenarios }: Workspace): readonly Scenario[] {
  return scenarios.some(({ role }) => role === 'walkAway') ? riskyOf(columns) : []
}

/** The live scenarios that say what may turn out otherwise. */
export function riskyOf(columns: readonly Column[]): readonly Scenario[] {
  return columns
    .filter(({ tick, scenario }) => tick.of === 'scenario' && (scenario.risk?.drivers.length ?? 0) > 0)
    .map(({ scenario }) => scenario)
}
