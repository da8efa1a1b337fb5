import { numberText, yuanText } from '../documents/figureText.ts'
import { weekdayOf } from '../documents/timetable.ts'
import type { ProposalWords } from './proposalWords.ts'

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export const proposalWordsEn: ProposalWords = {
  title: (year) => `Partnership proposal ${year}`,
  cover: {
    kind: 'Annual contract · Partnership proposal',
    preparedFor: 'Prepared for',
    preparedBy: 'Prepared by',
    version: 'Version',
    date: 'Date',
    period: 'Contract period',
    confidential: (account) =>
      `Confidential. For ${account} and this year's contract talks only; not to be passed to third parties without the consent of both sides.`,
    contents: 'Contents',
  },
  footer: {
    version: (version, date) => `Version ${version} · ${date}`,
    confidential: 'Confidential',
    page: (page, pages) => `Page ${page} of ${pages}`,
  },
  headings: {
    review: 'The year in review',
    market: 'Market and shoppers',
    goals: 'Joint goals',
    benefit: 'Your benefit',
    terms: 'Terms compared',
    ladders: 'Tiers and thresholds',
    calendar: 'Promotion calendar',
    newProducts: 'New products',
    asks: 'What we ask',
    timetable: 'Timetable',
    assumptions: 'Assumptions and bases',
    glossary: 'Glossary',
  },
  draft: 'DRAFT',
  market: {
    lead: 'Facts about the category and its shoppers, each with its source.',
    statement: 'Fact',
    source: 'Source',
    note: 'Figures are quoted from the sources named; the source prevails.',
  },
  estimate: 'estimate',
  unitLine: (unit) => `In ${unit}, excl. VAT; your figures are our estimate`,
  goals: {
    lead: (account) =>
      `Growing the business together with ${account}: goals for the year under the terms and plans of this proposal, all of them estimates.`,
    totalMargin: 'Your total margin',
    retailSales: 'Retail sales',
    purchases: 'Net purchases',
    against: (change) => `${change} on last year`,
    noComparison: 'no figures of last year',
    more: 'Beyond these figures we aim together for:',
  },
  review: {
    lead: (year) =>
      `Worked out under the terms and the volumes of ${year}; everything in this proposal is compared with it.`,
    recorded: ({ incl, excl, units }) =>
      `Purchases on record last year: ${incl} incl. VAT, ${excl} excl. VAT, ${units} units.`,
    category: 'Category',
    share: 'Share of purchases',
    purchases: 'Purchases',
    retailSales: 'Retail sales',
    totalMargin: 'Total margin',
    plan: 'Purchases proposed',
    total: 'Total',
    byCategory: 'By category',
  },
  columns: {
    lastYear: (year) => `${year}`,
    ask: 'Your ask',
    proposal: (year) => `Proposal ${year}`,
    change: 'Change',
    changeRate: 'Change %',
  },
  benefit: {
    lead: ({ from, to, change, isRise }) =>
      `Your total margin ${isRise ? 'grows' : 'falls'} from ${from} to ${to}, by ${change} (estimate).`,
    leadAlone: (to) => `Your total margin for the year under this proposal: ${to} (estimate).`,
    rows: {
      retailSales: 'Retail sales',
      purchaseCost: 'Purchase cost',
      frontMargin: 'Front margin',
      promotionSupport: 'Promotion support',
      backMargin: 'Back margin',
      totalMargin: 'Total margin',
      totalMarginRate: 'Total margin rate (of retail sales)',
      floatBenefit: 'Payment float (beside the margin)',
    },
    floatNote: 'The payment float is not part of the total margin.',
    points: (change) => `${change} pt`,
    sources: {
      salesGrowth: 'Sales growth',
      frontMarginRate: 'Front margin rate',
      promotionSupport: 'Promotion support',
      unconditionalRebates: 'Unconditional rebates',
      conditionalRebates: 'Conditional rebates',
      feesAndServices: 'Fees and services',
      logistics: 'Logistics',
      other: 'Shrinkage and other',
    },
  },
  terms: {
    lead: 'Each clause with its base and tax side.',
    term: 'Clause',
    basis: 'Base',
    gain: (unit) => `Worth to you\n(${unit}, est.)`,
    inReturnFor: 'In return for',
    changed: 'differs from last year.',
    points: (points) => `Contract points (amounts agreed ÷ net purchases, both incl. VAT): ${points}`,
    pointsIn: (name, points) => `${name} ${points}`,
    gainNote:
      'Worth to you: what the proposed clause brings you in the year at planned volumes, excl. VAT; on-invoice discounts are inside your purchase cost, the payment term counts as float.',
  },
  calendar: {
    lead: (count) => `${count} promotions across the 52 weeks of the year.`,
    weeks: 'Weeks',
    month: (month) => MONTHS[Number(month.slice(5)) - 1] ?? month,
    promotion: 'Promotion',
    period: 'Dates',
    products: 'Products',
    mechanics: 'Mechanics and our support',
    benefit: (unit) => `Worth to you\n(${unit}, est.)`,
    productCount: (count) => (count === 1 ? '1 product' : `${count} products`),
    depth: (rate) => `Suggested retail price down ${rate}`,
    kinds: {
      none: 'nothing per unit',
      scanBack: 'refund on units sold',
      offInvoice: 'off the invoice',
      freeGoods: 'free goods',
    },
    scanBack: (share) => `we refund ${share} of the cut on units sold`,
    offInvoice: (rate) => `${rate} off the invoice on promoted units`,
    freeGoods: (per, free) => `${free} free for every ${per}`,
    fee: (name, amount, tax) => `${name} ${amount} ${tax === 'in' ? 'incl. VAT' : 'excl. VAT'}`,
    benefitNote:
      'Worth to you: the change of your total margin by this promotion alone (the plan with it less the plan without it, excl. VAT), effects on other products and on the weeks after included.',
  },
  newProducts: {
    lead: (count) => (count === 1 ? 'One new product is planned.' : `${count} new products are planned.`),
    product: 'New product',
    listing: 'Listing',
    stores: 'Stores',
    supplyPrice: 'Supply price\n(¥, excl. VAT)',
    suggestedRetailPrice: 'Suggested retail\n(¥, incl. VAT)',
    units: 'Units',
    retailSales: (unit) => `Retail sales\n(${unit})`,
    frontMargin: (unit) => `Front margin\n(${unit})`,
    note: 'Units, retail sales and front margin are estimates, from the listing month to the end of the contract year; sales and margin excl. VAT.',
  },
  asks: {
    lead: 'To make these investments work, we ask for your support on the following.',
    ask: 'Your support',
    inReturn: 'Clause',
  },
  timetable: {
    when: 'Date',
    step: 'Step',
    owner: 'Owner',
    noDay: 'To be agreed',
    owners: { supplier: 'Supplier', retailer: 'Retailer', both: 'Both' },
    stepOf: (entry) => {
      switch (entry.kind) {
        case 'effective':
          return 'The terms of the new year take effect'
        case 'submission':
          return `Promotion submitted: ${entry.promotion} (30 days before it starts)`
        case 'listing':
          return `New products listed: ${entry.products.join(', ')}`
        case 'review':
          return `Review and reconciliation of quarter ${entry.quarter}`
        case 'yearEnd':
          return 'Yearly rebates settled, review of the year'
      }
    },
  },
  assumptions: {
    lead: 'These hold for every figure of this proposal.',
    vat: (rates) =>
      `VAT: goods at ${rates}; amounts marked "incl. VAT" include it, amounts without a mark do not.`,
    serviceVat: (rate) => `Services are taxed at ${rate} unless a clause says otherwise.`,
    returns: (rate) => `Returns: ${rate} of the invoiced value; net purchases are after returns.`,
    base: 'Bases: list value = units × supply price; invoiced value = list value less on-invoice discounts; net purchases = invoiced value less returns. The base of each clause stands in the comparison.',
    margin:
      'Total margin = front margin + promotion support + back margin, all excl. VAT; the rate is of retail sales excl. VAT.',
    points:
      'Contract points = amounts of the clauses, incl. VAT ÷ net purchases, incl. VAT × 100; without on-invoice discounts and the payment term.',
    volume:
      "Volumes: last year's baseline by month, plus the growth agreed, promotions and new products; purchases of a month count as sold in it.",
    float: ({ rate, days }) =>
      `Payment float: at your cost of capital of ${rate} (estimate) and ${days} days a year.`,
    prices: 'Retail prices in this proposal are suggested retail prices; you set your prices freely.',
    estimates:
      'Your retail sales and margins are our estimates from supply prices and suggested retail prices; your books prevail.',
    stores: (stores, newStores) => `Stores: ${stores}, and ${newStores} to be opened.`,
  },
  glossary: [
    ['Front margin', 'retail sales less purchase cost, excl. VAT'],
    ['Back margin', 'what rebates, fees and other clauses bring you, excl. VAT'],
    ['Total margin', 'front margin, promotion support and back margin together'],
    ['Net purchases', 'invoiced value after returns'],
    ['On-invoice discount', 'taken off when the invoice is written'],
    ['Unconditional rebate', 'paid on the base without a target'],
    ['Conditional rebate', 'paid only when the agreed target is reached'],
    ['Whole amount', 'the tier reached applies to the whole base'],
    ['Incremental', 'each tier applies only to the part of the base inside it'],
    ['Contract points', 'amounts of the clauses in per cent of net purchases, incl. VAT'],
    ['Payment term', 'days from the agreed start to payment'],
    ['Suggested retail price', 'a price the supplier suggests; it binds nobody'],
  ],
  day: (day) => `${WEEKDAYS[weekdayOf(day)]} ${day}`,
  amount: (yuan) => (yuan < 100_000 ? yuanText(yuan) : `¥${numberText(yuan / 1_000_000, 2)} million`),
  listSeparator: ', ',
}
