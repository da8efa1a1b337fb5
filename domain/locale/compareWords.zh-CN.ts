import type { CompareWords } from './compareWords.ts'

export const compareWordsZhCn: CompareWords = {
  volume: '销量',
  mix: '产品结构',
  price: '价格',
  order: { terms: '票面折扣的先后', promotions: '同日促销的先后' },
}
