import type { Language } from '../../domain/locale/language.ts'
import { err, ok, type Result } from '../../domain/result.ts'

const LANGUAGES: Readonly<Record<string, Language>> = { zh: 'zh-CN', en: 'en' }

/** The language named by `--lang`, Chinese when none is; or the sentence that refuses it. */
export function languageOf(word: string | undefined): Result<Language, string> {
  const language = Object.hasOwn(LANGUAGES, word ?? 'zh') ? LANGUAGES[word ?? 'zh'] : undefined
  return language === undefined
    ? err(`--lang: found ${JSON.stringify(word)}, allowed ${Object.keys(LANGUAGES).join(', ')}`)
    : ok(language)
}
