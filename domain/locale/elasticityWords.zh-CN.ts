import type { ElasticityWords } from './elasticityWords.ts'

export const elasticityWordsZhCn: ElasticityWords = {
  grade: {
    solid: '低于 0 至少 4 个标准误，来自 10 家以上门店、260 周以上的数据',
    usable: '低于 0 至少 2 个标准误',
    'not-negative': '不低于 0：销量受价格以外的因素影响',
    uncertain: '低于 0 不足 2 个标准误',
    'few-stores': '门店不足 5 家，看不出门店之间的差异',
    'few-rows': '所有门店合计不足 52 周',
  },
  none: {
    'too-few-rows': '行数太少：不多于需要估计的数',
    'no-price-variation': '门店内价格没有变动过',
    'collinear-columns': '价格、海报和陈列同时变动，无法区分',
  },
}
