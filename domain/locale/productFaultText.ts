import { type FaultValues, fillBlanks } from '../negotiation/fault.ts'
import type { Language } from './language.ts'
import { type ProductFaultCode, productFaultWordsEn, productFieldWordsEn } from './productFaults.en.ts'
import { productFaultWordsZhCn, productFieldWordsZhCn } from './productFaults.zh-CN.ts'

/** What a cell allows, as a sentence; a column is called by its name in that language, a month is itself. */
export function productFaultText(code: ProductFaultCode, values: FaultValues, language: Language): string {
  const sentences = language === 'en' ? productFaultWordsEn : productFaultWordsZhCn
  const names: Readonly<Record<string, string>> =
    language === 'en' ? productFieldWordsEn : productFieldWordsZhCn
  const field = String(values.field ?? '')
  const named = Object.hasOwn(names, field) ? { ...values, field: names[field] ?? field } : values
  return fillBlanks(sentences[code], named)
}
