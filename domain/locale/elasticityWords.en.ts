import type { ElasticityWords } from './elasticityWords.ts'

export const elasticityWordsEn: ElasticityWords = {
  grade: {
    solid: 'at least 4 standard errors below 0, from 10 stores and 260 weeks or more',
    usable: 'at least 2 standard errors below 0',
    'not-negative': 'not below 0: something other than the price moved the units',
    uncertain: 'less than 2 standard errors below 0',
    'few-stores': 'fewer than 5 stores, too few to tell how stores differ',
    'few-rows': 'fewer than 52 weeks in all stores together',
  },
  none: {
    'too-few-rows': 'too few rows: no more of them than there are figures to estimate',
    'no-price-variation': 'the price never moved within a store',
    'collinear-columns': 'price, feature and display move together and cannot be told apart',
  },
}
