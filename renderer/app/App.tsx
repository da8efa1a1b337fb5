import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { lazy, Suspense, useEffect } from 'react'
import { Redirect, Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { HomeScreen } from '../features/home/HomeScreen.tsx'
import { useLanguage } from '../shared/preferences.ts'
import { theme } from '../shared/theme.ts'
import { latePage } from './latePage.tsx'
import { OpenedFile } from './OpenedFile.tsx'
import { PageComing } from './PageComing.tsx'
import { bringFirstPage, bringPages } from './places.tsx'
import { Shell } from './Shell.tsx'

/** The first window is the list of contracts: whatever else there is comes while it is looked at. */
const bringWorkbench = async () => {
  const firstPage = bringFirstPage()
  const { Workbench } = await import('./Workbench.tsx')
  await firstPage
  return { default: Workbench }
}
const Workbench = lazy(bringWorkbench)
const { Page: SettingsScreen, bring: bringSettings } = latePage(
  'SettingsScreen',
  () => import('../features/settings/SettingsScreen.tsx'),
)

async function bringTheRest(): Promise<void> {
  for (const bring of [bringWorkbench, bringPages, bringSettings]) await bring().catch(() => undefined)
}

/**
 * The whole window: its look, its language and which screen is on. Each screen waits for its own code: under one boundary
 * for all, the page of opened files would stay alive behind the next one and take no second file.
 */
export function App() {
  const language = useLanguage()
  useEffect(() => {
    requestIdleCallback(() => void bringTheRest())
  }, [])
  return (
    <ConfigProvider
      theme={theme}
      componentSize="small"
      locale={language === 'en' ? enUS : zhCN}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <Router hook={useHashLocation}>
        <Shell>
          <Switch>
            <Route path="/">
              <Suspense fallback={<PageComing />}>
                <HomeScreen />
              </Suspense>
            </Route>
            <Route path="/opened">
              <OpenedFile />
            </Route>
            <Route path="/settings">
              <Suspense fallback={<PageComing />}>
                <SettingsScreen />
              </Suspense>
            </Route>
            <Route path="/negotiation/:id/:page">
              {({ id, page }) => (
                <Suspense fallback={<PageComing />}>
                  <Workbench id={decodeURIComponent(id)} page={page} />
                </Suspense>
              )}
            </Route>
            <Route>
              <Redirect to="/" />
            </Route>
          </Switch>
        </Shell>
      </Router>
    </ConfigProvider>
  )
}
