import type { z } from 'zod'
import type { Clauses, TermClause } from '../clauses.ts'
import { amount, flag, note, oneOf, record, share, wholeDays } from './fields.ts'

const text = () => note().exactOptional()
const isSo = () => flag().exactOptional()
const dayCount = () => wholeDays().exactOptional()

/** What the contract says besides its amounts. */
export const clausesSchema: z.ZodType<Clauses> = record({
  wording: text(),
  confirmationDays: dayCount(),
  reconciliationDay: dayCount(),
  invoiceLagDays: dayCount(),
  instrument: oneOf(['transfer', 'bill', 'electronicReceivable']).exactOptional(),
  billTenorDays: dayCount(),
  hasConsentToBill: isSo(),
  isPaidWhenPaid: isSo(),
  lateInterest: share().exactOptional(),
  loanPrimeRate: share().exactOptional(),
  hasSmeStatement: isSo(),
  isConsignment: isSo(),
  refundOfUndelivered: text(),
  delisting: text(),
  returnsValuedAt: oneOf(['promotionPrice', 'normalPrice']).exactOptional(),
  retailerPenalty: text(),
  priceSetBy: oneOf(['retailer', 'supplier', 'both']).exactOptional(),
  retailerYearlySales: amount().exactOptional(),
  hasCustomPacks: isSo(),
  customPackBuyBack: text(),
})

/** What the clause of one term says besides its amount. */
export const termClauseSchema: z.ZodType<TermClause> = record({
  wording: text(),
  service: record({
    item: text(),
    content: text(),
    period: text(),
    stores: text(),
    unit: text(),
    paymentMethod: text(),
    breach: text(),
  }).exactOptional(),
  condition: text(),
  isInContract: isSo(),
  isBooked: isSo(),
  isMandatory: isSo(),
  recipient: oneOf(['company', 'otherCompany', 'person']).exactOptional(),
  statedCost: amount().exactOptional(),
  ownArea: text(),
  scope: text(),
  returnExclusions: text(),
  hasStaffConsent: isSo(),
  staffJob: text(),
  redInvoiceRate: share().exactOptional(),
  penaltyPerDay: share().exactOptional(),
  orderValue: amount().exactOptional(),
  statedLoss: amount().exactOptional(),
  dependsOnRetailPrice: isSo(),
})
