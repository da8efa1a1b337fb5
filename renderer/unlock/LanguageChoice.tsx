import { useTranslation } from 'react-i18next'
import type { Language } from '../../domain/locale/language.ts'
import { keepLastLanguage } from '../shared/lastLanguage.ts'

const LANGUAGES: readonly { readonly language: Language; readonly name: string }[] = [
  { language: 'zh-CN', name: '中文' },
  { language: 'en', name: 'English' },
]

/** In which language this page speaks; what was chosen in the program itself is not readable yet. */
export function LanguageChoice() {
  const { t, i18n } = useTranslation()
  const choose = (language: Language) => {
    keepLastLanguage(language)
    document.documentElement.lang = language
    void i18n.changeLanguage(language)
  }
  return (
    <fieldset className="unlock-languages">
      <legend className="unseen">{t('unlock.language')}</legend>
      {LANGUAGES.map(({ language, name }) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={i18n.language === language}
          onClick={() => choose(language)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  )
}
