import type { explainWordsZhCn } from './explainWords.zh-CN.ts'
import type { SameKeys } from './words.ts'

/** The words that explain a number. */
export const explainWordsEn: SameKeys<typeof explainWordsZhCn> = {
  explain: {
    title: 'Explain this number',
    ask: 'Explain: {{name}}',
    back: 'Back to the number before',
    close: 'Close the explanation',
    year: '¥, the whole year',
    yearExVat: '¥, ex VAT, the whole year',
    parts: 'Parts',
    sum: 'Total',
    invoiceSales: 'Invoice sales',
    termCosts: 'Cost of all settling terms (ex VAT)',
    listingFees: 'Listing fees of new products',
    instalment: 'Settled {{month}}',
    how: {
      sum: 'These are added up (or taken off):',
      ratio: 'The first divided by the second:',
      tax: 'From the stated amount, by how it is invoiced:',
    },
    points: {
      contractPoints: 'Contract points (of net purchases incl. VAT)',
      netCostPoints: 'Net cost points (of net sales)',
    },
    against: {
      target: 'To target: difference of {{result}}',
      walkAway: 'To walk-away: difference of {{result}}',
      lastYear: 'Against last year: difference of {{result}}',
    },
    rate: {
      backRate: 'Back margin rate (with promotion support, of retail sales)',
      contributionRate: 'Contribution rate (of net sales)',
      frontMarginRate: 'Front margin rate (of retail sales)',
      totalMarginRate: 'Total margin rate (of retail sales)',
    },
    term: {
      stated: '{{name}}: stated for the year',
      cost: '{{name}}: our cost (ex VAT)',
      gain: '{{name}}: retailer’s gain (ex VAT)',
      points: '{{name}}: points (of net purchases incl. VAT)',
    },
    goods: {
      grossSales: 'For every product and month: units × list price ex VAT, all added up.',
      promoOffInvoice: 'Promotions off the invoice: promoted units × list price × rate.',
      returns: 'Invoice sales × return rate.',
      costOfGoods: 'For every product: units × unit cost, less what returns recover.',
      logistics: 'For every product: units × logistics cost per unit.',
      promotionSupport: 'Scan-back, free goods and promotion fees, brought to ex VAT by their invoices.',
      retailSales:
        'For every product: units × shelf price, promoted ones less the cut, ex VAT and after returns.',
    },
    toProducts: 'See the products',
    toPromotions: 'See the promotions',
    toTerm: 'Change it under Terms',
    agreed: 'Agreed',
    basis: 'Basis',
    tax: 'Invoice and tax',
    worked: 'Worked line',
    onInvoice: 'Taken off the invoice itself, ex VAT; the same for both, not rounded.',
    vat: {
      priceReductionOnInvoice: {
        in: 'Stated tax included; ÷ (1 + VAT of each product), the same for both.',
        ex: 'Stated ex VAT, the same for both.',
      },
      rebateRedInvoice: {
        in: 'Red-letter invoice: stated tax included; ÷ (1 + VAT of each product), the same for both.',
        ex: 'Red-letter invoice: stated ex VAT, the same for both.',
      },
      serviceSpecialInvoice: {
        in: 'Special invoice: ÷ (1 + service VAT), the same for both.',
        ex: 'Special invoice: stated ex VAT, its tax is deducted, the same for both.',
      },
      serviceOrdinaryInvoice: {
        in: 'Ordinary invoice: costs us the whole, its tax cannot be deducted; the retailer gains ÷ (1 + service VAT).',
        ex: 'Ordinary invoice: costs us × (1 + service VAT), its tax cannot be deducted; the retailer gains what is stated.',
      },
      penaltyNoVat: {
        in: 'A penalty carries no VAT; both sides take it as stated.',
        ex: 'A penalty carries no VAT; both sides take it as stated.',
      },
    },
    roundedOnce: 'Rounded to the fen once in every settlement period, before cap and floor.',
    notRounded: 'Not rounded again; shown to the fen only.',
  },
}
