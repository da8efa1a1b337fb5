import { type Case, fee, payment } from './contractCase.ts'

const smaller = {
  supplier: { name: '甲', size: 'small' },
  account: { name: '乙', size: 'large', stores: 120 },
} as const

/** Scope and payment. */
export const paymentCases: readonly Case[] = [
  {
    id: 'S-SCOPE',
    severity: 'info',
    fires: ['a retailer that sells ¥9,999,999 a year', { clauses: { retailerYearlySales: 9_999_999 } }],
    spares: ['a retailer that sells ¥10,000,000 a year', { clauses: { retailerYearlySales: 10_000_000 } }],
  },
  {
    id: 'P-60RECEIPT',
    severity: 'risk',
    fires: [
      '31 days from month end, 61 from the first of a long month',
      { terms: [payment(31, 'monthEnd')] },
    ],
    spares: ['30 days from month end, 60 at most', { terms: [payment(30, 'monthEnd')] }],
  },
  {
    id: 'P-60RECEIPT',
    severity: 'risk',
    fires: ['61 days from receipt', { terms: [payment(61, 'receipt')] }],
    spares: ['60 days from receipt', { terms: [payment(60, 'receipt')] }],
  },
  {
    id: 'P-60RECEIPT',
    severity: 'risk',
    fires: [
      '45 days from receipt and a bill of 90 days',
      { terms: [payment(45, 'receipt')], clauses: { instrument: 'bill', billTenorDays: 90 } },
    ],
    spares: [
      '45 days from receipt by transfer, whatever a bill would run',
      { terms: [payment(45, 'receipt')], clauses: { instrument: 'transfer', billTenorDays: 90 } },
    ],
  },
  {
    id: 'P-60RECEIPT',
    severity: 'warn',
    fires: ['45 days from an invoice nobody knows the day of', { terms: [payment(45, 'invoice')] }],
    spares: [
      '45 days from an invoice written 15 days after receipt',
      { terms: [payment(45, 'invoice')], clauses: { invoiceLagDays: 15 } },
    ],
  },
  {
    id: 'P-SME60',
    severity: 'risk',
    fires: [
      'a small supplier paid by a large retailer after 61 days',
      { ...smaller, terms: [payment(61, 'receipt')] },
    ],
    spares: [
      'a large supplier paid after 61 days',
      { ...smaller, supplier: { name: '甲', size: 'large' }, terms: [payment(61, 'receipt')] },
    ],
  },
  {
    id: 'P-SETTLE',
    severity: 'warn',
    fires: ['monthly settlement without a day of confirmation', { terms: [payment(30, 'monthEnd')] }],
    spares: [
      'monthly settlement confirmed within 5 working days',
      { terms: [payment(30, 'monthEnd')], clauses: { confirmationDays: 5 } },
    ],
  },
  {
    id: 'P-BACK2BACK',
    severity: 'risk',
    fires: [
      'payment on condition of money from customers',
      { clauses: { wording: '甲方以收到第三方货款为前提向乙方付款。' } },
    ],
    spares: ['payment within 60 days of receipt', { clauses: { wording: '甲方收货后 60 天内向乙方付款。' } }],
  },
  {
    id: 'P-BACK2BACK',
    severity: 'risk',
    fires: ['pay-when-paid ticked', { clauses: { isPaidWhenPaid: true } }],
    spares: ['pay-when-paid not ticked', { clauses: { isPaidWhenPaid: false } }],
  },
  {
    id: 'P-BILL',
    severity: 'warn',
    fires: ['a bill the supplier has not agreed to', { clauses: { instrument: 'bill' } }],
    spares: [
      'a bill the supplier has agreed to',
      { clauses: { instrument: 'bill', hasConsentToBill: true } },
    ],
  },
  {
    id: 'P-LATE',
    severity: 'risk',
    fires: [
      'late interest of 2.9 % where the LPR is 3 %',
      { clauses: { lateInterest: 0.029, loanPrimeRate: 0.03 } },
    ],
    spares: [
      'late interest of 3 % where the LPR is 3 %',
      { clauses: { lateInterest: 0.03, loanPrimeRate: 0.03 } },
    ],
  },
  {
    id: 'P-LATE',
    severity: 'info',
    fires: ['no late interest', {}],
    spares: [
      'no late interest between two the regulation does not cover',
      { supplier: { name: '甲', size: 'large' } },
    ],
  },
  {
    id: 'P-HOLD',
    severity: 'risk',
    fires: [
      'payment stopped while returns are open',
      { clauses: { wording: '退货手续未办理完毕的，甲方有权暂停付款。' } },
    ],
    spares: [
      'payment stopped for goods that are not safe',
      { clauses: { wording: '商品不符合安全标准的，甲方可暂停付款。' } },
    ],
  },
  {
    id: 'P-RECON',
    severity: 'info',
    fires: ['no reconciliation day', {}],
    spares: ['reconciliation on the 15th', { clauses: { reconciliationDay: 15 } }],
  },
  {
    id: 'P-SMEDECL',
    severity: 'info',
    fires: ['a small supplier that does not say so', smaller],
    spares: ['a small supplier that says so', { ...smaller, clauses: { hasSmeStatement: true } }],
  },
  {
    id: 'P-CONSIGN',
    severity: 'warn',
    fires: ['consignment with a data fee', { terms: [fee('dataFee')], clauses: { isConsignment: true } }],
    spares: ['a data fee on goods that are bought', { terms: [fee('dataFee')] }],
  },
]
