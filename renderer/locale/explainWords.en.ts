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
    instalment: 'Settled {{month}}',
    pointPrice: '{{name}} one step further: change of our contribution',
    difference: 'Difference from “{{other}}”: {{name}}',
    chance: 'Chance of falling below walk-away',
    chanceDifference: 'Difference from the base: chance of falling below walk-away',
    in: '{{name}} ({{scenario}})',
    further: 'Further down',
    typed: 'Typed by a person, not worked out.',
    frozen: 'A frozen version is read-only.',
    frozenOtherwise:
      'The frozen version shows the figures of its day; below it is worked out as today, which differs slightly.',
    bridgeStep: {
      supplier: 'Bridge: {{name}} (our contribution)',
      retailer: 'Bridge: {{name}} (retailer’s total margin)',
    },
    bar: {
      onInvoiceAndReturns: 'On-invoice discounts and returns',
      feesAndSupport: 'Fees, promotion support, damage and penalties',
      feesLogisticsAndSupport: 'Fees, logistics, promotion support, damage and penalties',
      goodsAndLogistics: 'Cost of goods and logistics',
      netNetPrice: 'Net-net price (after financing)',
    },
    input: {
      growth: 'Volume growth (on last year’s units)',
      growthOf: 'Volume growth: {{category}} (on last year’s units)',
      depth: '{{name}}: cut of the shelf price',
      stores: '{{name}}: most stores',
    },
    part: {
      termCosts: 'Cost of all settling terms (ex VAT)',
      listingFees: 'Listing fees of new products',
      oneStepFurther: 'Our contribution one step further (0.1 point, 1 day or 1% of the amount)',
      drawsBelow: 'Draws below walk-away',
      drawsBelowBase: 'Draws below walk-away in the base',
      draws: 'All draws',
      takenFirst: 'Change when only this is taken over ÷ 2',
      takenLast: 'Change when this is taken over last ÷ 2',
      together: 'Its share of what several do only together',
    },
    how: {
      sum: 'These are added up (or taken off):',
      ratio: 'The first divided by the second:',
      tax: 'From the stated amount, by how it is invoiced:',
      difference: 'The figure here less the figure there:',
      pointPrice: 'The term one step further, the whole contract worked out again, less the figure of now:',
      chance:
        'Every draw works out the whole contract again; draws with contribution below the walk-away scenario ÷ all draws:',
      bridgeStep: 'The whole contract worked out in two sequences, and the mean taken:',
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
    to: {
      products: 'See the products',
      promotions: 'See the promotions',
      assumptions: 'See the assumptions',
      newProducts: 'See the new products',
    },
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
    roundedToAddUp: 'Every step is in whole fen; together they are exactly the difference.',
  },
}
