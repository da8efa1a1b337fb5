import type { CompareWords } from './compareWords.ts'

export const compareWordsZhCn: CompareWords = {
  volume: '销量',
  mix: '产品结构',
  price: '价格',
  time: '当时的单品、价格与假设',
  order: { terms: '票面折扣的先后', promotions: '同日促销的先后' },
}
