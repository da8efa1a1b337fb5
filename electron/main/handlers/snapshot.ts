import { openNegotiation } from '../../../db/negotiations.ts'
import { listSnapshots, openSnapshot, type SettledResults, takeSnapshot } from '../../../db/snapshots.ts'
import { simulate } from '../../../domain/engine/simulate.ts'
import type { Simulation } from '../../../domain/engine/simulation.ts'
import { settle } from '../../../domain/money.ts'
import { err } from '../../../domain/result.ts'
import { toNegotiation } from '../../../domain/scenarios/toNegotiation.ts'
import type { Handlers } from '../answer.ts'
import { type Desk, signedNow } from './desk.ts'

type SnapshotCalls = 'snapshot:list' | 'snapshot:read' | 'snapshot:take'

/** Frozen versions, each with the figures as they were. */
export function snapshotHandlers(desk: Desk): Pick<Handlers, SnapshotCalls> {
  return {
    'snapshot:list': ({ negotiation }) => listSnapshots(desk.store, negotiation),
    'snapshot:read': ({ snapshot }) => openSnapshot(desk.store, snapshot),
    'snapshot:take': ({ action, negotiation: id, scenario: scenarioId, name }) => {
      const opened = openNegotiation(desk.store, id)
      if (!opened.ok) return opened
      const negotiation = toNegotiation(opened.value.workspace)
      const scenario = negotiation.scenarios.find((one) => one.id === scenarioId)
      if (scenario === undefined) return err({ kind: 'not-found' })
      return takeSnapshot(desk.store, {
        id: action,
        negotiation: id,
        scenario: scenarioId,
        name,
        ...signedNow(desk),
        engineVersion: desk.release,
        results: settledResults(simulate(negotiation, scenario)),
      })
    },
  }
}

function settledResults({ supplier, retailer, joint }: Simulation): SettledResults {
  const amounts = Object.entries({
    ...prefixed('supplier', supplier),
    ...prefixed('retailer', retailer),
    ...joint,
  })
  return Object.fromEntries(
    amounts.filter(([key]) => !key.endsWith('Rate')).map(([key, yuan]) => [key, settle(yuan)]),
  )
}

function prefixed(side: string, ledger: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(ledger).map(([key, yuan]) => [`${side}.${key}`, yuan]))
}
