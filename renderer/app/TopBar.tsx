import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button, Segmented, Tooltip } from 'antd'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../domain/locale/language.ts'
import { FirstStepsButton } from '../features/firstSteps/FirstStepsButton.tsx'
import { PaletteButton } from '../features/palette/PaletteButton.tsx'
import { useShortcutList } from '../shared/keys/shortcutList.ts'
import { useOpenNegotiation } from '../shared/negotiation/openNegotiation.ts'
import { useLanguage, usePreferences } from '../shared/preferences.ts'

const OpenNegotiationBar = lazy(async () => ({
  default: (await import('./OpenNegotiationBar.tsx')).OpenNegotiationBar,
}))

/** Where we are, how far it is stored, what can be taken back, in which language. */
export function TopBar({ isInWorkbench }: { readonly isInWorkbench: boolean }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const change = usePreferences((state) => state.change)
  const isOpen = useOpenNegotiation((state) => state.session !== null)
  return (
    <header className="top-bar">
      {isInWorkbench && isOpen ? (
        <Suspense>
          <OpenNegotiationBar />
        </Suspense>
      ) : (
        <span className="top-title">{t('app.title')}</span>
      )}
      <span className="top-gap" />
      <FirstStepsButton />
      <PaletteButton isInWorkbench={isInWorkbench} />
      <Segmented<Language>
        aria-label={t('shell.language')}
        value={language}
        onChange={(next) => change({ language: next })}
        options={[
          { value: 'zh-CN', label: <span lang="zh-CN">中文</span> },
          { value: 'en', label: <span lang="en">English</span> },
        ]}
      />
      <Tooltip title={t('shell.shortcuts')}>
        <Button
          type="text"
          icon={<QuestionCircleOutlined />}
          aria-label={t('shell.shortcuts')}
          onClick={useShortcutList.getState().open}
        />
      </Tooltip>
    </header>
  )
}
