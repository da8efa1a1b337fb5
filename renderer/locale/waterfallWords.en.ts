import type { waterfallWordsZhCn } from './waterfallWords.zh-CN.ts'
import type { SameKeys } from './words.ts'

/** The words of the waterfall page. */
export const waterfallWordsEn: SameKeys<typeof waterfallWordsZhCn> = {
  picture: {
    copy: 'Copy picture',
    save: 'Save picture',
    saved: 'Picture saved as “{{file}}”',
    copied: 'Picture copied',
    notWritten:
      'The picture “{{file}}” was not written: {{reason}}. The contract is unchanged; save it in another place.',
    failed: 'The picture could not be made. The contract is unchanged; try again in a smaller window.',
    internal: 'Internal · do not send',
    retailer: 'For the retailer',
    edition: 'Edition of the picture',
    editions: { internal: 'Internal', retailer: 'Retailer' },
    calendar: 'Promotion calendar',
    waterfall: 'Waterfall',
  },
  waterfall: {
    tools: 'Waterfall tools',
    view: 'What to show',
    views: { year: 'Year', fromLastYear: 'Last year → now', toTarget: 'Now → target' },
    writtenIn: 'Unit',
    perUnit: '¥ per unit',
    now: 'now',
    lastYear: 'last year',
    target: 'target',
    open: '{{label}}: show the rows',
    hint: 'Click a bar, or choose one with ←→ and press Enter, to see the rows it is made of.',
    behind: 'Behind {{label}}',
    nothingBehind: 'This bar is 0; nothing stands behind it.',
    row: 'Row',
    yuan: '¥ (ex VAT)',
    sum: 'Total',
    returns: 'Returns',
    restOfProducts: 'The other {{count}} products',
    base: {
      money: 'Whole year, ex VAT.',
      unit: 'Ex VAT, ÷ {{units}} units of the picked scenario.',
      grossSales: 'Of {{amount}} of list sales (ex VAT).',
      netSales: 'Of {{amount}} of net sales now (ex VAT).',
      retailSales: 'Of {{amount}} of retail sales now (ex VAT).',
    },
    kind: {
      term: 'Term',
      promotion: 'Promotion',
      newProduct: 'New product',
      product: 'Product',
      restOfProducts: 'Products',
      step: 'Bar',
      returns: 'Returns',
      volume: 'Volume',
      mix: 'Mix',
      price: 'Price',
      order: 'Order',
      time: 'Time',
    },
    phase: {
      working: 'Working out the difference',
      failed:
        'The difference was not worked out. The contract is unchanged; go to another view and come back to try again.',
      none: 'The two contracts hold different products, so the effect of each term cannot be told apart.',
      same: 'The picked scenario is the very one it is compared with: no difference. Pick another scenario.',
      noLastYear:
        'No scenario stands for last year yet. Give one that role in the scenario list ({{scenarioKeys}}).',
      noTarget: 'No scenario is the target yet. Give one that role in the scenario list ({{scenarioKeys}}).',
      noPrice:
        'The amounts of this scenario are too large to settle; there is nothing to draw. Undo the last change, or pick another scenario.',
    },
  },
}
