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
const said = (sharedNote: string) => ({ terms: [term({ sharedNote })] })
const guarantee = term({
  class: 'guarantee',
  rule: { kind: 'marginGuarantee', rate: 0.2, share: 1, period: 'year' },
})
const mixed = [product('P1', { vatRate: 0.13 }), product('P2', { vatRate: 0.09 })]
const march = promotion('P-a', ['P1'])
const later = (start: string, end: string) => ({ ...promotion('P-b', ['P1']), start, end })

/** Goods, penalties, tax, fair competition, promotions and our own house. */
export const marketCases: readonly Case[] = [
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
    id: 'B-STAFF',
    severity: 'risk',
    fires: ['entertainment for the buyers', { terms: [fee('otherSupport', { name: '采购招待费' })] }],
    spares: ['samples for the stores', { terms: [fee('otherSupport', { name: '样品费' })] }],
  },
  {
    id: 'B-STAFF',
    severity: 'risk',
    fires: ['money to a person', { terms: [fee('dmFee', { clause: { recipient: 'person' } })] }],
    spares: [
      'money to the contracting company',
      { terms: [fee('dmFee', { clause: { recipient: 'company' } })] },
    ],
  },
  {
    id: 'B-OPEN',
    severity: 'risk',
    fires: ['a rebate outside the contract', { terms: [term({ clause: { isInContract: false } })] }],
    spares: [
      'a rebate in the contract',
      { terms: [term({ clause: { isInContract: true, isBooked: true } })] },
    ],
  },
  {
    id: 'A-RPM',
    severity: 'risk',
    fires: ['a retail price that may not be undercut', said('零售价不得低于 15.90 元')],
    spares: ['a fill rate that may not be undercut', said('到货率不得低于 95 %')],
  },
  {
    id: 'A-RPM',
    severity: 'risk',
    fires: ['price control', { clauses: { wording: '乙方负责控价，违反者扣除返利。' } }],
    spares: ['a suggested retail price', { clauses: { wording: '建议零售价 15.90 元，仅供参考。' } }],
  },
  {
    id: 'A-MFN',
    severity: 'warn',
    fires: ['the lowest cost in the country', said('保证全国最低供价')],
    spares: ['the agreed price list', said('按双方确认的供价单')],
  },
  {
    id: 'A-MFN',
    severity: 'warn',
    fires: [
      'a price-gap charge',
      { terms: [fee('priceDiffFine', { class: 'penalty', vatClass: 'penaltyNoVat' })] },
    ],
    spares: ['a late fine', { terms: [fee('lateFine', { class: 'penalty', vatClass: 'penaltyNoVat' })] }],
  },
  {
    id: 'A-EXCLUSIVE',
    severity: 'warn',
    fires: ['no competing goods', said('门店不得销售竞品')],
    spares: ['an exclusive display', said('独家陈列端架一组')],
  },
  {
    id: 'M-7DAY',
    severity: 'warn',
    fires: [
      'a cut to 10 March and one from 17 March',
      { promotions: [march, later('2027-03-17', '2027-03-20')] },
    ],
    spares: [
      'a cut to 10 March and one from 18 March',
      { promotions: [march, later('2027-03-18', '2027-03-20')] },
    ],
  },
  {
    id: 'M-PREUP',
    severity: 'warn',
    fires: [
      'a price raised on 30 January, 30 days before',
      {
        promotions: [march],
        facts: { priceChanges: [{ product: 'P1', day: '2027-01-30', before: 15, after: 16 }] },
      },
    ],
    spares: [
      'a price raised on 29 January, 31 days before',
      {
        promotions: [march],
        facts: { priceChanges: [{ product: 'P1', day: '2027-01-29', before: 15, after: 16 }] },
      },
    ],
  },
  {
    id: 'M-GUARANTEE',
    severity: 'warn',
    fires: ['a guaranteed margin at prices of the retailer', { terms: [guarantee] }],
    spares: [
      'a guaranteed margin at prices of both',
      { terms: [guarantee], clauses: { priceSetBy: 'both' } },
    ],
  },
  {
    id: 'C-LEAK',
    severity: 'error',
    fires: [
      'a unit cost in what goes out',
      { facts: { publicView: { products: [{ name: 'P1', unitCost: 6.076 }] } } },
    ],
    spares: ['the proposal as it goes out', { terms: [term({ privateNote: '底线 3.5 %' })] }],
  },
  {
    id: 'C-LEAK',
    severity: 'error',
    fires: [
      'a private note copied into the shared one',
      { terms: [term({ privateNote: '底线 3.5 %', sharedNote: '我方底线 3.5 % 以内' })] },
    ],
    spares: [
      'a shared note of its own',
      { terms: [term({ privateNote: '底线 3.5 %', sharedNote: '按净进货额' })] },
    ],
  },
  {
    id: 'C-AUTH',
    severity: 'error',
    fires: [
      '3 % where 2.9 % may be promised',
      { terms: [term()], facts: { mandate: { highestByTerm: { term: 0.029 } } } },
    ],
    spares: [
      '3 % where 2.9 % may be promised and the director has approved',
      { terms: [term()], facts: { mandate: { highestByTerm: { term: 0.029 }, approvedBy: '销售总监' } } },
    ],
  },
  {
    id: 'C-AUTH',
    severity: 'error',
    fires: [
      '3.00 points where 2.99 may be promised',
      { terms: [term()], facts: { mandate: { highestContractPoints: 2.99 } } },
    ],
    spares: [
      '3.00 points where 3.01 may be promised',
      { terms: [term()], facts: { mandate: { highestContractPoints: 3.01 } } },
    ],
  },
]
