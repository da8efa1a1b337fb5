import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import { driverQuantile } from './driverQuantile.ts'
import { outcomePricer } from './riskDraws.ts'

/** Contribution with one driver alone at its P10 and at its P90, all else as planned; yuan. */
export type TornadoBar = { readonly driver: string; readonly low: number; readonly high: number }

/** What each driver alone does, the one that moves most first. Source: docs/calculation.md §10. */
export function tornado(negotiation: Negotiation, scenario: Scenario): readonly TornadoBar[] {
  const pricer = outcomePricer(negotiation, scenario)
  const bars = (scenario.risk?.drivers ?? []).map(({ id, distribution }, position) => {
    const contributionAt = (probability: number) => {
      pricer.asPlanned()
      pricer.drive(position, driverQuantile(distribution, probability))
      return pricer.price().year.supplier.contribution
    }
    return { driver: id, low: contributionAt(0.1), high: contributionAt(0.9) }
  })
  return bars.sort((a, b) => widthOf(b) - widthOf(a))
}

function widthOf({ low, high }: TornadoBar): number {
  return Math.abs(high - low)
}
