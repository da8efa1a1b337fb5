import type { NamedEntry } from '../../../domain/explain/explainPortfolio.ts'
import type { FiguresAtRevision, NegotiationSummary } from '../../../electron/contract/channels.ts'

/** The negotiations as their totals are added up: with what is known of their figures. */
export function portfolioEntries(
  negotiations: readonly NegotiationSummary[],
  byId: ReadonlyMap<string, FiguresAtRevision>,
): readonly NamedEntry[] {
  return negotiations.map(({ id, name, isSample, season }) => ({
    id,
    name,
    isSample,
    ...(season?.stage === undefined ? {} : { stage: season.stage }),
    figures: byId.get(id)?.figures ?? null,
  }))
}
