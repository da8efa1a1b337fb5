import { Button } from 'antd'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signatureWords } from '../../../../domain/locale/signatureWords.ts'
import type { SheetOfNegotiation } from '../../../../electron/contract/channels.ts'
import { useLanguage } from '../../../shared/preferences.ts'
import { useSheets } from '../useSheets.ts'
import { useSigningCall } from '../useSigningCall.ts'
import { CertificateForm } from './CertificateForm.tsx'
import { nextRole } from './nextRole.ts'
import { LONGEST_PASSWORD, PasswordInput } from './PlainInput.tsx'
import { SigningWay } from './SigningWay.tsx'
import { StatementFields } from './StatementFields.tsx'
import { useSaySigned } from './useSaySigned.ts'
import { useStatement } from './useStatement.ts'

/** Signing here with a certificate file. The password stands in the field alone until it is sent, once. */
export function SignPanel({ sheet }: { readonly sheet: SheetOfNegotiation }) {
  const { t } = useTranslation()
  const { role: roleName } = signatureWords(useLanguage())
  const load = useSheets((state) => state.load)
  const { ask, isBusy } = useSigningCall()
  const [key, setKey] = useState<{ readonly token: string; readonly fileName: string } | null>(null)
  const statement = useStatement()
  const saySigned = useSaySigned()
  const password = useRef<HTMLInputElement>(null)
  const role = nextRole(sheet)
  if (role === null) {
    return (
      <SigningWay name={t('signing.signHere')}>
        <p>{t('signing.bothSigned')}</p>
      </SigningWay>
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
      ...statement.given,
    })
    field.value = ''
    const signed = await sent
    await load()
    if (signed === null) return field.focus()
    setKey(null)
    statement.setStamp(null)
    saySigned(role, signed)
  }
  return (
    <SigningWay name={t('signing.signHere')}>
      <p>{t('signing.signAs', { role: roleName[role] })}</p>
      <form onSubmit={(event) => void sign(event)}>
        <div className="choice">
          <span className="field-label">{t('signing.key')}</span>
          <span className={key === null ? 'quiet' : ''}>{key?.fileName ?? t('signing.noKey')}</span>
          <Button onClick={() => void chooseKey()}>{t('signing.chooseKey')}</Button>
        </div>
        <StatementFields statement={statement} />
        <PasswordInput
          label={t('signing.password')}
          most={LONGEST_PASSWORD}
          field={password}
          isDisabled={key === null}
        />
        <p className="quiet">{t('signing.passwordHint')}</p>
        <Button type="primary" htmlType="submit" disabled={key === null} loading={isBusy}>
          {t('signing.signNow', { role: roleName[role] })}
        </Button>
      </form>
      <CertificateForm onMade={setKey} />
    </SigningWay>
  )
}
