import { type Entry, everyMonth, INVOICE_IN, NET_IN, percent, perUnit } from './entry.ts'

const service = {
  class: 'service',
  vatClass: 'serviceSpecialInvoice',
  condition: 'service',
  approval: ['L2'],
} as const
const display = { ...service, taxIncluded: true, isInContract: false } as const
const shownOnce = ['F-SERVICE-SCOPE', 'F-REFUND', 'F-FORCED', 'T-SPECIAL-INVOICE', 'T-INVOICE'] as const
const SPACE_RENTAL = 0.09

/** Services: what is shown, carried, reported or staffed for the money. */
export const SERVICES = {
  dmFee: {
    ...display,
    rule: ({ months }) => ({
      kind: 'count',
      amount: 0,
      per: 'product',
      quantity: 1,
      months: months.slice(0, 1),
    }),
    evidence: ['promotionPlan', 'flyerCopy', 'serviceInvoice'],
    checks: shownOnce,
  },
  stackFee: {
    ...display,
    serviceVatRate: SPACE_RENTAL,
    rule: ({ months }) => ({ kind: 'count', amount: 0, per: 'store', months: months.slice(0, 1) }),
    evidence: ['promotionPlan', 'storeList', 'photos', 'serviceInvoice'],
    checks: shownOnce,
  },
  endcapFee: {
    ...display,
    serviceVatRate: SPACE_RENTAL,
    rule: ({ months }) => ({ kind: 'count', amount: 0, per: 'store', months: months.slice(0, 1) }),
    evidence: ['promotionPlan', 'storeList', 'photos', 'serviceInvoice'],
    checks: shownOnce,
  },
  displayFee: {
    ...display,
    isInContract: true,
    serviceVatRate: SPACE_RENTAL,
    rule: everyMonth,
    evidence: ['planogram', 'storeList', 'photos', 'serviceInvoice'],
    checks: shownOnce,
  },
  promoterFee: {
    ...display,
    isInContract: true,
    vatClass: 'serviceOrdinaryInvoice',
    rule: ({ months }) => ({ kind: 'count', amount: 0, per: 'store', quantity: 1, months }),
    evidence: ['staffConsent', 'attendance', 'serviceInvoice'],
    checks: ['S-STAFF', 'F-SERVICE-SCOPE', 'F-FORCED', 'T-INVOICE'],
  },
  marketingFund: {
    ...service,
    rule: percent('year'),
    basis: NET_IN,
    isInContract: true,
    evidence: ['promotionPlan', 'photos', 'salesReport', 'serviceInvoice'],
    checks: ['F-SERVICE-SCOPE', 'F-REFUND', 'T-PERCENT-SERVICE', 'T-SPECIAL-INVOICE', 'T-INVOICE'],
  },
  dataFee: {
    ...service,
    rule: percent('month'),
    basis: NET_IN,
    isInContract: true,
    approval: ['L3'],
    evidence: ['contractClause', 'salesReport', 'serviceInvoice'],
    checks: ['F-SERVICE-SCOPE', 'F-2011LIST', 'P-CONSIGN', 'T-PERCENT-SERVICE', 'T-SPECIAL-INVOICE'],
  },
  dcFee: {
    ...service,
    class: 'logistics',
    vatClass: 'serviceOrdinaryInvoice',
    rule: percent('month'),
    basis: INVOICE_IN,
    isInContract: true,
    approval: ['L3'],
    evidence: ['contractClause', 'deliveryNotes', 'serviceInvoice'],
    checks: ['F-2011LIST', 'T-PERCENT-SERVICE', 'T-INVOICE'],
  },
  unloadFee: {
    ...service,
    class: 'logistics',
    vatClass: 'serviceOrdinaryInvoice',
    rule: perUnit,
    basis: INVOICE_IN,
    isInContract: true,
    approval: ['L3'],
    evidence: ['contractClause', 'deliveryNotes', 'serviceInvoice'],
    checks: ['F-2011LIST', 'T-PERCENT-SERVICE', 'T-INVOICE'],
  },
} as const satisfies Readonly<Record<string, Entry>>
