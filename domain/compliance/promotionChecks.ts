import { daysBetween } from '../calendar/days.ts'
import { yuanText } from '../documents/figureText.ts'
import type { Promotion } from '../negotiation/promotion.ts'
import type { Hit } from './finding.ts'
import type { Reviewed } from './reviewed.ts'

const DAYS_LOOKED_BACK = 7
const DAYS_BEFORE_RAISE = 30

/** How promotion prices are compared, and who answers for the margin. */
export function promotionChecks(reviewed: Reviewed): readonly Hit[] {
  return [...comparedPrices(reviewed), ...raisedBefore(reviewed), ...guarantees(reviewed)]
}

/** Two cuts of one product so close that the second's "original price" was not charged in the seven days before it. */
function comparedPrices({ scenario, negotiation }: Reviewed): readonly Hit[] {
  const hits: Hit[] = []
  for (const product of negotiation.products) {
    let before: Promotion | undefined
    for (const later of cutsOf(scenario.promotions ?? [], product.id)) {
      if (before !== undefined && daysBetween(before.end, later.start) <= DAYS_LOOKED_BACK) {
        const days = Math.max(0, daysBetween(before.end, later.start) - 1)
        const values = { product: product.name, first: before.name, second: later.name, days }
        hits.push({ id: 'M-7DAY', values })
      }
      if (before === undefined || later.end > before.end) before = later
    }
  }
  return hits
}

function cutsOf(promotions: readonly Promotion[], product: string): readonly Promotion[] {
  return promotions
    .filter(({ products, depth }) => depth > 0 && products.includes(product))
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
}

function raisedBefore({ scenario, facts }: Reviewed): readonly Hit[] {
  return (scenario.promotions ?? []).flatMap((promotion) => {
    const raised = (facts.priceChanges ?? []).find(({ product, day, before, after }) => {
      const days = daysBetween(day, promotion.start)
      return promotion.products.includes(product) && after > before && days >= 0 && days <= DAYS_BEFORE_RAISE
    })
    if (raised === undefined) return []
    const values = {
      name: promotion.name,
      day: raised.day,
      before: yuanText(raised.before),
      after: yuanText(raised.after),
    }
    return [{ id: 'M-PREUP' as const, values }]
  })
}

function guarantees({ terms, clauses }: Reviewed): readonly Hit[] {
  const sharesPrice = clauses.priceSetBy === 'supplier' || clauses.priceSetBy === 'both'
  return terms
    .filter(({ class: termClass, rule, code }) => {
      const isOfMargin = rule.kind === 'marginGuarantee' || code === 'minSalesGuarantee'
      return isOfMargin || (termClass === 'guarantee' && code === undefined)
    })
    .filter(() => !sharesPrice)
    .map(({ id }) => ({ id: 'M-GUARANTEE', term: id }))
}
