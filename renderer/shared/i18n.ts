import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from '../locale/en.ts'
import { zhCN } from '../locale/zh-CN.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof zhCN }
  }
}

/** The window's words in both languages. Chinese is the language a missing word falls back to. */
export async function startWords(language: string): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zhCN }, en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
}
