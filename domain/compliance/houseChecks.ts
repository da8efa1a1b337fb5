import { numberText, yuanText } from '../documents/figureText.ts'
import { publicNegotiation } from '../documents/publicView.ts'
import type { Hit } from './finding.ts'
import { leaksOf } from './leaksOf.ts'
import { highestOf, isSaid, type Mandate, type Reviewed } from './reviewed.ts'

/** Our own house: nothing private goes out, nobody promises more than they may. */
export function houseChecks(reviewed: Reviewed): readonly Hit[] {
  const { facts, negotiation, scenario } = reviewed
  const view = facts.publicView ?? publicNegotiation(negotiation, scenario)
  const leaks = leaksOf(view, negotiation).map(({ path, what }) => ({
    id: 'C-LEAK' as const,
    values: { path, what },
  }))
  const { mandate } = facts
  return mandate === undefined || isSaid(mandate.approvedBy)
    ? leaks
    : [...leaks, ...beyond(mandate, reviewed)]
}

function beyond(mandate: Mandate, { terms, simulation }: Reviewed): readonly Hit[] {
  const { supplier, points } = simulation()
  const hits: Hit[] = []
  const { lowestContribution, highestContractPoints, longestPaymentDays, highestByTerm = {} } = mandate
  if (lowestContribution !== undefined && supplier.contribution < lowestContribution) {
    const values = { found: yuanText(supplier.contribution), limit: yuanText(lowestContribution) }
    hits.push({ id: 'C-AUTH', values })
  }
  if (highestContractPoints !== undefined && points.contractPoints > highestContractPoints) {
    const values = {
      found: numberText(points.contractPoints, 2),
      limit: numberText(highestContractPoints, 2),
    }
    hits.push({ id: 'C-AUTH', says: 'points', values })
  }
  for (const { id, rule } of terms) {
    if (rule.kind === 'paymentDays') {
      if (longestPaymentDays === undefined || rule.days <= longestPaymentDays) continue
      const values = { found: rule.days, limit: longestPaymentDays }
      hits.push({ id: 'C-AUTH', says: 'days', term: id, values })
      continue
    }
    const limit = Object.hasOwn(highestByTerm, id) ? highestByTerm[id] : undefined
    if (limit === undefined || highestOf(rule) <= limit) continue
    hits.push({ id: 'C-AUTH', says: 'term', term: id, values: { found: highestOf(rule), limit } })
  }
  return hits
}
