import type { VatClass } from '../../../domain/negotiation/term.ts'
import { product, promotion } from '../../support/negotiations.ts'
import { type Case, fee, term } from './contractCase.ts'

const damage = (fields: object) => term({ class: 'damage', code: 'damageAllowance', ...fields })
const returns = (fields: object) => term({ class: 'damage', code: 'returnAllowance', ...fields })
const penalty = (fields: object) =>
  term({
    class: 'penalty',
    vatClass: 'penaltyNoVat',
    rule: { kind: 'serviceLevel', target: 0.95, expected: 0.9, penaltyRate: 0.05, period: 'month' },
    ...fields,
  })
const mutual = { retailerPenalty: '逾期付款每日万分之五' }
const mixed = [product('P1', { vatRate: 0.13 }), product('P2', { vatRate: 0.09 })]
const march = promotion('P-a', ['P1'])

const late = (clause: object) => fee('lateFine', { class: 'penalty', vatClass: 'penaltyNoVat', clause })
const shortage = (penaltyRate: number) => ({
  kind: 'serviceLevel' as const,
  target: 0.95,
  expected: 0.9,
  penaltyRate,
  period: 'month' as const,
})
const flyer = (vatClass: VatClass) => ({ name: 'DM', amount: 100, taxIncluded: true, vatClass })

/** Goods, penalties and tax. */
export const goodsCases: readonly Case[] = [
  {
    id: 'D-DAMAGE',
    severity: 'warn',
    fires: ['3 % for damage, whatever that is', { terms: [damage({ cap: 1_000 })] }],
    spares: [
      '3 % for damage in transit, at most ¥1,000',
      { terms: [damage({ cap: 1_000, clause: { scope: '运输残损' } })] },
    ],
  },
  {
    id: 'D-RETURN',
    severity: 'risk',
    fires: ['3 % of returns of whatever kind', { terms: [returns({})] }],
    spares: [
      '3 % of returns but not what expired in the store',
      { terms: [returns({ clause: { returnExclusions: '门店原因过期、破损不退' } })] },
    ],
  },
  {
    id: 'D-RETURN',
    severity: 'risk',
    fires: ['unconditional returns in words', { clauses: { wording: '甲方可无条件退货。' } }],
    spares: ['unconditional returns refused in words', { clauses: { wording: '不接受无条件退货。' } }],
  },
  {
    id: 'D-PROMO-RETURN',
    severity: 'risk',
    fires: [
      'a supported promotion and returns at the normal price',
      { promotions: [march], clauses: { returnsValuedAt: 'normalPrice' } },
    ],
    spares: [
      'a supported promotion and returns at its price',
      { promotions: [march], clauses: { returnsValuedAt: 'promotionPrice' } },
    ],
  },
  {
    id: 'L-DELIST',
    severity: 'warn',
    fires: ['a listing fee and no word on delisting', { terms: [fee('listingFee')] }],
    spares: [
      'a listing fee with six months on the shelf',
      { terms: [fee('listingFee')], clauses: { delisting: '试销 6 个月' } },
    ],
  },
  {
    id: 'L-CUSTOM',
    severity: 'info',
    fires: ['custom packs nobody takes back', { clauses: { hasCustomPacks: true } }],
    spares: [
      'custom packs the retailer buys up',
      { clauses: { hasCustomPacks: true, customPackBuyBack: '甲方买断' } },
    ],
  },
  {
    id: 'S-STAFF',
    severity: 'warn',
    fires: [
      'a promoter fee with consent but no job',
      { terms: [fee('promoterFee', { clause: { hasStaffConsent: true } })] },
    ],
    spares: [
      'a promoter fee with consent and job',
      { terms: [fee('promoterFee', { clause: { hasStaffConsent: true, staffJob: '仅推介本公司商品' } })] },
    ],
  },
  {
    id: 'X-PENALTY',
    severity: 'warn',
    fires: [
      '3 ‰ a day, 109.5 % a year',
      { terms: [penalty({ clause: { penaltyPerDay: 0.003 } })], clauses: mutual },
    ],
    spares: [
      '0.8 ‰ a day, 29.2 % a year',
      { terms: [penalty({ clause: { penaltyPerDay: 0.0008 } })], clauses: mutual },
    ],
  },
  {
    id: 'X-PENALTY',
    severity: 'warn',
    fires: [
      '¥10,000 for an order of ¥33,333',
      {
        terms: [
          fee('lateFine', { class: 'penalty', vatClass: 'penaltyNoVat', clause: { orderValue: 33_333 } }),
        ],
        clauses: mutual,
      },
    ],
    spares: [
      '¥10,000 for an order of ¥33,334',
      {
        terms: [
          fee('lateFine', { class: 'penalty', vatClass: 'penaltyNoVat', clause: { orderValue: 33_334 } }),
        ],
        clauses: mutual,
      },
    ],
  },
  {
    id: 'X-PENALTY',
    severity: 'warn',
    fires: ['a penalty of the supplier alone', { terms: [penalty({})] }],
    spares: ['a penalty of both sides', { terms: [penalty({})], clauses: mutual }],
  },
  {
    id: 'X-PENALTY',
    severity: 'warn',
    fires: [
      '¥10,000 for a loss of ¥7,692, more than 130 % of it',
      { terms: [late({ statedLoss: 7_692 })], clauses: mutual },
    ],
    spares: ['¥10,000 for a loss of ¥7,693', { terms: [late({ statedLoss: 7_693 })], clauses: mutual }],
  },
  {
    id: 'X-PENALTY',
    severity: 'warn',
    fires: [
      '31 % of the value of short goods',
      { terms: [penalty({ rule: shortage(0.31) })], clauses: mutual },
    ],
    spares: [
      '30 % of the value of short goods',
      { terms: [penalty({ rule: shortage(0.3) })], clauses: mutual },
    ],
  },
  {
    id: 'T-PERCENT-SERVICE',
    severity: 'warn',
    fires: [
      '3 % of purchases invoiced as a service',
      { terms: [term({ class: 'service', vatClass: 'serviceOrdinaryInvoice' })] },
    ],
    spares: ['¥10,000 invoiced as a service', { terms: [fee('dmFee')] }],
  },
  {
    id: 'T-FIXED-REBATE',
    severity: 'warn',
    fires: [
      '¥10,000 of display on a red invoice',
      { terms: [fee('displayFee', { class: 'service', vatClass: 'rebateRedInvoice' })] },
    ],
    spares: ['¥10,000 of display on a service invoice', { terms: [fee('displayFee', { class: 'service' })] }],
  },
  {
    id: 'T-SPECIAL-INVOICE',
    severity: 'info',
    fires: ['a special invoice', { terms: [fee('dmFee', { vatClass: 'serviceSpecialInvoice' })] }],
    spares: ['an ordinary invoice', { terms: [fee('dmFee')] }],
  },
  {
    id: 'T-RATE',
    severity: 'error',
    fires: [
      'goods of 13 % and 9 % on one red invoice of 13 %',
      { products: mixed, terms: [term({ clause: { redInvoiceRate: 0.13 } })] },
    ],
    spares: [
      'only the goods of 13 % on a red invoice of 13 %',
      {
        products: mixed,
        terms: [
          term({
            basis: { on: 'net', tax: 'in', include: { products: ['P1'] } },
            clause: { redInvoiceRate: 0.13 },
          }),
        ],
      },
    ],
  },
  {
    id: 'T-INVOICE',
    severity: 'warn',
    fires: ['a fee without an invoice', { terms: [fee('dmFee', { vatClass: 'penaltyNoVat' })] }],
    spares: ['a fee with an invoice', { terms: [fee('dmFee')] }],
  },
  {
    id: 'T-INVOICE',
    severity: 'warn',
    fires: [
      'a flyer of a promotion without an invoice',
      { promotions: [{ ...march, fees: [flyer('penaltyNoVat')] }] },
    ],
    spares: [
      'a flyer of a promotion with an invoice',
      { promotions: [{ ...march, fees: [flyer('serviceOrdinaryInvoice')] }] },
    ],
  },
]
