import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signatureWords } from '../../../../domain/locale/signatureWords.ts'
import type { PreparedElsewhere, SheetOfNegotiation } from '../../../../electron/contract/channels.ts'
import { useLanguage } from '../../../shared/preferences.ts'
import { copyText } from '../../../shared/ui/copyText.ts'
import { useMessages } from '../../../shared/ui/messages.ts'
import { useSheets } from '../useSheets.ts'
import { useSigningCall } from '../useSigningCall.ts'
import { nextRole } from './nextRole.ts'
import { LONGEST_NAME, PlainInput } from './PlainInput.tsx'
import { SigningWay } from './SigningWay.tsx'
import { StatementFields } from './StatementFields.tsx'
import { useSaySigned } from './useSaySigned.ts'
import { useStatement } from './useStatement.ts'

/** Signing with a key that never comes near this program: the digest goes out, the signature comes back. */
export function ElsewherePanel({ sheet }: { readonly sheet: SheetOfNegotiation }) {
  const { t } = useTranslation()
  const { role: roleName } = signatureWords(useLanguage())
  const say = useMessages((state) => state.say)
  const load = useSheets((state) => state.load)
  const { ask, isBusy } = useSigningCall()
  const [name, setName] = useState('')
  const [prepared, setPrepared] = useState<PreparedElsewhere | null>(null)
  const statement = useStatement()
  const role = nextRole(sheet)
  const prepare = async () => {
    if (role === null) return
    const made = await ask('signing:prepareElsewhere', {
      sheet: sheet.id,
      role,
      name: name.trim(),
      ...statement.given,
    })
    if (made !== null) setPrepared(made)
  }
  const reopen = async () => {
    const opened = await ask('signing:openPrepared', { sheet: sheet.id })
    if (opened !== null) setPrepared(opened)
  }
  const takeSigned = async () => {
    const taken = await ask('signing:takeSigned', { action: crypto.randomUUID(), sheet: sheet.id })
    await load()
    if (taken === null) return
    const who = taken.roles.map((each) => roleName[each]).join(t('signing.and'))
    say('done', (t) => t('signing.takenBack', { who }))
  }
  return (
    <SigningWay name={t('signing.signElsewhere')}>
      {role === null ? (
        <p>{t('signing.bothSigned')}</p>
      ) : prepared === null ? (
        <>
          <p>{t('signing.elsewhereHint')}</p>
          <PlainInput
            label={t('signing.signer', { role: roleName[role] })}
            most={LONGEST_NAME}
            value={name}
            onChange={setName}
          />
          <StatementFields statement={statement} />
          <p className="ways-row">
            <Button onClick={() => void prepare()} disabled={name.trim() === ''} loading={isBusy}>
              {t('signing.prepare')}
            </Button>
            <Button onClick={() => void reopen()}>{t('signing.reopen')}</Button>
          </p>
        </>
      ) : (
        <Prepared
          prepared={prepared}
          onTaken={async () => {
            setPrepared(null)
            statement.setStamp(null)
            await load()
          }}
          onLeave={() => setPrepared(null)}
        />
      )}
      <h4>{t('signing.otherProgram')}</h4>
      <p>{t('signing.otherProgramHint')}</p>
      <Button onClick={() => void takeSigned()}>{t('signing.takeSigned')}</Button>
    </SigningWay>
  )
}

function Prepared({
  prepared,
  onTaken,
  onLeave,
}: {
  readonly prepared: PreparedElsewhere
  readonly onTaken: () => Promise<void>
  readonly onLeave: () => void
}) {
  const { t } = useTranslation()
  const { role: roleName } = signatureWords(useLanguage())
  const say = useMessages((state) => state.say)
  const saySigned = useSaySigned()
  const { ask, isBusy } = useSigningCall()
  const { token, fileName, digest, role } = prepared
  const saveBytes = async () => {
    const saved = await ask('signing:saveToBeSigned', { token })
    if (saved !== null) say('done', (t) => t('signing.saved', { file: saved.fileName }))
  }
  const take = async () => {
    const signed = await ask('signing:takeSignature', { action: crypto.randomUUID(), token })
    if (signed === null) return
    await onTaken()
    saySigned(role, signed)
  }
  return (
    <>
      <p>{t('signing.prepared', { file: fileName, role: roleName[role] })}</p>
      <p>
        <span className="field-label">SHA-256</span> <code className="digest">{digest}</code>
      </p>
      <p className="ways-row">
        <Button onClick={() => void copyText(digest)}>{t('signing.copyDigest')}</Button>
        <Button onClick={() => void saveBytes()}>{t('signing.saveBytes')}</Button>
      </p>
      <p className="ways-row">
        <Button type="primary" loading={isBusy} onClick={() => void take()}>
          {t('signing.takeSignature')}
        </Button>
        <Button onClick={onLeave}>{t('signing.cancel')}</Button>
      </p>
    </>
  )
}
