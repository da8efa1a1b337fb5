import type { CatalogueCode } from '../terms/catalogue/entries.ts'
import type { Approval, Condition, Evidence } from '../terms/catalogue/entry.ts'
import { catalogueEn } from './catalogue.en.ts'
import { catalogueZhCn } from './catalogue.zh-CN.ts'
import type { CatalogueText } from './catalogueText.ts'
import type { Language } from './language.ts'

/** The catalogue's words in one language. */
export type CatalogueWords = {
  readonly terms: Readonly<Record<CatalogueCode, CatalogueText>>
  readonly evidence: Readonly<Record<Evidence, string>>
  readonly approval: Readonly<Record<Approval, string>>
  readonly condition: Readonly<Record<Condition, string>>
}

/** The words of the catalogue of contract terms in one language. */
export function catalogueWords(language: Language): CatalogueWords {
  return language === 'en' ? catalogueEn : catalogueZhCn
}
