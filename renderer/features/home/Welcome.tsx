import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Language } from '../../../domain/locale/language.ts'
import type { MoneyUnit } from '../../shared/format/money.ts'
import { useLanguage, usePreferences } from '../../shared/preferences.ts'

/** First run: language and unit of money, nothing else; then the three ways to a negotiation. */
export function Welcome({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const moneyUnit = usePreferences((state) => state.moneyUnit)
  const change = usePreferences((state) => state.change)
  return (
    <section className="welcome" aria-labelledby="welcome-title">
      <h2 id="welcome-title">{t('home.welcome.title')}</h2>
      <p className="quiet">{t('home.firstRun')}</p>
      <div className="welcome-choices">
        <span>{t('settings.language.name')}</span>
        <Segmented<Language>
          aria-label={t('home.welcome.language')}
          value={language}
          onChange={(next) => change({ language: next })}
          options={[
            { value: 'zh-CN', label: <span lang="zh-CN">中文</span> },
            { value: 'en', label: <span lang="en">English</span> },
          ]}
        />
        <span>{t('settings.moneyUnit.name')}</span>
        <Segmented<MoneyUnit>
          aria-label={t('home.welcome.moneyUnit')}
          value={moneyUnit}
          onChange={(next) => change({ moneyUnit: next })}
          options={[
            { value: 'yuan', label: t('unit.yuan') },
            { value: 'tenThousandYuan', label: t('unit.tenThousandYuan') },
          ]}
        />
      </div>
      <p className="quiet">
        {t('home.welcome.plain')} <Link href="/settings">{t('home.welcome.toEncryption')}</Link>
      </p>
      {children}
    </section>
  )
}
