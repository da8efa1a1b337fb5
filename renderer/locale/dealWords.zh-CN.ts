/** 条款表里的谈判：锁定、表达方式、换取条件、提示与合计。 */
export const dealWordsZhCn = {
  deal: {
    reopen: '重新打开',
    locked: '“{{name}}”已同意，已锁定。要改先重新打开，历史里会留一笔。',
    lockedPanel: '这一条已同意，内容已锁定；重新打开后才能改。',
    change: '较去年',
    newThisYear: '今年新增',
    goneThisYear: '今年没有',
    otherRule: '算法不同',
    findings: '看提示的理由（{{count}}）',
    findingsOf: '“{{name}}”的提示',
    totals: '全部条款',
    totalsHint: '两边各按自己方案的计划销量',
    againstLastYear: '比去年',
    againstOpening: '比我方开价',
    moreAndLess: '加 {{more}} 条，减 {{less}} 条',
    agreedOf: '已同意 {{agreed}}/{{all}} 条',
    ways: '表达方式',
    way: { yuan: '¥', rate: '%', points: '点' },
    wayHint: {
      yuan: '全年金额，含税与否随条款',
      rate: '占基数的比例；固定金额占含税净进货额',
      points: '占含税净进货额的点数',
    },
    saidFrom: '条款写的是 {{lead}}，按计划销量折合',
    fault: {
      'nothing-sold': '计划里没有销量，比例折不出金额',
      'above-cap': '超过全年封顶 {{money}}，先改封顶',
      'below-floor': '低于全年保底 {{money}}，先改保底',
      'above-basis': '最多是全部基数 {{money}}',
      points: '填 0 到 100 之间的点数',
    },
    rateSet: '“{{name}}”比例定为 {{rate}}，按期取整到分后全年 {{paid}}，与输入差 {{gap}} 元。',
    exchange: { fixed: '换成固定金额', percent: '换成比例' },
    exchanged: '“{{name}}”已换成{{now}}。换后比换前，销量 −10%：{{less}}；按计划：{{plan}}；+10%：{{more}}。',
    costsMore: '多付 {{money}}',
    costsLess: '少付 {{money}}',
    costsSame: '一样',
    notExchanged: '“{{name}}”换不了：全年金额比基数还大，或计划里没有销量。',
  },
} as const

/** 条款谈判的操作名。 */
export const dealActionsZhCn = {
  reopenTerm: '重新打开已同意的 {{name}}',
  exchangeToFixed: '{{name}} 换成固定金额',
  exchangeToPercent: '{{name}} 换成比例',
} as const
