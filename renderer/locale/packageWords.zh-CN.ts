/** 组合方案页的词。 */
export const packageWordsZhCn = {
  packages: {
    why: '选出可以谈的数字和范围，写下对方必须得到的，找出让我方贡献最高的组合。每个结果都用完整测算核对。',
    question: '可谈的数字与要求',
    answer: '找到的组合',
    levers: '可谈的数字',
    others: '其他数字（{{count}}）',
    noLevers: '这个方案还没有可以变动的条款。先在“条款”页加入条款。',
    demands: '对方必须得到',
    points: '点',
    days: '{{count}} 天',
    moved: '有变动',
    search: '找组合',
    working: '正在比较组合',
    best: '最优',
    equal: '等值 {{number}}',
    nearest: '最接近的组合',
    bestAndEqual: '最优组合与等值组合',
    ours: '我方贡献',
    theirs: '零售商综合毛利（估算）',
    theirRate: '零售商综合毛利率（估算）',
    use: '用作方案',
    useNamed: '把“{{name}}”用作方案',
    scenarioName: '{{scenario}} · {{name}}',
    sentence: '最优组合：零售商综合毛利 {{theirs}}，我方贡献 {{ours}}（与当前相比）。',
    proven: '已比较全部组合。',
    notProven: '组合太多，没有全部比较，可能还有更好的。',
    unmet: '没有组合满足全部要求。“{{demand}}”在最接近的组合上还差 {{by}}。',
    fault: '{{where}}：填的是 {{found}}，可填{{allowed}}。',
    lever: {
      term: '条款',
      tier: '{{term}} 第 {{tier}} 级',
      now: '当前',
      min: '最低',
      max: '最高',
      step: '步长',
      count: '取值数',
    },
    demand: {
      totalMargin: '综合毛利额不低于',
      totalMarginRate: '综合毛利率不低于',
      backMargin: '后台毛利额不低于',
      pointsMin: '合同点数不低于',
      pointsMax: '合同点数不高于',
      now: '当前 {{figure}}',
    },
    frontier: {
      title: '我方贡献与零售商综合毛利的边界（{{unit}}）',
      summary:
        '{{count}} 个组合，没有一个在两方面都被超过：从我方 {{ours}}、对方 {{theirs}}，到我方 {{oursLast}}、对方 {{theirsLast}}。',
      number: '序号',
      pick: '选边界上的组合',
      picked: '边界上第 {{number}} 个，共 {{count}} 个',
      name: '边界 {{number}}',
    },
  },
} as const

/** 组合方案与风险的操作名。 */
export const chanceActionsZhCn = {
  addUsualRisk: '添加常用风险：{{name}}',
  usePackage: '把组合用作方案 {{name}}',
} as const
