import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../../domain/locale/language.ts'
import { useIsStored, useOpenNegotiation, useSession } from '../../../shared/negotiation/openNegotiation.ts'
import { useLanguage } from '../../../shared/preferences.ts'
import { failureText } from '../failureText.ts'
import { PaperView } from '../paper/PaperView.tsx'
import { Blanks } from './Blanks.tsx'
import { Changes } from './Changes.tsx'
import { Commitments } from './Commitments.tsx'
import { FreezeDialog } from './FreezeDialog.tsx'
import { SheetFieldInput } from './SheetFieldInput.tsx'
import { FIELD_GROUPS } from './sheetFields.ts'
import { TermClauseFields } from './TermClauseFields.tsx'
import { useDraft } from './useDraft.ts'
import { type LiveSheet, useSheetFacts } from './useSheetFacts.ts'
import '../signing.css'
import './termSheet.css'

const LANGUAGES: readonly Language[] = ['zh-CN', 'en']

/** 条款确认书: what is still open, everything the sheet says, the paper as it will be printed, and issuing it. */
export function TermSheetScreen() {
  const { t } = useTranslation()
  const own = useLanguage()
  const language = useDraft((state) => state.language) ?? own
  const sheet = useSheetFacts(language)
  const [term, setTerm] = useState<string | null>(null)
  if (sheet === null) {
    return (
      <div className="page-state">
        <h2>{t('signing.noSheet')}</h2>
        <p>{t('signing.noSheetHint')}</p>
      </div>
    )
  }
  return (
    <div className="term-sheet-screen">
      <div className="sheet-editor">
        <Blanks sheet={sheet} onTerm={setTerm} />
        <DraftChanges />
        <Editor sheet={sheet} term={term} onTerm={setTerm} />
      </div>
      <Paper sheet={sheet} language={language} />
    </div>
  )
}

function Editor({
  sheet,
  term,
  onTerm,
}: {
  readonly sheet: LiveSheet
  readonly term: string | null
  readonly onTerm: (term: string) => void
}) {
  const { t } = useTranslation()
  const { supplier, retailer, period } = sheet.facts
  const names = { supplier: supplier.name, retailer: retailer.name }
  return (
    <>
      {Object.entries(FIELD_GROUPS).map(([group, fields]) => (
        <section key={group} className="sheet-part">
          <h2>{t(`signing.group.${group as keyof typeof FIELD_GROUPS}`)}</h2>
          {group === 'sheet' ? (
            <p className="field">
              <span className="field-label">{t('signing.period')}</span>
              <span>{t('signing.periodOf', period)}</span>
            </p>
          ) : null}
          {group === 'supplier' || group === 'retailer' ? (
            <p className="field">
              <span className="field-label">{t('signing.partyName')}</span>
              <span>{names[group]}</span>
            </p>
          ) : null}
          {fields.map((name) => (
            <SheetFieldInput key={name} name={name} />
          ))}
        </section>
      ))}
      <section className="sheet-part">
        <h2>{t('signing.group.commitments')}</h2>
        <Commitments />
      </section>
      <section className="sheet-part">
        <h2>{t('signing.group.clauses')}</h2>
        <TermClauseFields terms={sheet.terms} chosen={term} onChoose={onTerm} />
      </section>
    </>
  )
}

/** What the draft says otherwise than the sheet it follows. */
function DraftChanges() {
  const { t } = useTranslation()
  const draft = useDraft((state) => state.draft)
  if (draft.phase !== 'ready' || draft.sheet.follows === null) return null
  const { kind, follows } = draft.sheet
  const title = t(kind === 'amendment' ? 'signing.amendmentOf' : 'signing.changesSince', {
    number: follows.number,
    version: follows.version,
  })
  return <Changes title={title} changes={follows.changes} />
}

function Paper({ sheet, language }: { readonly sheet: LiveSheet; readonly language: Language }) {
  const { t } = useTranslation()
  const own = useLanguage()
  const { draft, write, speak } = useDraft()
  const { id, picked } = useSession()
  const openDraft = useOpenDraft(language)
  const [isFreezing, setFreezing] = useState(false)
  const isStored = useIsStored()
  const ready = draft.phase === 'ready' ? draft : null
  const isStale = ready !== null && !openDraft
  const why =
    sheet.blanks.length > 0
      ? t('signing.fillFirst', { count: sheet.blanks.length })
      : isStale || ready === null
        ? t('signing.lookFirst')
        : null
  // Written on its own when there is none of this scenario and language yet; after an edit the person asks for it.
  const isMissing =
    ready?.of.negotiation !== id || ready.of.scenario !== picked || ready.of.language !== language
  useEffect(() => {
    if (isMissing && isStored && draft.phase !== 'failed') void write(language)
  }, [isMissing, isStored, draft.phase, language, write])
  return (
    <div className="sheet-paper">
      <div className="sheet-tools">
        <span className="languages" role="radiogroup" aria-label={t('signing.language')}>
          {LANGUAGES.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="sheet-language"
                checked={language === each}
                onChange={() => speak(each)}
              />
              <span lang={each}>{t(`signing.languageOf.${each}`)}</span>
            </label>
          ))}
        </span>
        <Button onClick={() => void write(language)} disabled={!isStored} loading={draft.phase === 'writing'}>
          {t('signing.refresh')}
        </Button>
        <span className="tools-gap" />
        <Button type="primary" disabled={why !== null || !isStored} onClick={() => setFreezing(true)}>
          {t(ready?.sheet.kind === 'amendment' ? 'signing.freezeAmendment' : 'signing.freeze')}
        </Button>
      </div>
      <p className="quiet sheet-note" role="status">
        {why ?? t('signing.readyToFreeze')}
      </p>
      {draft.phase === 'writing' || draft.phase === 'none' ? (
        <p className="quiet sheet-note">{t('signing.writing')}</p>
      ) : null}
      {draft.phase === 'failed' ? (
        <p role="alert" className="sheet-note">
          {failureText(t, draft.failure, own)}
        </p>
      ) : null}
      {ready === null ? null : (
        <>
          {isStale ? <p className="sheet-note stale">{t('signing.stale')}</p> : null}
          <PaperView
            paper={{ content: ready.sheet.pdf, mediaType: 'application/pdf' }}
            label={t('signing.paperOf')}
          />
        </>
      )}
      {isFreezing && ready !== null ? (
        <FreezeDialog sheet={sheet} draft={ready.sheet} onClose={() => setFreezing(false)} />
      ) : null}
    </div>
  )
}

/** Whether the draft that is shown is of what is open now, in this language. */
function useOpenDraft(language: Language): boolean {
  const draft = useDraft((state) => state.draft)
  const session = useOpenNegotiation((state) => state.session)
  if (draft.phase !== 'ready' || session === null) return false
  const { of } = draft
  return of.workspace === session.workspace && of.scenario === session.picked && of.language === language
}
