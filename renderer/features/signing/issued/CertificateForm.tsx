import { Button } from 'antd'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../shared/negotiation/openNegotiation.ts'
import { usePreferences } from '../../../shared/preferences.ts'
import { useMessages } from '../../../shared/ui/messages.ts'
import { useSigningCall } from '../useSigningCall.ts'
import { LONGEST_NAME, LONGEST_PASSWORD, PasswordInput, PlainInput } from './PlainInput.tsx'

const SHORTEST_PASSWORD = 8

/** A certificate of one's own under a small authority, for those who have none. */
export function CertificateForm({
  onMade,
}: {
  readonly onMade: (key: { readonly token: string; readonly fileName: string }) => void
}) {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const say = useMessages((state) => state.say)
  const person = usePreferences((state) => state.person) ?? ''
  const { ask, isBusy } = useSigningCall()
  const [name, setName] = useState(person.slice(0, LONGEST_NAME))
  const [organisation, setOrganisation] = useState(workspace.supplier.name.slice(0, LONGEST_NAME))
  const [isLong, setLong] = useState(false)
  const password = useRef<HTMLInputElement>(null)
  const make = async (event: FormEvent) => {
    event.preventDefault()
    const field = password.current
    if (field === null) return
    const sent = ask('signing:makeCertificate', { name, organisation, kind: 'ec', password: field.value })
    field.value = ''
    setLong(false)
    const made = await sent
    if (made === null) return
    onMade({ token: made.token, fileName: made.fileName })
    say('done', (t) => t('signing.certificateMade', { file: made.fileName, authority: made.authorityFile }))
  }
  const isReady = name.trim() !== '' && organisation.trim() !== '' && isLong
  return (
    <details className="certificate">
      <summary>{t('signing.noCertificate')}</summary>
      <p className="quiet">{t('signing.certificateHint')}</p>
      <form onSubmit={(event) => void make(event)}>
        <PlainInput label={t('signing.holder')} most={LONGEST_NAME} value={name} onChange={setName} />
        <PlainInput
          label={t('signing.organisation')}
          most={LONGEST_NAME}
          value={organisation}
          onChange={setOrganisation}
        />
        <PasswordInput
          label={t('signing.newPassword')}
          most={LONGEST_PASSWORD}
          field={password}
          onLength={(length) => setLong(length >= SHORTEST_PASSWORD)}
        />
        <Button htmlType="submit" disabled={!isReady} loading={isBusy}>
          {t('signing.makeCertificate')}
        </Button>
      </form>
    </details>
  )
}
