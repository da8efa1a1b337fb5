import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemText, signatureWords } from '../../../../domain/locale/signatureWords.ts'
import type { SignatureVerdict } from '../../../../domain/signature/verdict.ts'
import type { FileVerdict } from '../../../../electron/contract/channels.ts'
import { dayAndTime } from '../../../shared/format/dates.ts'
import { useLanguage } from '../../../shared/preferences.ts'
import { useMessages } from '../../../shared/ui/messages.ts'
import { useSigningCall } from '../useSigningCall.ts'
import '../signing.css'

/** 验签: the product's own word on the signatures of any PDF. */
export function VerdictScreen() {
  const { t } = useTranslation()
  const { ask, isBusy } = useSigningCall()
  const [authority, setAuthority] = useState<{ readonly token: string; readonly fileName: string } | null>(
    null,
  )
  const [judged, setJudged] = useState<FileVerdict | null>(null)
  const verify = async () => {
    const found = await ask('signing:verify', authority === null ? {} : { authority: authority.token })
    if (found !== null) setJudged(found)
  }
  const trust = async () => {
    const chosen = await ask('signing:chooseAuthority', {})
    if (chosen === null) return
    setAuthority(chosen)
    setJudged(null)
  }
  return (
    <div className="signing-screen verdict-screen">
      <p className="ways-row">
        <Button type="primary" loading={isBusy} onClick={() => void verify()}>
          {t('signing.verify.choose')}
        </Button>
        <Button onClick={() => void trust()}>{t('signing.verify.trust')}</Button>
        {authority === null ? (
          <span className="quiet">{t('signing.verify.nobodyTrusted')}</span>
        ) : (
          <>
            <span>{t('signing.verify.trusted', { file: authority.fileName })}</span>
            <Button onClick={() => setAuthority(null)}>{t('signing.verify.trustNobody')}</Button>
          </>
        )}
      </p>
      {judged === null ? <p className="quiet">{t('signing.verify.purpose')}</p> : <Judged judged={judged} />}
    </div>
  )
}

function Judged({ judged }: { readonly judged: FileVerdict }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const words = signatureWords(language)
  const { verdict, fileName, sheet } = judged
  return (
    <section aria-live="polite" aria-label={t('signing.verify.of', { file: fileName })}>
      <h2>{fileName}</h2>
      <p className={verdict.valid ? 'verdict valid' : 'verdict'} role="status">
        {verdict.valid ? '✓' : '✗'} {verdict.valid ? words.verdict.valid : words.verdict.notValid}
        {t('list.comma')}
        {t('signing.verify.signatures', { count: verdict.signatures.length })}
      </p>
      {verdict.problems.length === 0 ? null : (
        <ul className="problems">
          {verdict.problems.map((problem) => {
            const sentence = problemText(problem, language)
            return <li key={sentence}>{sentence}</li>
          })}
        </ul>
      )}
      <p>
        {sheet === null
          ? t('signing.verify.noSheet')
          : t(verdict.valid ? 'signing.verify.sheet' : 'signing.verify.sheetClaimed', sheet)}
        {verdict.sheet?.title ? `${t('list.comma')}${verdict.sheet.title}` : ''}
      </p>
      {verdict.signatures.map((signature) => (
        <Signature
          key={`${signature.role}/${signature.signedBytes}`}
          signature={signature}
          token={judged.token}
        />
      ))}
      <p className="quiet">{t('signing.verify.proves')}</p>
    </section>
  )
}

function Signature({ signature, token }: { readonly signature: SignatureVerdict; readonly token: string }) {
  const { t } = useTranslation()
  const words = signatureWords(useLanguage())
  const say = useMessages((state) => state.say)
  const { ask } = useSigningCall()
  const { role, name, certificate, intact, coversWholeFile, claimedAt, reason } = signature
  const who = role === null ? words.otherSigner : words.role[role]
  const save = async () => {
    if (role === null) return
    const saved = await ask('signing:saveAsSignedBy', { token, role })
    if (saved !== null) say('done', (t) => t('signing.saved', { file: saved.fileName }))
  }
  const facts: readonly (readonly [string, string])[] = [
    [t('signing.verify.content'), t(intact ? 'signing.verify.intact' : 'signing.verify.notIntact')],
    [t('signing.verify.covers'), t(coversWholeFile ? 'signing.verify.whole' : 'signing.verify.part')],
    [t('signing.verify.issuer'), certificate?.issuer ?? t('signing.verify.unread')],
    [
      t('signing.verify.trustOf'),
      certificate?.trusted === true
        ? t('signing.verify.isTrusted')
        : t(certificate?.trusted === false ? 'signing.verify.notTrusted' : 'signing.verify.notAsked'),
    ],
    [t('signing.verify.claimed'), claimedAt === null ? '–' : dayAndTime(claimedAt)],
    ...(reason === null ? [] : ([[t('signing.reason'), reason]] as const)),
  ]
  return (
    <section className="signature" aria-label={`${who} ${name ?? ''}`}>
      <h3>{[who, name, certificate?.organisation].filter(Boolean).join(' · ')}</h3>
      <dl className="facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {role === null || !intact ? null : (
        <Button onClick={() => void save()}>{t('signing.verify.saveAsSigned', { role: who })}</Button>
      )}
    </section>
  )
}
