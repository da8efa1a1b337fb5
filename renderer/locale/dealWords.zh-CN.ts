/** 条款表里的谈判：锁定、表达方式、换取条件、提示与合计。 */
export const dealWordsZhCn = {
  deal: {
    reopen: '重新打开',
    locked: '“{{name}}”已同意，已锁定。要改先重新打开，历史里会留一笔。',
    lockedPanel: '这一条已同意，内容已锁定；重新打开后才能改。',
  },
} as const

/** 条款谈判的操作名。 */
export const dealActionsZhCn = {
  reopenTerm: '重新打开已同意的 {{name}}',
} as const
