import { promotion } from '../../support/negotiations.ts'
import { type Case, fee, payment, term } from './contractCase.ts'

const said = (sharedNote: string) => ({ terms: [term({ sharedNote })] })
const guarantee = term({
  class: 'guarantee',
  rule: { kind: 'marginGuarantee', rate: 0.2, share: 1, period: 'year' },
})
const march = promotion('P-a', ['P1'])
const later = (start: string, end: string) => ({ ...promotion('P-b', ['P1']), start, end })

const reserve = term({ name: '合同外费用预提', visibility: 'supplierOnly' })
const gift = (name: string) => ({
  name,
  amount: 100,
  taxIncluded: true,
  vatClass: 'serviceOrdinaryInvoice' as const,
})

/** Fair competition, promotions and our own house. */
export const fairnessCases: readonly Case[] = [
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
    id: 'B-STAFF',
    severity: 'risk',
    fires: ['gift cards in a promotion', { promotions: [{ ...march, fees: [gift('购物卡')] }] }],
    spares: ['a gift pack in a promotion', { promotions: [{ ...march, fees: [gift('赠品包装')] }] }],
  },
  {
    id: 'B-OPEN',
    severity: 'risk',
    fires: ['a rebate that is not booked', { terms: [term({ clause: { isBooked: false } })] }],
    spares: [
      'a fee outside the contract, which is no rebate',
      { terms: [fee('dmFee', { clause: { isInContract: false } })] },
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
    id: 'A-RPM',
    severity: 'risk',
    fires: [
      'a penalty that hangs on the shelf price',
      { terms: [term({ clause: { dependsOnRetailPrice: true } })] },
    ],
    spares: [
      'a rebate that hangs on purchases',
      { terms: [term({ clause: { dependsOnRetailPrice: false } })] },
    ],
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
    id: 'M-7DAY',
    severity: 'warn',
    fires: [
      'a cut of 12 to 15 March after one to 10 March',
      { promotions: [march, later('2027-03-12', '2027-03-15')] },
    ],
    spares: [
      'the same days for another product',
      { promotions: [march, { ...later('2027-03-12', '2027-03-15'), products: ['P2'] }] },
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
      'the name of a reserve in what goes out',
      { terms: [reserve], facts: { publicView: { title: '含合同外费用预提' } } },
    ],
    spares: ['a reserve that stays at home', { terms: [reserve] }],
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
  {
    id: 'C-AUTH',
    severity: 'error',
    fires: [
      '61 days where 60 may be promised',
      { terms: [payment(61, 'receipt')], facts: { mandate: { longestPaymentDays: 60 } } },
    ],
    spares: [
      '60 days where 60 may be promised',
      { terms: [payment(60, 'receipt')], facts: { mandate: { longestPaymentDays: 60 } } },
    ],
  },
]
