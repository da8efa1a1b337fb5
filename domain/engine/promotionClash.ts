import type { ContractYear } from './contractYear.ts'
import type { PromotionWindow } from './promotionWindow.ts'
import type { SimulationNote } from './simulation.ts'

/**
 * Who promotes a product on which day. Windows must come in claiming order; each keeps the days no earlier one claims
 * for that product. Source: docs/calculation.md §3.
 */
export function createDayClaims(year: ContractYear, productIds: readonly string[], notes: SimulationNote[]) {
  const claimants: (PromotionWindow[] | undefined)[] = []

  /** Days of each month the window keeps for the product; notes the days it has to leave to others. */
  return function claim(window: PromotionWindow, product: number): readonly number[] {
    const earlier = claimants[product]
    if (!earlier) {
      claimants[product] = [window]
      return window.days
    }
    const rivals = earlier.filter(({ first, last }) => first <= window.last && last >= window.first)
    earlier.push(window)
    return rivals.length === 0 ? window.days : keptDays(window, rivals, product)
  }

  function keptDays(window: PromotionWindow, rivals: readonly PromotionWindow[], product: number): number[] {
    const kept = year.lengths.map(() => 0)
    const lost = rivals.map(() => 0)
    let month = 0
    for (let day = window.first; day <= window.last; day++) {
      while (day >= (year.begins[month + 1] as number)) month++
      let owner = 0
      while (owner < rivals.length && !holds(rivals[owner] as PromotionWindow, day)) owner++
      if (owner === rivals.length) kept[month] = (kept[month] as number) + 1
      else lost[owner] = (lost[owner] as number) + 1
    }
    rivals.forEach((rival, index) => {
      const days = lost[index] ?? 0
      if (days === 0) return
      notes.push({
        kind: 'promotion-clash',
        product: productIds[product] ?? '',
        keeps: rival.promotion.id,
        skips: window.promotion.id,
        days,
      })
    })
    return kept
  }
}

function holds(window: PromotionWindow, day: number): boolean {
  return window.first <= day && day <= window.last
}
