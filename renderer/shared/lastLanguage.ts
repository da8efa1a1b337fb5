import type { Language } from '../../domain/locale/language.ts'

const KEY = 'dealtable.language'

/** The language shown last on this machine, for a page that cannot read what was chosen; null when none was. */
export function lastLanguage(): Language | null {
  try {
    const kept = window.localStorage.getItem(KEY)
    return kept === 'en' || kept === 'zh-CN' ? kept : null
  } catch {
    return null
  }
}

/** Keeps the language for such a page. */
export function keepLastLanguage(language: Language): void {
  try {
    window.localStorage.setItem(KEY, language)
  } catch {
    // Without it that page begins in Chinese.
  }
}
