import type { dealActionsZhCn, dealWordsZhCn } from './dealWords.zh-CN.ts'
import type { SameKeys } from './words.ts'

/** The deal in the terms table: locks, ways of saying, what is asked in return, findings and totals. */
export const dealWordsEn: SameKeys<typeof dealWordsZhCn> = {
  deal: {
    reopen: 'Reopen',
    locked: '“{{name}}” is agreed and locked. Reopen it first; the history will say so.',
    notDone:
      'Nothing was changed: “{{name}}” is agreed in “{{scenario}}” and locked. Reopen it first; the history will say so.',
    lockedPanel: 'This term is agreed and locked; reopen it to change it.',
    change: 'vs last year',
    newThisYear: 'New this year',
    goneThisYear: 'Gone this year',
    otherRule: 'Another rule',
    findings: 'Reasons for the notes ({{count}})',
    findingsOf: 'Notes on “{{name}}”',
    totals: 'All terms',
    totalsHint: 'Each at the planned volume of its own scenario',
    againstLastYear: 'against last year',
    againstOpening: 'against our opening',
    moreAndLess: '{{more}} up, {{less}} down',
    agreedOf: '{{agreed}} of {{all}} agreed',
    resetCell: 'Reset this cell',
    nothingToReset: 'The selected cells say what the base says; there is nothing to reset.',
    growthDiffers: 'Differs from the base “{{name}}”, {{growth}}',
    growthByCategory: '{{growth}} (by category)',
    resetGrowth: 'Reset growth to base',
    inReturn: 'In return…',
    inReturnOf: 'In return for “{{name}}”',
    pickTerm: 'Add a term',
    balance: 'Give and get',
    giveGet: 'What is given and what comes back',
    give: 'Given: {{name}}',
    get: 'In return: {{name}}',
    costToUs: 'Cost to us',
    gainToThem: 'Worth to the retailer (estimate)',
    noPriceInReturn: 'No term is named in return, so giving and getting cannot be weighed.',
    balanced: '{{got}} comes back, enough for what is given; {{money}} in all.',
    unbalanced: '{{got}} comes back, less than what is given; {{money}} in all.',
    balanceSpoken: 'given {{given}}, back {{got}}, {{balance}} in all',
    ways: 'Said as',
    way: { yuan: '¥', rate: '%', points: 'pt' },
    wayHint: {
      yuan: 'Amount of the year, VAT as the term has it',
      rate: 'Share of its basis; a fixed amount as a share of net purchases incl. VAT',
      points: 'Points of net purchases incl. VAT',
    },
    saidFrom: 'The clause says {{lead}}; this is what it makes at the planned volume',
    fault: {
      'nothing-sold': 'Nothing is sold in the plan, so no rate makes an amount',
      'above-cap': 'Above the cap of the year, {{money}}; change the cap first',
      'below-floor': 'Below the floor of the year, {{money}}; change the floor first',
      'above-basis': 'At most the whole basis, {{money}}',
      points: 'Points between 0 and 100',
    },
    rateSet:
      '“{{name}}” is set to {{rate}}; settled in whole fen it pays {{paid}} a year, {{gap}} yuan off what was typed.',
    exchange: { fixed: 'Turn into a fixed amount', percent: 'Turn into a rate' },
    exchanged:
      '“{{name}}” is now {{now}}. Against before, at −10% volume: {{less}}; at plan: {{plan}}; at +10%: {{more}}.',
    costsMore: '{{money}} dearer',
    costsLess: '{{money}} cheaper',
    costsSame: 'the same',
    notExchanged:
      '“{{name}}” cannot be turned: its amount is above the basis, or nothing is sold in the plan.',
  },
}

/** Names of actions of the deal. */
export const dealActionsEn: SameKeys<typeof dealActionsZhCn> = {
  resetCell: '{{column}} of {{name}} to the base',
  resetCells: 'cells to the base: {{count}}',
  resetGrowth: 'volume growth of {{name}} to the base',
  reopenTerm: 'reopening of {{name}}, which was agreed',
  exchangeToFixed: '{{name}} into a fixed amount',
  exchangeToPercent: '{{name}} into a rate',
}
