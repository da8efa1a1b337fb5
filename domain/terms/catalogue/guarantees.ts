import { type Entry, INVOICE_IN, NET_IN, onceAYear, percent, perUnit, SALES_IN } from './entry.ts'

const penalty = {
  class: 'penalty',
  vatClass: 'penaltyNoVat',
  condition: 'breach',
  isInContract: true,
} as const
const guarantee = {
  class: 'guarantee',
  vatClass: 'rebateRedInvoice',
  condition: 'target',
  isInContract: true,
} as const
const damage = {
  class: 'damage',
  vatClass: 'rebateRedInvoice',
  condition: 'none',
  isInContract: true,
} as const

/** Damage and returns, penalties, and what one side guarantees to the other. */
export const GUARANTEES = {
  damageAllowance: {
    ...damage,
    rule: percent('quarter'),
    basis: NET_IN,
    evidence: ['contractClause', 'damageRecord', 'redInvoiceNotice'],
    approval: ['L3'],
    checks: ['D-DAMAGE', 'T-RATE'],
  },
  returnAllowance: {
    ...damage,
    rule: percent('quarter'),
    basis: SALES_IN,
    evidence: ['contractClause', 'returnNotes', 'redInvoiceNotice'],
    approval: ['L3'],
    checks: ['D-RETURN', 'D-PROMO-RETURN', 'T-RATE'],
  },
  shortageFine: {
    ...penalty,
    rule: () => ({ kind: 'serviceLevel', target: 0.95, expected: 0.95, penaltyRate: 0, period: 'month' }),
    basis: INVOICE_IN,
    evidence: ['orderFillReport', 'settlementSheet'],
    approval: ['L2'],
    checks: ['X-PENALTY'],
  },
  lateFine: {
    ...penalty,
    rule: percent('month'),
    basis: INVOICE_IN,
    evidence: ['orderFillReport', 'deliveryNotes', 'settlementSheet'],
    approval: ['L2'],
    checks: ['X-PENALTY'],
  },
  priceDiffFine: {
    ...penalty,
    rule: onceAYear,
    taxIncluded: true,
    evidence: ['contractClause', 'settlementSheet'],
    approval: ['L4', 'legal'],
    checks: ['A-MFN', 'A-RPM', 'X-PENALTY'],
  },
  bestPriceClause: {
    ...penalty,
    rule: onceAYear,
    taxIncluded: true,
    evidence: ['contractClause', 'priceList'],
    approval: ['L4', 'legal'],
    checks: ['A-MFN', 'A-RPM', 'X-PENALTY'],
  },
  marginGuarantee: {
    ...guarantee,
    rule: () => ({ kind: 'marginGuarantee', rate: 0, share: 1, period: 'quarter' }),
    evidence: ['contractClause', 'salesReport', 'redInvoiceNotice'],
    approval: ['L3'],
    checks: ['M-GUARANTEE'],
  },
  minSalesGuarantee: {
    ...guarantee,
    rule: onceAYear,
    taxIncluded: true,
    evidence: ['contractClause', 'salesReport', 'redInvoiceNotice'],
    approval: ['L3'],
    checks: ['M-GUARANTEE'],
  },
  priceProtection: {
    ...guarantee,
    condition: 'event',
    isInContract: false,
    rule: onceAYear,
    taxIncluded: true,
    evidence: ['priceList', 'stockCount', 'redInvoiceNotice'],
    approval: ['L3'],
    checks: [],
  },
  promoGapFund: {
    class: 'conditionalRebate',
    vatClass: 'rebateRedInvoice',
    condition: 'event',
    isInContract: true,
    rule: perUnit,
    basis: NET_IN,
    evidence: ['promotionPlan', 'salesReport', 'redInvoiceNotice'],
    approval: ['L3'],
    checks: ['D-PROMO-RETURN', 'M-7DAY', 'B-OPEN'],
  },
} as const satisfies Readonly<Record<string, Entry>>
