import type { NoEstimate } from '../elasticity/elasticityEstimate.ts'
import type { Grade } from '../elasticity/gradeElasticity.ts'
import { elasticityWordsEn } from './elasticityWords.en.ts'
import { elasticityWordsZhCn } from './elasticityWords.zh-CN.ts'
import type { Language } from './language.ts'

/** Why an estimate is graded as it is, or why there is none. */
export type ElasticityWords = {
  readonly grade: Readonly<Record<Grade['reason'], string>>
  readonly none: Readonly<Record<NoEstimate['reason'], string>>
}

/** The words about estimates in one language. */
export function elasticityWords(language: Language): ElasticityWords {
  return language === 'en' ? elasticityWordsEn : elasticityWordsZhCn
}
