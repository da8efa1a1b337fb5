import { calendarClashes } from '../calendar/calendarClashes.ts'
import { movedTo } from '../calendar/promotionMoves.ts'
import type { RetailerSlot } from '../calendar/retailerSlots.ts'
import { spanOfYear } from '../calendar/weeks.ts'
import { simulate } from '../engine/simulate.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import type { Promotion } from '../negotiation/promotion.ts'
import { carriedShare } from './carriedShare.ts'
import { promotionEffect } from './promotionEffect.ts'

/** A promotion put into another slot, and what that alone is worth in the plan it ends in; yuan ex VAT, units. */
export type SlotMove = {
  readonly before: Promotion
  readonly after: Promotion
  readonly slot: RetailerSlot
  /** To our contribution and to the retailer's total margin, against this promotion left where it was. */
  readonly contribution: number
  readonly totalMargin: number
  /** Baseline units of the promoted days, before and after. */
  readonly baseline: readonly [number, number]
}

/** How far the search is: plans priced, and our contribution in the best one found. */
export type SlotSearch = {
  readonly priced: number
  readonly promotions: readonly Promotion[]
  readonly contribution: number
}

const MOST_ROUNDS = 4
/** A fen: less is rounding, no gain. */
const LEAST_GAIN = 0.01

/**
 * Looks for the slots in which movable promotions leave us most, one promotion after the other until none gains any more,
 * each plan priced in full; the first is the plan as it stands. A move may bring no clash that was not there, and may not push more of what is bought ahead
 * beyond the contract year. Yields after every priced plan, so that it can be stopped at any of them.
 */
export function* searchSlots(
  negotiation: Negotiation,
  scenario: Scenario,
  movable: ReadonlySet<string>,
  slots: readonly RetailerSlot[],
): Generator<SlotSearch, SlotSearch> {
  const year = spanOfYear(negotiation.year.start)
  const price = (promotions: readonly Promotion[]) =>
    simulate(negotiation, { ...scenario, promotions }).supplier.contribution
  let promotions = scenario.promotions ?? []
  let best: SlotSearch = { priced: 1, promotions, contribution: price(promotions) }
  yield best
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const atStart = best.contribution
    for (const { id } of scenario.promotions ?? []) {
      if (!movable.has(id)) continue
      for (const slot of slots) {
        const moved = promotions.map((each) => (each.id === id ? movedTo(each, slot.from, year) : each))
        if (!mayMove(negotiation, promotions, moved, id)) continue
        const contribution = price(moved)
        const isBetter = contribution > best.contribution + LEAST_GAIN
        best = {
          priced: best.priced + 1,
          promotions: isBetter ? moved : best.promotions,
          contribution: isBetter ? contribution : best.contribution,
        }
        yield best
      }
      promotions = best.promotions
    }
    if (best.contribution <= atStart + LEAST_GAIN) break
  }
  return best
}

function mayMove(
  negotiation: Negotiation,
  before: readonly Promotion[],
  after: readonly Promotion[],
  id: string,
): boolean {
  const { retailerCalendar, year } = negotiation
  const [then, now] = [before, after].map((list) => list.find((each) => each.id === id))
  if (then === undefined || now === undefined || then.start === now.start) return false
  if (now.end > spanOfYear(year.start).last) return false
  if (carriedShare(now, year.start) > carriedShare(then, year.start)) return false
  return clashCount(after, retailerCalendar) <= clashCount(before, retailerCalendar)
}

function clashCount(promotions: readonly Promotion[], calendar: Negotiation['retailerCalendar']): number {
  return [...calendarClashes(promotions, calendar).values()].reduce((sum, clashes) => sum + clashes.length, 0)
}

/** What a search moved, each move judged by taking it back alone. */
export function slotMoves(
  negotiation: Negotiation,
  scenario: Scenario,
  promotions: readonly Promotion[],
  slots: readonly RetailerSlot[],
): readonly SlotMove[] {
  const plan = { ...scenario, promotions }
  const now = simulate(negotiation, plan)
  const [contribution, totalMargin] = [now.supplier.contribution, now.retailer.totalMargin]
  return (scenario.promotions ?? []).flatMap((before): SlotMove[] => {
    const after = promotions.find(({ id }) => id === before.id)
    const slot = slots.find(({ from }) => from === after?.start)
    if (after === undefined || slot === undefined || after.start === before.start) return []
    const back = { ...plan, promotions: promotions.map((each) => (each.id === before.id ? before : each)) }
    const without = simulate(negotiation, back)
    return [
      {
        before,
        after,
        slot,
        contribution: contribution - without.supplier.contribution,
        totalMargin: totalMargin - without.retailer.totalMargin,
        baseline: [
          promotionEffect(negotiation, back, before.id)?.window ?? 0,
          promotionEffect(negotiation, plan, before.id)?.window ?? 0,
        ],
      },
    ]
  })
}
