/** 公平交易提示：分级、分组、依据与去处。 */
export const complianceWordsZhCn = {
  compliance: {
    titleOnly: '公平交易提示',
    title: '公平交易提示（{{count}}）',
    waiting: '正在检查',
    none: '未发现需要提示的事项。',
    notReviewed: '这个方案算不出金额，没有检查。',
    show: '展开',
    hide: '收起',
    hidden: '隐藏内部内容时，只涉及我方的提示不列出。',
    wholeContract: '合同整体',
    grounds: '依据',
    why: '为什么',
    source: '出处',
    certainty: '出处把握',
    column: '提示',
    noneHere: '没有提示',
    count: '{{severity}} {{count}}',
    notInTable: '“{{name}}”所在的分组已收起；展开后再选。',
  },
  severity: { error: '应改', risk: '风险', warn: '注意', info: '说明' },
  certainty: {
    read: '已读原文',
    partly: '读过一部分原文',
    'from memory': '凭记忆，未对原文',
    unverified: '没有可核对的原文',
  },
} as const
