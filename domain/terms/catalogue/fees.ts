import { type Entry, NET_IN, onceAYear, percent, SALES_IN } from './entry.ts'

const fee = {
  class: 'fee',
  vatClass: 'serviceOrdinaryInvoice',
  condition: 'none',
  evidence: ['contractClause', 'serviceInvoice', 'settlementSheet'],
} as const
const amount = { ...fee, taxIncluded: true } as const
const event = { ...amount, condition: 'event', approval: ['L3'] } as const
const eventChecks = ['F-NOSERVICE', 'F-SERVICE-SCOPE', 'F-2011LIST', 'T-INVOICE'] as const

/** Fees for getting and staying in, and for the retailer's own occasions. */
export const FEES = {
  accountOpeningFee: {
    ...amount,
    rule: onceAYear,
    isInContract: true,
    approval: ['L4'],
    checks: ['F-CONTRACT', 'F-2011LIST', 'T-INVOICE'],
  },
  contractFee: {
    ...amount,
    rule: onceAYear,
    isInContract: true,
    approval: ['L4'],
    checks: ['F-CONTRACT', 'F-2011LIST', 'T-INVOICE'],
  },
  listingFee: {
    ...amount,
    rule: onceAYear,
    isInContract: false,
    evidence: ['listingConfirmation', 'storeList', 'serviceInvoice'],
    approval: ['L3'],
    checks: ['L-DELIST', 'F-2011LIST', 'T-INVOICE'],
  },
  barcodeFee: {
    ...amount,
    rule: () => ({ kind: 'count', amount: 0, per: 'newProduct' }),
    isInContract: false,
    evidence: ['listingConfirmation', 'storeList', 'serviceInvoice'],
    approval: ['L3'],
    checks: ['F-BARCODE', 'L-DELIST', 'F-2011LIST', 'T-INVOICE'],
  },
  newStoreFee: {
    ...event,
    rule: () => ({ kind: 'count', amount: 0, per: 'newStore' }),
    isInContract: false,
    evidence: ['openingNotice', 'photos', 'serviceInvoice'],
    checks: eventChecks,
  },
  remodelFee: {
    ...event,
    rule: () => ({ kind: 'count', amount: 0, per: 'store', quantity: 1 }),
    isInContract: false,
    evidence: ['openingNotice', 'storeList', 'photos', 'serviceInvoice'],
    checks: ['F-REMODEL', 'F-NOSERVICE', 'F-SERVICE-SCOPE', 'T-INVOICE'],
  },
  anniversaryFee: {
    ...event,
    rule: onceAYear,
    isInContract: true,
    evidence: ['promotionPlan', 'photos', 'salesReport', 'serviceInvoice'],
    checks: eventChecks,
  },
  festivalFee: {
    ...event,
    rule: ({ months }) => ({
      kind: 'fixed',
      amount: 0,
      months: months.filter((month) => ['01', '02', '05', '06', '10'].includes(month.slice(5))),
    }),
    isInContract: true,
    evidence: ['promotionPlan', 'photos', 'salesReport', 'serviceInvoice'],
    checks: eventChecks,
  },
  cardFee: {
    ...fee,
    rule: percent('month'),
    basis: SALES_IN,
    isInContract: true,
    evidence: ['contractClause', 'salesReport', 'serviceInvoice'],
    approval: ['L3'],
    checks: ['F-2011LIST', 'T-PERCENT-SERVICE', 'T-INVOICE'],
  },
  taxDiff: {
    ...fee,
    rule: percent('month'),
    basis: NET_IN,
    isInContract: true,
    approval: ['L3', 'finance'],
    checks: ['T-PERCENT-SERVICE', 'T-INVOICE'],
  },
  otherSupport: {
    ...amount,
    condition: 'event',
    rule: onceAYear,
    isInContract: false,
    evidence: ['internalApproval', 'promotionPlan', 'photos', 'serviceInvoice'],
    approval: ['L2'],
    checks: ['B-STAFF', 'F-FORCED', 'T-INVOICE'],
  },
} as const satisfies Readonly<Record<string, Entry>>
