import type { tierWordsZhCn } from './tierWords.zh-CN.ts'
import type { SameKeys } from './words.ts'

/** The words of the tiers. */
export const tierWordsEn: SameKeys<typeof tierWordsZhCn> = {
  tiers: {
    list: 'Terms with tiers',
    period: 'Settlement period',
    span: '{{first}} to {{last}}',
    method: 'Method',
    boundary: 'Reached',
    reached: { atLeast: 'at the threshold (≥)', moreThan: 'above the threshold (>)' },
    fromYuan: 'Threshold (yuan)',
    fromUnits: 'Threshold (units)',
    paysYuan: 'Pays (yuan)',
    curve: 'Rebate over what is bought (before cap and floor)',
    units: '{{count}} units',
    plan: 'Plan',
    summary: 'Planned {{tested}}, rebate {{pays}}. ',
    cliff: 'Another {{short}} bought, and the rebate is {{more}} more.',
    top: 'The highest tier is reached.',
    handle: 'Threshold of tier {{step}}',
    handleValue: 'threshold {{from}}, rate {{rate}}',
    keys: 'Drag a dot to move its threshold; on a dot, ← → move the threshold, ↑ ↓ its rate by 0.1 point, ten times as far with Shift.',
    near: 'The plan lies within 3% of a threshold.',
    noCurve:
      'Between its points this term runs in a line; there are no steps to draw. The worked line follows every change.',
    worked: 'Worked line of the term sheet',
    stated: 'Stated for the year: {{money}}',
    notTaken: 'Not taken: found {{found}}, allowed {{allowed}}.',
    empty: {
      title: 'No term of this scenario has tiers yet',
      why: 'Tiered and growth rebates are edited here: thresholds, rates and method, beside the curve of what they pay.',
      toTerms: 'Add one under Terms',
    },
  },
}
