import type { complianceWordsZhCn } from './complianceWords.zh-CN.ts'
import type { SameKeys } from './words.ts'

/** Fair trading: grades, groups, grounds and where to go. */
export const complianceWordsEn: SameKeys<typeof complianceWordsZhCn> = {
  compliance: {
    titleOnly: 'Fair trading',
    title: 'Fair trading ({{count}})',
    waiting: 'Checking',
    none: 'Nothing to point out.',
    notReviewed: 'This scenario has no figures and was not checked.',
    show: 'Show',
    hide: 'Hide',
    hidden: 'While private content is hidden, what concerns us alone is left out.',
    wholeContract: 'Whole contract',
    grounds: 'Grounds',
    why: 'Why',
    source: 'Source',
    certainty: 'How sure',
    column: 'Checks',
    noneHere: 'none',
    count: '{{severity}} {{count}}',
    notInTable: '“{{name}}” is in a closed group; open it and choose again.',
  },
  severity: { error: 'To mend', risk: 'Risk', warn: 'Caution', info: 'Info' },
  certainty: {
    read: 'Wording read',
    partly: 'Wording read in part',
    'from memory': 'From memory, not compared',
    unverified: 'No wording to compare with',
  },
}
