import type { dealActionsZhCn, dealWordsZhCn } from './dealWords.zh-CN.ts'
import type { SameKeys } from './words.ts'

/** The deal in the terms table: locks, ways of saying, what is asked in return, findings and totals. */
export const dealWordsEn: SameKeys<typeof dealWordsZhCn> = {
  deal: {
    reopen: 'Reopen',
    locked: '“{{name}}” is agreed and locked. Reopen it first; the history will say so.',
    lockedPanel: 'This term is agreed and locked; reopen it to change it.',
  },
}

/** Names of actions of the deal. */
export const dealActionsEn: SameKeys<typeof dealActionsZhCn> = {
  reopenTerm: 'reopening of {{name}}, which was agreed',
}
