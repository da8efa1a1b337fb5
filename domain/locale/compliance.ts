import type { CheckId } from '../compliance/checkList.ts'
import { contractChecksEn } from './complianceContract.en.ts'
import { contractChecksZhCn } from './complianceContract.zh-CN.ts'
import { marketChecksEn } from './complianceMarket.en.ts'
import { marketChecksZhCn } from './complianceMarket.zh-CN.ts'
import type { CheckWords } from './complianceWords.ts'
import type { Language } from './language.ts'

export type ComplianceWords = Readonly<Record<CheckId, CheckWords>>

const zhCn: ComplianceWords = { ...contractChecksZhCn, ...marketChecksZhCn }
const en: ComplianceWords = { ...contractChecksEn, ...marketChecksEn }

/** The words of the checks in one language. */
export function complianceWords(language: Language): ComplianceWords {
  return language === 'en' ? en : zhCn
}

/** What stands beside every list of findings. */
export function complianceNotice(language: Language): string {
  return language === 'en'
    ? 'Not legal advice: have a lawyer compare what matters with the text in force.'
    : '以上不是法律意见；重要事项请由律师对照现行文本核实。'
}
