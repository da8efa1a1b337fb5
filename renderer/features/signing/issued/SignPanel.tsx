import { Button } from 'antd'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signatureWords } from '../../../../domain/locale/signatureWords.ts'
import type { SheetOfNegotiation } from '../../../../electron/contract/channels.ts'
import { useLanguage } from '../../../shared/preferences.ts'
import { useMessages } from '../../../shared/ui/messages.ts'
import { useSheets } from '../useSheets.ts'
import { useSigningCall } from '../useSigningCall.ts'
import { CertificateForm } from './CertificateForm.tsx'
import { nextRole } from './nextRole.ts'
import { type ChosenStamp, StampChoice } from './StampChoice.tsx'

const LONGEST_REASON = 200
const LONGEST_PASSWORD = 1_024

/** Signing here with a certificate file. The password stands in the field alone until it is sent, once. */
export function SignPanel({ sheet }: { readonly sheet: SheetOfNegotiation }) {
  const { t } = useTranslation()
  const { role: roleName } = signatureWords(useLanguage())
  const say = useMessages((state) => state.say)
  const load = useSheets((state) => state.load)
  const { ask, isBusy } = useSigningCall()
  const [key, setKey] = useState<{ readonly token: string; readonly fileName: string } | null>(null)
  const [stamp, setStamp] = useState<ChosenStamp | null>(null)
  const [reason, setReason] = useState('')
  const password = useRef<HTMLInputElement>(null)
  const role = nextRole(sheet)
  if (role === null) {
    return (
      <section className="signing-way">
        <h3>{t('signing.signHere')}</h3>
        <p>{t('signing.bothSigned')}</p>
      </section>
    )
  }
  const chooseKey = async () => {
    const chosen = await ask('signing:chooseKey', {})
    if (chosen !== null) setKey(chosen)
  }
  const sign = async (event: FormEvent) => {
    event.preventDefault()
    const field = password.current
    if (key === null || field === null) return
    const sent = ask('signing:sign', {
      action: crypto.randomUUID(),
      sheet: sheet.id,
      role,
      key: key.token,
      password: field.value,
      ...(stamp === null ? {} : { stamp: stamp.token }),
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    })
    field.value = ''
    const signed = await sent
    await load()
    if (signed === null) return field.focus()
    setKey(null)
    setStamp(null)
    say(
      'done',
      signed.savedAs === null
        ? t('signing.signedKept', { role: roleName[role] })
        : t('signing.signedSaved', { role: roleName[role], file: signed.savedAs }),
    )
  }
  return (
    <section className="signing-way" aria-labelledby="sign-here">
      <h3 id="sign-here">{t('signing.signHere')}</h3>
      <p>{t('signing.signAs', { role: roleName[role] })}</p>
      <form onSubmit={(event) => void sign(event)}>
        <div className="choice">
          <span className="field-label">{t('signing.key')}</span>
          <span className={key === null ? 'quiet' : ''}>{key?.fileName ?? t('signing.noKey')}</span>
          <Button onClick={() => void chooseKey()}>{t('signing.chooseKey')}</Button>
        </div>
        <StampChoice stamp={stamp} onChoose={setStamp} />
        <label className="field">
          <span className="field-label">{t('signing.reason')}</span>
          <input
            className="field-text"
            maxLength={LONGEST_REASON}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
        <label className="field">
          <span className="field-label">{t('signing.password')}</span>
          <input
            ref={password}
            className="field-text"
            type="password"
            autoComplete="off"
            maxLength={LONGEST_PASSWORD}
            disabled={key === null}
          />
        </label>
        <p className="quiet">{t('signing.passwordHint')}</p>
        <Button type="primary" htmlType="submit" disabled={key === null} loading={isBusy}>
          {t('signing.signNow', { role: roleName[role] })}
        </Button>
      </form>
      <CertificateForm onMade={setKey} />
    </section>
  )
}
