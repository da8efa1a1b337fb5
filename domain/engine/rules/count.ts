import type { CountRule } from '../../negotiation/term.ts'
import { monthIndex } from '../contractYear.ts'
import type { Due, RuleContext } from './due.ts'
import { inYear } from './fixed.ts'

/** An amount for each one counted, in the months in which it falls due. Source: docs/calculation.md §5. */
export function countDues(rule: CountRule, context: RuleContext): Due[] {
  const counted = countByMonth(rule, context)
  return inYear([...counted.keys()]).map((first) => {
    const count = counted.get(first) ?? 0
    return { first, months: 1, metric: count, amount: rule.amount * count }
  })
}

/** Number counted in each month in which something falls due. */
function countByMonth(rule: CountRule, { negotiation, scenario, year }: RuleContext): Map<number, number> {
  const { account, products } = negotiation
  if (rule.quantity === undefined && rule.per === 'newStore') {
    return added((account.newStores ?? []).map(({ month, count }) => [monthIndex(year, month), count]))
  }
  if (rule.quantity === undefined && rule.per === 'newProduct') {
    const listed = scenario.newProducts ?? []
    return added(listed.map(({ listingMonth }) => [monthIndex(year, listingMonth), 1]))
  }
  const counts = {
    store: account.stores,
    product: products.length,
    storeProduct: account.stores * products.length,
    newStore: 0,
    newProduct: 0,
  }
  const count = rule.quantity ?? counts[rule.per]
  const months = rule.months?.map((month) => monthIndex(year, month)) ?? [0]
  return new Map(months.map((month) => [month, count]))
}

function added(entries: readonly (readonly [number, number])[]): Map<number, number> {
  const sums = new Map<number, number>()
  for (const [month, count] of entries) sums.set(month, (sums.get(month) ?? 0) + count)
  return sums
}
