import { isDay } from '../calendar.ts'
import type { PathPart } from '../fault.ts'
import {
  type Loose,
  looseList,
  looseNumber,
  looseRecord,
  type Report,
  reportRepeated,
} from './looseReading.ts'
import { checkMonth } from './monthRules.ts'
import type { ScenarioContext } from './scenarioContext.ts'

/** Says what a promotion may not say beside the product list and the contract year. Source: docs/calculation.md §3. */
export function checkPromotion(
  value: unknown,
  context: ScenarioContext,
  path: readonly PathPart[],
  report: Report,
): void {
  const promotion = looseRecord(value)
  const products = looseList(promotion.products)
  for (const [place, id] of products.entries()) {
    if (typeof id !== 'string' || context.listedProducts.has(id)) continue
    report([...path, 'products', place], id, 'listedProduct')
  }
  reportRepeated(products, [...path, 'products'], 'productOnce', report)
  checkDays(promotion, context.months, path, report)
  checkUplift(promotion, path, report)
  for (const [place, fee] of looseList(promotion.fees).entries()) {
    checkMonth(looseRecord(fee).month, context.months, [...path, 'fees', place, 'month'], report)
  }
}

function checkDays(
  { start, end }: Loose,
  months: readonly string[],
  path: readonly PathPart[],
  report: Report,
): void {
  if (typeof start !== 'string' || typeof end !== 'string' || !isDay(start) || !isDay(end)) return
  if (start > end) {
    report([...path, 'start'], start, 'startBeforeEnd', { end })
    return
  }
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return
  if (end.slice(0, 7) < first) report([...path, 'end'], end, 'dayInYear', { first, last })
  if (start.slice(0, 7) > last) report([...path, 'start'], start, 'dayInYear', { first, last })
}

function checkUplift(promotion: Loose, path: readonly PathPart[], report: Report): void {
  const uplift = looseRecord(promotion.uplift)
  const [depth, elasticity] = [looseNumber(promotion.depth), looseNumber(uplift.elasticity)]
  if (depth === undefined || depth < 0 || depth >= 1) return
  if (uplift.kind !== 'elasticity' || elasticity === undefined) return
  const value =
    (1 - depth) ** elasticity * (looseNumber(uplift.display) ?? 1) * (looseNumber(uplift.feature) ?? 1)
  if (!Number.isFinite(value)) report([...path, 'uplift', 'elasticity'], elasticity, 'upliftTooLarge')
}
