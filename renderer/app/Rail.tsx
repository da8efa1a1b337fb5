import { HomeOutlined, SettingOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { useOpenNegotiation } from '../shared/negotiation/openNegotiation.ts'
import './rail.css'
import { addressOf, placeOf, SCREENS } from './places.tsx'

/** The way to every screen there is; the workbench once a negotiation is open. */
export function Rail() {
  const { t } = useTranslation()
  const [location] = useLocation()
  const openId = useOpenNegotiation((state) => state.session?.id)
  const isHome = location === '/'
  const shown = location.startsWith('/negotiation/') ? placeOf(location.split('/').at(-1) ?? '').screen : null
  return (
    <nav className="rail" aria-label={t('shell.screens')}>
      <div className="brand" aria-hidden="true">
        <Mark />
        <span>{t('app.name')}</span>
      </div>
      <RailLink to="/" icon={<HomeOutlined />} isOn={isHome}>
        {t('screen.home')}
      </RailLink>
      {openId === undefined
        ? null
        : SCREENS.map((screen) => (
            <RailLink
              key={screen.id}
              to={addressOf(openId, screen.tabs[0].id)}
              icon={screen.icon}
              isOn={screen === shown}
            >
              {t(`screen.${screen.id}`)}
            </RailLink>
          ))}
      <RailLink to="/settings" icon={<SettingOutlined />} isOn={location === '/settings'}>
        {t('settings.title')}
      </RailLink>
    </nav>
  )
}

function RailLink({
  to,
  icon,
  isOn,
  children,
}: {
  readonly to: string
  readonly icon: ReactNode
  readonly isOn: boolean
  readonly children: string
}) {
  return (
    <Link
      href={to}
      className={isOn ? 'rail-link on' : 'rail-link'}
      title={children}
      {...(isOn ? { 'aria-current': 'page' as const } : {})}
    >
      {icon}
      <span>{children}</span>
    </Link>
  )
}

function Mark() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M2 6h16v3H2z" fill="#1d4ed8" />
      <path d="M4 9v8M16 9v8" stroke="#1d4ed8" strokeWidth="2" />
      <path d="M7 3h2v3H7zM12 2h2v4h-2z" fill="#b45309" />
    </svg>
  )
}
