import { Button } from 'antd'
import { Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { FindingsSection } from '../features/compliance/FindingsSection.tsx'
import { LedgerDock } from '../features/dock/LedgerDock.tsx'
import { useDock } from '../features/dock/useDock.ts'
import { ExplainPanel } from '../features/explain/ExplainPanel.tsx'
import { ImportWizard } from '../features/importWizard/ImportWizard.tsx'
import { WorkbookDialogs } from '../features/workbook/WorkbookDialogs.tsx'
import { watchFindings } from '../shared/findings.ts'
import { useOpenNegotiation } from '../shared/negotiation/openNegotiation.ts'
import { useSheetSelection } from '../shared/sheetSelection.ts'
import { PageComing } from './PageComing.tsx'
import { addressOf, type Place, placeOf } from './places.tsx'
import { SaveFailureBar } from './SavedState.tsx'

/** One page of the open negotiation, its screen's tabs above it and, where the screen wants them, both ledgers beside it. */
export function Workbench({ id, page }: { readonly id: string; readonly page: string }) {
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
  if (openId !== id) return <PageComing />
  const place = placeOf(page)
  const { screen, tab } = place
  return (
    <div className="workbench">
      <div className="workbench-left">
        <h1 className="unseen">{name}</h1>
        <SaveFailureBar />
        {screen.tabs.length > 1 ? <TabList id={id} place={place} /> : null}
        <section className="tab-panel" aria-label={t(`tab.${tab.id}`)}>
          <Suspense fallback={<p className="sheet-empty page-coming">{t('workbench.opening')}</p>}>
            <tab.Page key={`${id}/${tab.id}`} />
          </Suspense>
        </section>
      </div>
      {isDockOpen && screen.hasDock ? (
        <LedgerDock>
          <FindingsSection />
        </LedgerDock>
      ) : null}
      <ExplainPanel />
      <ImportWizard />
      <WorkbookDialogs />
    </div>
  )
}

function TabList({ id, place }: { readonly id: string; readonly place: Place }) {
  const { t } = useTranslation()
  const showSelection = useSheetSelection((state) => state.show)
  return (
    <nav className="tab-list" aria-label={t('workbench.tabs')}>
      {place.screen.tabs.map((tab) => (
        <Link
          key={tab.id}
          href={addressOf(id, tab.id)}
          className={tab === place.tab ? 'tab on' : 'tab'}
          onClick={() => showSelection(null)}
          {...(tab === place.tab ? { 'aria-current': 'page' as const } : {})}
        >
          {t(`tab.${tab.id}`)}
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
