import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { useEffect } from 'react'
import { Redirect, Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { HomeScreen } from '../features/home/HomeScreen.tsx'
import { SettingsScreen } from '../features/settings/SettingsScreen.tsx'
import { useLanguage } from '../shared/preferences.ts'
import { theme } from '../shared/theme.ts'
import { OpenedFile } from './OpenedFile.tsx'
import { bringPages } from './places.tsx'
import { Shell } from './Shell.tsx'
import { Workbench } from './Workbench.tsx'

/** The whole window: its look, its language and which screen is on. */
export function App() {
  const language = useLanguage()
  useEffect(() => {
    requestIdleCallback(() => void bringPages())
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
              <HomeScreen />
            </Route>
            <Route path="/opened">
              <OpenedFile />
            </Route>
            <Route path="/settings">
              <SettingsScreen />
            </Route>
            <Route path="/negotiation/:id/:page">
              {({ id, page }) => <Workbench id={decodeURIComponent(id)} page={page} />}
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
