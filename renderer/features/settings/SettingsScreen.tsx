import { Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../domain/locale/language.ts'
import type { MoneyUnit } from '../../shared/format/money.ts'
import { useLanguage, usePreferences } from '../../shared/preferences.ts'
import { ShortcutGroups } from '../../shared/ui/ShortcutGroups.tsx'
import { AboutProgram } from './AboutProgram.tsx'
import { Backups } from './Backups.tsx'
import { EncryptionSetting } from './EncryptionSetting.tsx'
import { FirstStepsSetting } from './FirstStepsSetting.tsx'
import { KeyChoices } from './KeyChoices.tsx'
import { PersonField } from './PersonField.tsx'
import { RememberedColumnsList } from './RememberedColumnsList.tsx'
import './settings.css'

const SETTINGS = [
  'person',
  'language',
  'moneyUnit',
  'firstSteps',
  'backup',
  'encryption',
  'columns',
  'keys',
  'about',
] as const
type SettingId = (typeof SETTINGS)[number]

/** 设置: everything a person may choose for the whole program, found by its words. */
export function SettingsScreen() {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const [copiesChanged, setCopiesChanged] = useState(0)
  const parts: Readonly<Record<SettingId, ReactNode>> = {
    person: <PersonField />,
    language: <LanguageSetting />,
    moneyUnit: <MoneyUnitSetting />,
    firstSteps: <FirstStepsSetting />,
    // Drawn anew where the encryption made, turned or deleted copies.
    backup: <Backups key={copiesChanged} />,
    encryption: <EncryptionSetting onCopiesChanged={() => setCopiesChanged((times) => times + 1)} />,
    columns: <RememberedColumnsList />,
    keys: (
      <>
        <KeyChoices />
        <ShortcutGroups />
      </>
    ),
    about: <AboutProgram />,
  }
  const word = search.normalize('NFKC').trim().toLowerCase()
  const found = SETTINGS.filter((id) =>
    `${t(`settings.${id}.name`)}\n${t(`settings.${id}.text`)}\n${t(`settings.${id}.also`)}`
      .toLowerCase()
      .includes(word),
  )
  return (
    <div className="settings">
      <h1>{t('settings.title')}</h1>
      <input
        type="search"
        className="field-text"
        aria-label={t('settings.search')}
        placeholder={t('settings.search')}
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <div className="settings-list" role="status" aria-live="polite">
        {found.length === 0 ? (
          <p className="quiet">{t('settings.nothing', { word: search })}</p>
        ) : (
          <span className="unseen">{t('settings.found', { count: found.length })}</span>
        )}
      </div>
      {found.map((id) => (
        <section key={id} className="setting" aria-labelledby={`setting-${id}`}>
          <div className="setting-head">
            <h2 id={`setting-${id}`}>{t(`settings.${id}.name`)}</h2>
            <p className="quiet">{t(`settings.${id}.text`)}</p>
          </div>
          <div className="setting-body">{parts[id]}</div>
        </section>
      ))}
    </div>
  )
}

function LanguageSetting() {
  const { t } = useTranslation()
  const language = useLanguage()
  const change = usePreferences((state) => state.change)
  return (
    <Segmented<Language>
      aria-label={t('settings.language.name')}
      value={language}
      onChange={(next) => change({ language: next })}
      options={[
        { value: 'zh-CN', label: <span lang="zh-CN">中文</span> },
        { value: 'en', label: <span lang="en">English</span> },
      ]}
    />
  )
}

function MoneyUnitSetting() {
  const { t } = useTranslation()
  const moneyUnit = usePreferences((state) => state.moneyUnit)
  const change = usePreferences((state) => state.change)
  return (
    <Segmented<MoneyUnit>
      aria-label={t('settings.moneyUnit.name')}
      value={moneyUnit}
      onChange={(next) => change({ moneyUnit: next })}
      options={[
        { value: 'yuan', label: t('unit.yuan') },
        { value: 'tenThousandYuan', label: t('unit.tenThousandYuan') },
      ]}
    />
  )
}
