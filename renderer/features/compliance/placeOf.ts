import type { CheckId } from '../../../domain/compliance/checkList.ts'
import type { Finding } from '../../../domain/compliance/finding.ts'

export type FindingTab = 'terms' | 'promotions'

const ABOUT_PROMOTIONS: readonly CheckId[] = ['B-STAFF', 'T-INVOICE', 'M-7DAY', 'M-PREUP', 'D-PROMO-RETURN']

/** The tab on which what was found stands; null where it concerns the contract's wording, which stands on no tab. */
export function tabOfFinding({ id, term }: Pick<Finding, 'id' | 'term'>): FindingTab | null {
  if (term !== undefined) return 'terms'
  return ABOUT_PROMOTIONS.includes(id) ? 'promotions' : null
}
