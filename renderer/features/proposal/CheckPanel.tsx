import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type PaperHint, proposalHints } from '../../../domain/documents/proposalHints.ts'
import type { FieldCheck } from '../../../domain/documents/proposalPrivacy.ts'
import { privateFieldNames } from '../../../domain/locale/privateFieldNames.ts'
import { useReview } from '../../shared/findings.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useLanguage } from '../../shared/preferences.ts'
import type { PreviewReply } from './usePreview.ts'

/** What is looked at before the paper goes out: what is ours alone, characters, what the law says, blanks. */
export function CheckPanel({ reply }: { readonly reply: PreviewReply | null }) {
  const { t } = useTranslation()
  return (
    <aside
      className="paper-checks"
      aria-label={t('proposal.checks')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the list is scrolled by keys
      tabIndex={0}
    >
      {reply?.ok === true ? (
        <Confidentiality fields={reply.value.fields} bytes={reply.value.pdf.length} />
      ) : (
        <section aria-label={t('proposal.confidentiality')}>
          <h3>{t('proposal.confidentiality')}</h3>
          <p className="quiet">{t(reply === null ? 'proposal.checking' : 'proposal.notChecked')}</p>
        </section>
      )}
      <Glyphs reply={reply} />
      <Hints />
      <Compliance />
    </aside>
  )
}

function Confidentiality({
  fields,
  bytes,
}: {
  readonly fields: readonly FieldCheck[]
  readonly bytes: number
}) {
  const { t } = useTranslation()
  const names = privateFieldNames(useLanguage())
  const found = fields.filter(({ isAbsent }) => !isAbsent)
  return (
    <section aria-label={t('proposal.confidentiality')}>
      <h3>{t('proposal.confidentiality')}</h3>
      <p role="status">
        {found.length === 0
          ? t('proposal.clean', { count: fields.length, bytes: bytes.toLocaleString('en-US') })
          : t('proposal.unclean', { count: found.length })}
      </p>
      <p className="quiet">{t('proposal.howChecked')}</p>
      <ul className="check-list">
        {fields.map(({ field, values, isAbsent }) => (
          <li key={field} className={isAbsent ? 'absent' : 'present'}>
            {isAbsent ? (
              <CheckCircleOutlined aria-hidden="true" />
            ) : (
              <CloseCircleOutlined aria-hidden="true" />
            )}
            <span>{names[field]}</span>
            <span className="quiet">
              {values === 0 ? t('proposal.noValue') : t('proposal.values', { count: values })}
            </span>
            <strong>{t(isAbsent ? 'proposal.absent' : 'proposal.present')}</strong>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Glyphs({ reply }: { readonly reply: PreviewReply | null }) {
  const { t } = useTranslation()
  const missing = reply?.ok === false && reply.error.kind === 'missing-glyphs' ? reply.error.missing : []
  return (
    <section aria-label={t('proposal.glyphs')}>
      <h3>{t('proposal.glyphs')}</h3>
      {missing.length > 0 ? (
        <ul className="check-list">
          {missing.map((each) => (
            <li key={each.character} className="present">
              {t('proposal.glyph', { ...each, place: t(`proposal.section.${each.place}`) })}
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet">{t(reply?.ok === true ? 'proposal.glyphsWell' : 'proposal.checking')}</p>
      )}
    </section>
  )
}

function Hints() {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const hints = useMemo(() => proposalHints(workspace.proposal), [workspace.proposal])
  const said = ({ kind, place, text = '' }: PaperHint) =>
    t(`proposal.hint.${kind}`, { place: t(`proposal.section.${place}`), text })
  return (
    <section aria-label={t('proposal.blanks')}>
      <h3>{t('proposal.blanks')}</h3>
      {hints.length === 0 ? <p className="quiet">{t('proposal.noBlanks')}</p> : null}
      <ul className="check-list">
        {hints.map((hint) => (
          <li key={`${hint.kind} ${hint.text ?? ''}`}>{said(hint)}</li>
        ))}
      </ul>
    </section>
  )
}

function Compliance() {
  const { t } = useTranslation()
  const language = useLanguage()
  const review = useReview()
  const findings = (review?.findings ?? []).filter(
    ({ severity }) => severity === 'error' || severity === 'risk',
  )
  return (
    <section aria-label={t('proposal.fairness')}>
      <h3>{t('proposal.fairness')}</h3>
      {findings.length === 0 ? (
        <p className="quiet">{t(review === null ? 'proposal.checking' : 'proposal.fair')}</p>
      ) : null}
      <ul className="check-list">
        {findings.map((finding) => {
          const words = finding.message[language === 'en' ? 'en' : 'zh']
          return <li key={`${finding.id} ${finding.term ?? ''} ${words}`}>{words}</li>
        })}
      </ul>
    </section>
  )
}
