import { Button, Spin } from 'antd'
import { type ComponentType, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { AssumptionsScreen } from '../features/assumptions/AssumptionsScreen.tsx'
import { FindingsSection } from '../features/compliance/FindingsSection.tsx'
import { LedgerDock } from '../features/dock/LedgerDock.tsx'
import { useDock } from '../features/dock/useDock.ts'
import { LedgersScreen } from '../features/ledgers/LedgersScreen.tsx'
import { NewProductsScreen } from '../features/newProducts/NewProductsScreen.tsx'
import { ProductsScreen } from '../features/products/ProductsScreen.tsx'
import { PromotionsScreen } from '../features/promotions/PromotionsScreen.tsx'
import { TermsScreen } from '../features/terms/TermsScreen.tsx'
import { watchFindings } from '../shared/findings.ts'
import { useOpenNegotiation } from '../shared/negotiation/openNegotiation.ts'
import { useSheetSelection } from '../shared/sheetSelection.ts'
import { SaveFailureBar } from './SavedState.tsx'
import { TABS, type Tab, tabOf } from './tabs.ts'

const SCREENS: Readonly<Record<Tab, ComponentType>> = {
  terms: TermsScreen,
  products: ProductsScreen,
  promotions: PromotionsScreen,
  newProducts: NewProductsScreen,
  assumptions: AssumptionsScreen,
  ledgers: LedgersScreen,
}

/** 合同工作台: the open negotiation in tabs, both ledgers beside them. */
export function Workbench({ id, tab }: { readonly id: string; readonly tab: string }) {
  const { t } = useTranslation()
  const opening = useOpenNegotiation((state) => state.opening)
  const openId = useOpenNegotiation((state) => state.session?.id)
  const name = useOpenNegotiation((state) => state.session?.workspace.name)
  const open = useOpenNegotiation((state) => state.open)
  const isDockOpen = useDock((state) => state.isOpen)
  useEffect(() => {
    if (useOpenNegotiation.getState().session?.id !== id) void open(id)
  }, [id, open])
  useEffect(watchFindings, [])

  if (opening.phase === 'failed' && opening.id === id) return <OpeningFailed id={id} kind={opening.kind} />
  if (openId !== id) {
    return (
      <div className="page-state">
        <Spin />
        <p>{t('workbench.opening')}</p>
      </div>
    )
  }
  const current = tabOf(tab)
  const Screen = SCREENS[current]
  return (
    <div className="workbench">
      <div className="workbench-left">
        <h1 className="unseen">{name}</h1>
        <SaveFailureBar />
        <TabList id={id} current={current} />
        <section className="tab-panel" aria-label={t(`tab.${current}`)}>
          <Screen key={`${id}/${current}`} />
        </section>
      </div>
      {isDockOpen ? (
        <LedgerDock>
          <FindingsSection />
        </LedgerDock>
      ) : null}
    </div>
  )
}

function TabList({ id, current }: { readonly id: string; readonly current: Tab }) {
  const { t } = useTranslation()
  const showSelection = useSheetSelection((state) => state.show)
  return (
    <nav className="tab-list" aria-label={t('workbench.tabs')}>
      {TABS.map((tab) => (
        <Link
          key={tab}
          href={`/negotiation/${encodeURIComponent(id)}/${tab}`}
          className={tab === current ? 'tab on' : 'tab'}
          onClick={() => showSelection(null)}
          {...(tab === current ? { 'aria-current': 'page' as const } : {})}
        >
          {t(`tab.${tab}`)}
        </Link>
      ))}
    </nav>
  )
}

function OpeningFailed({ id, kind }: { readonly id: string; readonly kind: string }) {
  const { t } = useTranslation()
  const open = useOpenNegotiation((state) => state.open)
  const [, navigate] = useLocation()
  return (
    <div className="page-state" role="alert">
      <h2>{t('workbench.notOpened')}</h2>
      <p>{t(kind === 'not-found' ? 'save.notFound' : 'workbench.openFailed')}</p>
      <div className="page-actions">
        <Button type="primary" onClick={() => void open(id)}>
          {t('save.retry')}
        </Button>
        <Button onClick={() => navigate('/')}>{t('workbench.backHome')}</Button>
      </div>
    </div>
  )
}
