import { useEffect, useMemo } from 'react'
import {
  agreesWithFrozen,
  frozenFigures,
  type HeadlineFigures,
  headlineFigures,
} from '../../../domain/compare/headlineFigures.ts'
import type { Simulation } from '../../../domain/engine/simulation.ts'
import type { Negotiation, Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { Workspace } from '../../../domain/scenarios/liveScenario.ts'
import { reviewStanding } from '../../../domain/scenarios/reviewStanding.ts'
import { type Tick, ticksOf, useComparing } from '../../shared/comparing.ts'
import { type FrozenVersion, useFrozenVersions } from '../../shared/frozenVersions.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { priceFrozen, priceScenario, pricingHead } from '../../shared/negotiation/pricing.ts'
import { usePrivacy } from '../../shared/privacy.ts'

/** One column of the comparison with everything its cells are read from. */
export type Column = {
  readonly tick: Tick
  readonly name: string
  /** What it is priced against. */
  readonly negotiation: Negotiation
  readonly scenario: Scenario
  readonly simulation: Simulation
  readonly figures: HeadlineFigures
  /** ISO instant a frozen version was taken at; null for a live scenario. */
  readonly frozenAt: string | null
  /** What was decided last about a live scenario. */
  readonly review: ReturnType<typeof reviewStanding>
  /** Today's engine gives the frozen amounts to the fen; its terms are then what they were. */
  readonly agrees: boolean
}

/** A tick that has no column: still being read, damaged, or without a price. */
export type Missing = {
  readonly tick: Tick
  readonly name: string
  readonly why: 'reading' | 'failed' | 'damaged' | 'noPrice'
}

export type Columns = { readonly columns: readonly Column[]; readonly missing: readonly Missing[] }

const PRIVATE_ROLES: readonly string[] = ['target', 'walkAway']

/** The columns of what is ticked, the base first; what is ours alone is left out while it is hidden. */
export function useColumns(): Columns {
  const { id, shown } = useSession()
  const ticked = useComparing((state) => state.ticked[id])
  return useColumnsOf(useMemo(() => ticksOf(ticked, shown.scenarios), [ticked, shown.scenarios]))
}

/** The columns of given ticks, likewise. */
export function useColumnsOf(ticks: readonly Tick[]): Columns {
  const { shown } = useSession()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const byId = useFrozenVersions((state) => state.byId)
  const read = useFrozenVersions((state) => state.read)
  useEffect(() => {
    for (const { of, id: each } of ticks) if (of === 'snapshot') void read(each)
  }, [ticks, read])
  return useMemo(() => columnsOf(ticks, shown, byId, isPrivateShown), [ticks, shown, byId, isPrivateShown])
}

function columnsOf(
  ticks: readonly Tick[],
  workspace: Workspace,
  versions: Readonly<Record<string, FrozenVersion>>,
  isPrivateShown: boolean,
): Columns {
  const all = ticks.map((tick) =>
    tick.of === 'scenario' ? liveColumn(tick, workspace) : frozenColumn(tick, versions[tick.id]),
  )
  const columns = all.filter((each) => 'simulation' in each)
  return {
    columns: isPrivateShown
      ? columns
      : columns.filter(({ scenario }) => !PRIVATE_ROLES.includes(scenario.role)),
    missing: all.filter((each) => 'why' in each),
  }
}

function liveColumn(tick: Tick, workspace: Workspace): Column | Missing {
  const priced = priceScenario(workspace, tick.id)
  const name = workspace.scenarios.find(({ id }) => id === tick.id)?.name ?? ''
  if (priced === null) return { tick, name, why: 'noPrice' }
  const figures = headlineFigures(priced.simulation)
  return {
    tick,
    name,
    negotiation: pricingHead(workspace),
    ...priced,
    figures,
    frozenAt: null,
    agrees: true,
    review: reviewStanding(workspace.reviews, priced.scenario),
  }
}

function frozenColumn(tick: Tick, version: FrozenVersion | undefined): Column | Missing {
  if (version?.phase === 'damaged') return { tick, name: version.name, why: 'damaged' }
  if (version?.phase !== 'ready') return { tick, name: '', why: version?.phase ?? 'reading' }
  const { name, takenAt, negotiation, results } = version.snapshot
  const priced = priceFrozen(version.snapshot)
  if (priced === null) return { tick, name, why: 'noPrice' }
  const figures = frozenFigures(results, priced.simulation)
  const agrees = agreesWithFrozen(results, priced.simulation)
  return { tick, name, negotiation, ...priced, figures, frozenAt: takenAt, agrees, review: null }
}
