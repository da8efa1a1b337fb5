import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from '../locale/en.ts'
import { zhCN } from '../locale/zh-CN.ts'
import { keysOf } from './keys/chosenKeys.ts'

/** The way to every word, as `t` is asked for it: `save.retry`. */
type WordKey<Words> = {
  [Key in keyof Words & string]: Words[Key] extends string ? Key : `${Key}.${WordKey<Words[Key]>}`
}[keyof Words & string]

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    // Types alone: the keys are written out here, since the library's own way through nested words grows too deep.
    keySeparator: false
    resources: { translation: Readonly<Record<WordKey<typeof zhCN>, string>> }
  }
}

/** What sentences call the keys of the window, as they are at the moment of the sentence. */
const KEYS_NOW = {
  get scenarioKeys() {
    return keysOf('scenarios')
  },
  get privateKeys() {
    return keysOf('private')
  },
  get snapshotKeys() {
    return keysOf('snapshot')
  },
  get proposalKeys() {
    return keysOf('proposal')
  },
}

/** The window's words in both languages. Chinese is the language a missing word falls back to. */
export async function startWords(language: string): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zhCN }, en: { translation: en } },
    interpolation: { escapeValue: false, defaultVariables: KEYS_NOW },
    returnNull: false,
  })
}
