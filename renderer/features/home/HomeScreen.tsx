import { Button, Spin } from 'antd'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { bridge } from '../../shared/bridge.ts'
import { useDealFile } from '../../shared/dealFile.ts'
import { showFirstSteps, useFirstSteps } from '../../shared/firstSteps.ts'
import { useImportWizard } from '../../shared/importWizard.ts'
import { useFileRefusal } from '../../shared/negotiation/useFileRefusal.ts'
import { useMessages } from '../../shared/ui/messages.ts'
import { DeletedList } from './DeletedList.tsx'
import { FirstRunCards } from './FirstRunCards.tsx'
import { Portfolio } from './Portfolio.tsx'
import { useCreating } from './useCreating.ts'
import { useNegotiations } from './useNegotiations.ts'
import { Welcome } from './Welcome.tsx'
import './home.css'

const CreateForm = lazy(async () => ({ default: (await import('./CreateForm.tsx')).CreateForm }))

/** 首页: every negotiation there is, and the ways to get one. */
export function HomeScreen() {
  const { t } = useTranslation()
  const { list, deleted, load, come } = useNegotiations()
  const creating = useCreating()
  const beginImport = useImportWizard((state) => state.begin)
  const { isNew } = useFirstSteps()
  const ways = useWaysIn()
  useEffect(come, [come])
  const negotiations = list.phase === 'ready' ? list.negotiations : []
  const isEmpty = negotiations.length === 0
  const isFirstRun = isNew && negotiations.every(({ isSample }) => isSample)
  const begin = (go: () => void) => () => {
    if (isNew) showFirstSteps(true)
    go()
  }
  const cards = (
    <FirstRunCards
      hasNegotiations={!isEmpty && !isFirstRun}
      isBusy={ways.isBusy}
      onSample={begin(ways.openSample)}
      onExcel={begin(() => creating.begin('lastYear'))}
      onImport={begin(ways.importFile)}
      onOpenDeal={begin(() => useDealFile.getState().begin('open'))}
      onCreate={begin(() => creating.begin('blank'))}
    />
  )
  return (
    <div className="home">
      <h1>{t('home.title')}</h1>
      {list.phase === 'loading' ? (
        <div className="page-state">
          <Spin />
          <p>{t('home.loading')}</p>
        </div>
      ) : null}
      {list.phase === 'failed' ? (
        <div className="page-state" role="alert">
          <h2>{t('home.failed')}</h2>
          <p>{t('home.failedSafe')}</p>
          <Button type="primary" onClick={() => void load()}>
            {t('save.retry')}
          </Button>
        </div>
      ) : null}
      {list.phase === 'ready' ? (
        <>
          {isFirstRun ? <Welcome>{cards}</Welcome> : null}
          {isEmpty ? (
            <>
              {isFirstRun ? null : <p className="quiet">{t('home.firstRun')}</p>}
              {isFirstRun ? null : cards}
              <DeletedList deleted={deleted} />
            </>
          ) : (
            <>
              <Portfolio negotiations={negotiations} deleted={deleted} onOpen={ways.go} />
              {isFirstRun ? null : cards}
            </>
          )}
        </>
      ) : null}
      {creating.from !== null ? (
        <Suspense>
          <CreateForm
            from={creating.from}
            onClose={creating.end}
            onCreated={(id) => {
              const { from } = creating
              creating.end()
              ways.go(id)
              if (from === 'lastYear') beginImport('terms')
            }}
          />
        </Suspense>
      ) : null}
    </div>
  )
}

function useWaysIn() {
  const [, navigate] = useLocation()
  const say = useMessages((state) => state.say)
  const refuse = useFileRefusal()
  const [isBusy, setBusy] = useState(false)
  const go = useCallback((id: string) => navigate(`/negotiation/${encodeURIComponent(id)}/terms`), [navigate])
  const openSample = async () => {
    setBusy(true)
    const reply = await bridge
      .invoke('negotiation:openSample', { action: crypto.randomUUID() })
      .catch(() => null)
    setBusy(false)
    if (reply?.ok === true) go(reply.value.id)
    else say('problem', (t) => t('home.sampleFailed'))
  }
  const importFile = async () => {
    setBusy(true)
    const reply = await bridge
      .invoke('negotiation:importFile', { action: crypto.randomUUID() })
      .catch(() => null)
    setBusy(false)
    if (reply?.ok === true) return go(reply.value.id)
    const failure = reply?.error
    if (failure?.kind === 'package-received') return useDealFile.getState().begin('open', failure.token)
    if (failure?.kind !== 'cancelled') refuse(failure)
  }
  return { go, isBusy, openSample, importFile }
}
