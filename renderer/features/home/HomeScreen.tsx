import { Button, Spin } from 'antd'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { bridge } from '../../shared/bridge.ts'
import { useMessages } from '../../shared/ui/messages.ts'
import { DeletedList } from './DeletedList.tsx'
import { FirstRunCards } from './FirstRunCards.tsx'
import { Portfolio } from './Portfolio.tsx'
import { useNegotiations } from './useNegotiations.ts'
import './home.css'

const CreateForm = lazy(async () => ({ default: (await import('./CreateForm.tsx')).CreateForm }))

/** 首页: every negotiation there is, and the ways to get one. */
export function HomeScreen() {
  const { t } = useTranslation()
  const { list, deleted, load } = useNegotiations()
  const [isCreating, setCreating] = useState(false)
  const ways = useWaysIn()
  useEffect(() => {
    void load()
  }, [load])
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
          {list.negotiations.length === 0 ? (
            <p className="quiet">{t('home.firstRun')}</p>
          ) : (
            <Portfolio negotiations={list.negotiations} deleted={deleted} onOpen={ways.go} />
          )}
          <FirstRunCards
            hasNegotiations={list.negotiations.length > 0}
            isBusy={ways.isBusy}
            onSample={ways.openSample}
            onImport={ways.importFile}
            onCreate={() => setCreating(true)}
          />
          {list.negotiations.length === 0 ? <DeletedList deleted={deleted} /> : null}
        </>
      ) : null}
      {isCreating ? (
        <Suspense>
          <CreateForm onClose={() => setCreating(false)} onCreated={ways.go} />
        </Suspense>
      ) : null}
    </div>
  )
}

function useWaysIn() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const say = useMessages((state) => state.say)
  const [isBusy, setBusy] = useState(false)
  const go = useCallback((id: string) => navigate(`/negotiation/${encodeURIComponent(id)}/terms`), [navigate])
  const openSample = async () => {
    setBusy(true)
    const reply = await bridge
      .invoke('negotiation:openSample', { action: crypto.randomUUID() })
      .catch(() => null)
    setBusy(false)
    if (reply?.ok === true) go(reply.value.id)
    else say('problem', t('home.sampleFailed'))
  }
  const importFile = async () => {
    setBusy(true)
    const reply = await bridge
      .invoke('negotiation:importFile', { action: crypto.randomUUID() })
      .catch(() => null)
    setBusy(false)
    if (reply?.ok === true) return go(reply.value.id)
    const failure = reply?.error
    if (failure?.kind === 'cancelled') return
    if (failure?.kind !== 'file-refused') return say('problem', t('home.importFailed'))
    const faults = failure.faults.slice(0, 5).join(t('list.semicolon'))
    say('problem', t('home.fileRefused', { file: failure.fileName, faults, count: failure.faults.length }))
  }
  return { go, isBusy, openSample, importFile }
}
