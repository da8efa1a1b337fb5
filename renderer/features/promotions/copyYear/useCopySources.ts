import { useEffect, useMemo, useState } from 'react'
import type { CopySource } from '../../../../domain/calendar/copyLines.ts'
import type { Workspace } from '../../../../domain/scenarios/liveScenario.ts'
import { resolveScenario } from '../../../../domain/scenarios/resolveScenario.ts'
import type { NegotiationSummary } from '../../../../electron/contract/channels.ts'
import { bridge } from '../../../shared/bridge.ts'
import { useSession } from '../../../shared/negotiation/openNegotiation.ts'

/** Where promotions can be copied from: a scenario of this contract, or of another one in the store. */
export type SourceOption = {
  readonly negotiation: string
  readonly negotiationName: string
  readonly scenario: string
  readonly scenarioName: string
  readonly yearStart: string
  readonly isOwn: boolean
}

/** What the chosen source holds, as far as it is known. */
export type SourceState =
  | { readonly phase: 'reading' }
  | { readonly phase: 'failed' }
  | { readonly phase: 'read'; readonly source: CopySource }

/** The sources there are: this contract's other scenarios first, last year's contract before them, then other contracts. */
export function useSourceOptions(): readonly SourceOption[] {
  const { id, workspace, picked } = useSession()
  const [others, setOthers] = useState<readonly NegotiationSummary[]>([])
  useEffect(() => {
    let isHere = true
    void bridge.invoke('negotiation:list', {}).then((reply) => {
      if (isHere && reply.ok) setOthers(reply.value)
    })
    return () => {
      isHere = false
    }
  }, [])
  return useMemo(() => {
    const own = workspace.scenarios
      .filter((scenario) => scenario.id !== picked)
      .map((scenario) => ({
        negotiation: id,
        negotiationName: workspace.name,
        scenario: scenario.id,
        scenarioName: scenario.name,
        yearStart: workspace.year.start,
        isOwn: true,
      }))
    const elsewhere = others
      .filter((other) => other.id !== id)
      .flatMap((other) =>
        other.scenarios.map((scenario) => ({
          negotiation: other.id,
          negotiationName: other.name,
          scenario: scenario.id,
          scenarioName: scenario.name,
          yearStart: other.yearStart,
          isOwn: false,
        })),
      )
    return [...elsewhere.filter(({ yearStart }) => yearStart < workspace.year.start), ...own]
  }, [id, workspace, picked, others])
}

/** Reads the promotions of a chosen source; another contract is read from the store without being opened here. */
export function useCopySource(option: SourceOption | undefined): SourceState | null {
  const { workspace } = useSession()
  const [read, setRead] = useState<{ readonly of: string; readonly workspace: Workspace | null } | null>(null)
  const wanted = option === undefined || option.isOwn ? null : option.negotiation
  useEffect(() => {
    if (wanted === null) return
    let isHere = true
    const take = (found: Workspace | null) => isHere && setRead({ of: wanted, workspace: found })
    void bridge.invoke('negotiation:open', { negotiation: wanted }).then(
      (reply) => take(reply.ok ? reply.value.workspace : null),
      () => take(null),
    )
    return () => {
      isHere = false
    }
  }, [wanted])
  return useMemo(() => {
    if (option === undefined) return null
    const found = option.isOwn ? workspace : read?.of === option.negotiation ? read.workspace : undefined
    if (found === undefined) return { phase: 'reading' }
    if (found === null) return { phase: 'failed' }
    const { products, year } = found
    const { promotions = [] } = resolveScenario(found, option.scenario)
    return { phase: 'read', source: { yearStart: year.start, products, promotions } }
  }, [option, workspace, read])
}
