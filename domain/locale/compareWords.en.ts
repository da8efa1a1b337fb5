import type { CompareWords } from './compareWords.ts'

export const compareWordsEn: CompareWords = {
  volume: 'Volume',
  mix: 'Mix',
  price: 'Price',
  order: { terms: 'Sequence of on-invoice terms', promotions: 'Sequence of promotions' },
}
