import { runsOfMonths } from './runsOfMonths.ts'
import type { TermWords } from './termWords.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const monthOf = (month: string) => MONTHS[Number(month.slice(5)) - 1] ?? month

export const termWordsEn: TermWords = {
  classes: {
    onInvoice: 'Price',
    rebate: 'Unconditional rebates',
    conditionalRebate: 'Conditional rebates',
    fee: 'Contract fees',
    service: 'Services',
    logistics: 'Logistics',
    damage: 'Shrinkage',
    penalty: 'Penalties',
    payment: 'Payment',
    guarantee: 'Margin guarantee',
  },
  settledBy: { month: 'settled monthly', quarter: 'settled quarterly', year: 'settled yearly' },
  methods: {
    wholeAmount: 'whole amount',
    marginal: 'incremental',
    cappedSum: 'cumulative by tier',
    fullSum: 'sum of tiers',
  },
  paysOn: { all: 'on all purchases', growth: 'on the growth only', bands: 'by bands of growth' },
  perOne: {
    store: 'store',
    newStore: 'new store',
    product: 'product',
    newProduct: 'new product',
    storeProduct: 'store and product',
  },
  daysFrom: { receipt: 'from receipt', invoice: 'from invoice', monthEnd: 'from month end' },
  basisOn: {
    list: 'list value',
    invoice: 'invoiced value',
    net: 'net purchases',
    retailSales: 'retail sales',
  },
  tax: { in: 'incl. VAT', ex: 'excl. VAT' },
  basis: (tax, on) => `${on.charAt(0).toUpperCase()}${on.slice(1)}, ${tax}`,
  onInvoiceBasis: {
    list: 'List price, excl. VAT',
    running: 'List price, excl. VAT, after earlier discounts',
  },
  otherBasis: (basis) => `base: ${basis}`,
  noBasis: {
    fixed: 'Fixed amount',
    paymentDays: 'Invoiced value after returns, incl. VAT',
    marginGuarantee: 'Retail sales, excl. VAT',
  },
  onlyFor: (names) => `only ${names}`,
  except: (names) => `without ${names}`,
  productCount: (count) => `${count} products`,
  promotedUnits: 'promoted units',
  newProducts: 'new products',
  listSeparator: ', ',
  clauseSeparator: ', ',
  range: (from, to) => `${from} to ${to}`,
  perUnit: (yuan) => `${yuan} per unit`,
  tierCount: (count) => (count === 1 ? '1 tier' : `${count} tiers`),
  reached: { atLeast: (figure) => `≥ ${figure}`, moreThan: (figure) => `> ${figure}` },
  units: (figure) => `${figure} units`,
  growth: (figure) => `growth ${figure}`,
  everyStep: (step) => `for every full ${step}`,
  countsUpTo: (figure) => `counted up to ${figure}`,
  linear: 'linear between the points',
  times: (amount, count) => `${amount} × ${count}`,
  each: (amount, one) => `${amount} per ${one}`,
  quantity: (figure, one) => `${figure} × ${one}`,
  months: (months) =>
    months.length === 12
      ? 'every month'
      : runsOfMonths(months)
          .map(([first, last]) => (first === last ? monthOf(first) : `${monthOf(first)}–${monthOf(last)}`))
          .join(', '),
  formula: 'By formula',
  days: (days) => (days === 1 ? '1 day' : `${days} days`),
  topUp: (share) => `${share} of the shortfall`,
  fillRate: (target) => `on the part of deliveries below ${target}`,
  cap: (yuan) => `at most ${yuan} a year`,
  floor: (yuan) => `at least ${yuan} a year`,
  notAgreed: 'none',
  ladder: {
    tier: 'Tier',
    purchases: (basis) => `Threshold: ${basis} (¥)`,
    units: 'Threshold: volume (units)',
    growth: (basis) => `Threshold: growth over last year, ${basis}`,
    rate: 'Rate',
    perUnit: 'Per unit (¥)',
    lump: 'Amount (¥)',
    methodLine: {
      wholeAmount: 'Whole amount: the tier reached applies to the whole base.',
      marginal: 'Incremental: each tier applies only to the part of the base inside it.',
      cappedSum: 'Cumulative by tier: every tier reached counts up to its own limit, then they are added.',
      fullSum: 'Sum of tiers: the rates of all tiers reached are added and apply to the whole base.',
    },
    growthLine: {
      all: 'Once the threshold is reached, on the whole base.',
      growth: 'Once the threshold is reached, only on what exceeds last year.',
      bands: 'Each band of growth is paid at its own rate.',
    },
    linearLine: "Linear between the points; outside them the nearest point's rate.",
  },
}
