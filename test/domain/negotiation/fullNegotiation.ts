/** A value whose fields a test may set to anything, to make them wrong. */
// biome-ignore lint/suspicious/noExplicitAny: a test writes wrong types on purpose
export type Editable = any

const product = (id: string, category: string) => ({
  id,
  name: `商品 ${id}`,
  category,
  vatRate: 0.13,
  listPrice: 10,
  unitCost: 6,
  logisticsCost: 0.3,
  retailPrice: 15.9,
  monthlyUnits: [100, 120, 90, 90, 100, 110, 120, 100, 130, 100, 140, 150],
})

const net = { on: 'net', tax: 'in' }
const term = (id: string, rule: unknown, more: object = {}) => ({
  id,
  name: id,
  class: 'rebate',
  rule,
  basis: net,
  vatClass: 'rebateRedInvoice',
  ...more,
})

const tiers = [
  { from: 10_000, rate: 0.01 },
  { from: 12_000, rate: 0.015 },
]

/** Terms of every kind of rule, by their place in the list. */
export const PLACE = {
  percent: 0,
  onInvoice: 1,
  tiered: 2,
  growth: 3,
  everyStep: 4,
  interpolated: 5,
  fixed: 6,
  count: 7,
  paymentDays: 8,
  marginGuarantee: 9,
  serviceLevel: 10,
} as const

function terms() {
  return [
    term('percent', { kind: 'percent', rate: 0.03, settle: 'month' }, { cap: 9_000, floor: 1_000 }),
    term(
      'onInvoice',
      { kind: 'percent', rate: 0.02, settle: 'month', on: 'running' },
      { class: 'onInvoice', vatClass: 'priceReductionOnInvoice', basis: undefined },
    ),
    term('tiered', {
      kind: 'tiered',
      metric: { of: 'basis' },
      method: 'marginal',
      boundary: 'atLeast',
      tiers,
      pays: 'rate',
      period: 'year',
    }),
    term('growth', {
      kind: 'growth',
      boundary: 'moreThan',
      tiers: [{ from: 0.08, rate: 0.01 }],
      paysOn: 'growth',
    }),
    term('everyStep', {
      kind: 'everyStep',
      metric: { of: 'units' },
      step: 100,
      amount: 50,
      max: 1_000,
      period: 'quarter',
    }),
    term('interpolated', {
      kind: 'interpolated',
      metric: { of: 'basis' },
      points: [
        [10_000, 0.01],
        [20_000, 0.02],
      ],
      period: 'year',
    }),
    term(
      'fixed',
      { kind: 'fixed', amount: 5_000, months: ['2027-03', '2028-02'] },
      {
        class: 'fee',
        vatClass: 'serviceSpecialInvoice',
        taxIncluded: true,
        basis: undefined,
        clause: { service: { item: '海报' }, isInContract: true, statedCost: 100 },
      },
    ),
    term(
      'count',
      { kind: 'count', amount: 1_000, per: 'store', quantity: 10, months: ['2027-04'] },
      { class: 'fee', vatClass: 'serviceOrdinaryInvoice', taxIncluded: false, basis: undefined },
    ),
    term(
      'paymentDays',
      { kind: 'paymentDays', days: 60, from: 'monthEnd' },
      { class: 'payment', vatClass: 'penaltyNoVat', basis: undefined },
    ),
    term(
      'marginGuarantee',
      { kind: 'marginGuarantee', rate: 0.25, share: 0.5, period: 'year' },
      { class: 'guarantee', basis: undefined },
    ),
    term(
      'serviceLevel',
      { kind: 'serviceLevel', target: 0.95, expected: 0.93, penaltyRate: 0.1, period: 'month' },
      { class: 'penalty', vatClass: 'penaltyNoVat' },
    ),
  ]
}

/** A contract year from March 2027 with every kind of term, a promotion, a new product and a risk; made afresh each time. */
export function fullNegotiation(): Editable {
  return JSON.parse(
    JSON.stringify({
      format: 'dealtable.negotiation',
      version: 1,
      name: '2027 年度合同',
      supplier: { name: '甲供应商', size: 'medium' },
      account: { name: '乙零售', stores: 120, newStores: [{ month: '2027-06', count: 2 }] },
      year: { start: '2027-03' },
      assumptions: { costOfCapital: 0.06, dayCount: 365, returnRate: 0.02 },
      products: [product('S1', '洗发水'), product('S2', '洗发水'), product('O1', '食用油')],
      lastYear: { purchasesEx: 9_800, purchasesIn: 11_074, units: 1_000 },
      clauses: { confirmationDays: 5, instrument: 'bill', billTenorDays: 90, lateInterest: 0.05 },
      particulars: {
        number: 'QR-1',
        supplier: { creditCode: '91350100M000100Y43', representative: '张三', title: '经理' },
        precedence: 'sheet',
        priceNoticeDays: 30,
        commitments: ['两个端架'],
      },
      scenarios: [
        {
          id: 'A',
          name: '去年',
          role: 'lastYear',
          volumeGrowth: { default: 0.05, byCategory: { 洗发水: 0.1 }, byProduct: { O1: -0.2 } },
          terms: terms(),
          promotions: [
            {
              id: 'pr1',
              name: '春节档',
              products: ['S1'],
              start: '2028-01-25',
              end: '2028-02-29',
              depth: 0.2,
              uplift: { kind: 'elasticity', elasticity: -2.2, display: 1.3 },
              cannibalisation: 0.15,
              forwardBuy: { share: 0.2, days: 28 },
              funding: { kind: 'scanBack', supplierShare: 0.6 },
              fees: [
                {
                  name: 'DM',
                  amount: 12_000,
                  taxIncluded: true,
                  vatClass: 'serviceSpecialInvoice',
                  month: '2028-01',
                },
              ],
            },
          ],
          newProducts: [
            {
              ...product('N1', '洗发水'),
              monthlyUnits: undefined,
              listingMonth: '2027-05',
              stores: [60, 90, 120],
              unitsPerStoreMonth: 18,
              ramp: [0.4, 0.7, 1],
              cannibalisation: 0.2,
              listingFee: { perStore: 1_000, taxIncluded: true, vatClass: 'serviceOrdinaryInvoice' },
              successProbability: 0.6,
            },
          ],
          risk: {
            drivers: [
              { id: 'volume', on: 'volume', distribution: { kind: 'normal', mean: 1, sd: 0.1 } },
              {
                id: 'cost',
                on: 'unitCost',
                scope: { categories: ['食用油'] },
                distribution: { kind: 'pert', low: 0.9, mode: 1, high: 1.3 },
              },
            ],
            correlations: [{ a: 'volume', b: 'cost', rho: 0.4 }],
          },
        },
        { id: 'B', name: '开价', role: 'opening', base: 'A', terms: [] },
      ],
    }),
  )
}
