import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Locked, NotUnlocked, UnlockBridge } from '../../electron/contract/unlockChannels.ts'
import { dayAndTime } from '../shared/format/dates.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import './unlock.css'

type Standing =
  | { readonly phase: 'ready' | 'busy' | 'opening' }
  | { readonly phase: 'refused'; readonly fault: NotUnlocked | { readonly kind: 'failed' } }

/** Asks for the passphrase or the recovery code of the data file, or of its copies; what is typed stays in its field. */
export function UnlockPage({ bridge }: { readonly bridge: UnlockBridge }) {
  const { t, i18n } = useTranslation()
  const [locked, setLocked] = useState<Locked | null>(null)
  const [standing, setStanding] = useState<Standing>({ phase: 'ready' })
  const [isShown, setShown] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const [fieldId, faultId] = [useId(), useId()]
  useEffect(() => {
    const ask = async () => {
      const reply = await bridge.invoke('unlock:locked', {}).catch(() => null)
      if (reply?.ok === true) setLocked(reply.value)
    }
    void ask()
  }, [bridge])
  useEffect(() => {
    if (locked !== null) field.current?.focus()
  }, [locked])
  useEffect(() => {
    if (standing.phase === 'refused') field.current?.select()
  }, [standing])
  if (locked === null) return <main className="unlock" />
  const isBusy = standing.phase === 'busy' || standing.phase === 'opening'
  const take = async () => {
    const typed = field.current?.value ?? ''
    if (typed === '' || isBusy) return
    setStanding({ phase: 'busy' })
    const reply = await bridge.invoke('unlock:try', { typed }).catch(() => null)
    if (reply?.ok !== true) {
      setStanding({ phase: 'refused', fault: faultOf(reply?.error) })
      return
    }
    if (field.current !== null) field.current.value = ''
    setStanding({ phase: 'opening' })
  }
  const without = async (way: 'plain-copy' | 'begin-anew') => {
    const reply = await bridge.invoke('unlock:without', { way }).catch(() => null)
    setStanding(reply?.ok === true ? { phase: 'opening' } : { phase: 'refused', fault: { kind: 'failed' } })
  }
  const isRestore = locked.purpose === 'restore'
  const language = i18n.language === 'en' ? 'en' : 'zh-CN'
  return (
    <main className="unlock">
      <LanguageChoice />
      <h1>{t(isRestore ? 'unlock.restoreTitle' : 'unlock.title')}</h1>
      {locked.reason === null ? null : <p>{locked.reason[language]}</p>}
      <p className="unlock-file">
        <span className="quiet">{t('unlock.file')}</span> {locked.file}
      </p>
      <p>{t(isRestore ? 'unlock.restoreText' : 'unlock.openText')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void take()
        }}
      >
        <label htmlFor={fieldId}>{t('unlock.field')}</label>
        <div className="unlock-row">
          <input
            id={fieldId}
            ref={field}
            type={isShown ? 'text' : 'password'}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            readOnly={isBusy}
            aria-invalid={standing.phase === 'refused'}
            {...(standing.phase === 'refused' ? { 'aria-describedby': faultId } : {})}
          />
          <button type="button" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
            {t(isShown ? 'unlock.hide' : 'unlock.show')}
          </button>
          <button type="submit" className="unlock-main" aria-disabled={isBusy}>
            {t(isRestore ? 'unlock.restore' : 'unlock.open')}
          </button>
        </div>
      </form>
      <p className="unlock-busy" role="status">
        {standing.phase === 'busy' ? t('unlock.busy') : null}
        {standing.phase === 'opening' ? t('unlock.opening') : null}
      </p>
      <div role="alert" id={faultId} className="unlock-fault">
        {standing.phase === 'refused'
          ? t(`unlock.faults.${standing.fault.kind}`, { ...standing.fault })
          : null}
      </div>
      {locked.plainCopyAt === null && !locked.canBeginAnew ? null : (
        <section className="unlock-without" aria-label={t('unlock.without')}>
          <h2>{t('unlock.without')}</h2>
          {locked.plainCopyAt === null ? null : (
            <button type="button" disabled={isBusy} onClick={() => void without('plain-copy')}>
              {t('unlock.plainCopy', { at: dayAndTime(locked.plainCopyAt) })}
            </button>
          )}
          {locked.canBeginAnew ? (
            <button type="button" disabled={isBusy} onClick={() => void without('begin-anew')}>
              {t('unlock.beginAnew')}
            </button>
          ) : null}
        </section>
      )}
    </main>
  )
}

function faultOf(found: { readonly kind: string } | undefined): NotUnlocked | { readonly kind: 'failed' } {
  const isTold =
    found !== undefined &&
    !['invalid-request', 'unexpected', 'not-saved', 'store-out-of-reach'].includes(found.kind)
  return isTold ? (found as NotUnlocked) : { kind: 'failed' }
}
