import type { CompareWords } from './compareWords.ts'

export const compareWordsEn: CompareWords = {
  volume: 'Volume',
  mix: 'Mix',
  price: 'Price',
  time: 'Products, prices and assumptions of that time',
  order: { terms: 'Sequence of on-invoice terms', promotions: 'Sequence of promotions' },
}
