import type { ChartWords } from './chartWords.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export const chartWordsEn: ChartWords = {
  units: {
    yuan: '¥',
    tenThousandYuan: '¥10,000',
    thousandYuan: "¥'000",
    pieces: 'units',
    thousandPieces: 'thousand units',
  },
  per: { unit: '¥ per unit', share: '%' },
  differenceTitle: (from, to, figure) => `${figure}: ${from} → ${to}`,
  titles: {
    priceWaterfall: 'Price waterfall: list price to contribution',
    supplierWaterfall: 'Our price waterfall: list to contribution',
    retailerWaterfall: "The retailer's margin waterfall",
    benefitBridge: "The retailer's total margin: last year to this proposal",
    monthlyPurchases: 'Purchases by month',
    monthlyUnits: 'Volume by month',
  },
  steps: {
    listPrice: 'List price',
    feesAndSupport: 'Fees and promotions',
    logisticsTerms: 'Logistics terms',
    financingCost: 'Cost of the payment term',
    netNetPrice: 'Net-net price (after payment term)',
    difference: 'Difference in all',
    listSales: 'List sales',
    onInvoiceAndReturns: 'On-invoice discounts and returns',
    rebates: 'Rebates',
    feesAndPromotions: 'Fees, logistics, promotions',
    netNetSales: 'Net-net sales',
    goodsAndLogistics: 'Cost of goods and freight',
    financing: 'Payment term',
    contribution: 'Contribution',
    retailSales: 'Retail sales',
    purchaseCost: 'Purchase cost',
    frontMargin: 'Front margin',
    promotionSupport: 'Promotion support',
    backMargin: 'Back margin',
    totalMargin: 'Total margin',
    other: 'Other',
  },
  unitInTitle: (title, unit) => `${title} (${unit})`,
  estimated: (title) => `${title}, estimate`,
  axisFrom: (figure) => `axis from ${figure}`,
  month: (month) => MONTHS[Number(month.slice(5)) - 1] ?? month,
  table: { step: 'Step', change: 'Change', level: 'Running total', month: 'Month' },
  bars: { unseen: 'Base', level: 'Level', rise: 'Rise', fall: 'Fall', figure: 'Label height' },
  waterfallSummary: ({ title, from, to, largestFall, largestRise }) => {
    const fall = largestFall ? `, the largest decrease is ${largestFall.label} ${largestFall.figure}` : ''
    const rise = largestRise ? `, the largest increase is ${largestRise.label} ${largestRise.figure}` : ''
    return `${title}: ${from.label} ${from.figure}, ${to.label} ${to.figure}${fall}${rise}.`
  },
  columnsSummary: ({ title, series }) =>
    `${title}: ${series
      .map(
        ({ name, total, highest, lowest }) =>
          `${name} total ${total}, highest ${highest.label} ${highest.figure}, lowest ${lowest.label} ${lowest.figure}`,
      )
      .join('; ')}.`,
}
