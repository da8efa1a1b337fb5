import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TermSheetFacts } from '../../../../domain/documents/termSheet.ts'
import { shortCode } from '../../../../domain/documents/termSheetJson.ts'
import type { SheetOfNegotiation } from '../../../../electron/contract/channels.ts'
import { dayAndTime } from '../../../shared/format/dates.ts'
import { decimal } from '../../../shared/format/numbers.ts'
import { type Paper, PaperView } from '../paper/PaperView.tsx'
import { useSigningCall } from '../useSigningCall.ts'
import { SheetTotals } from './SheetTotals.tsx'
import { type Issued, useIssued } from './useIssued.ts'

/** A kept paper beside the figures of the sheet it is of, as they were issued; an edit since then moves none of them. */
export function KeptPaper({
  sheet,
  paper,
  onClose,
}: {
  readonly sheet: SheetOfNegotiation
  /** Id of what came back; null is the paper as it was issued. */
  readonly paper: string | null
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const issued = useIssued(sheet.id)
  const shown = usePaper(issued, paper)
  const returned = sheet.papers.find(({ id }) => id === paper)
  const name = returned?.fileName ?? t('signing.issuedPaper', sheet)
  return (
    <section className="scan-comparison" aria-label={t('signing.beside', { file: name })}>
      <div className="scan-checks">
        <h3>{t('signing.asIssued')}</h3>
        <p className="quiet">
          {t('signing.asIssuedHint', { by: sheet.frozenBy, at: dayAndTime(sheet.frozenAt) })}
        </p>
        {issued === null ? (
          <p className="quiet">{t('paper.reading')}</p>
        ) : (
          <Figures sheet={sheet} facts={issued.facts} />
        )}
        <p className="ways-row">
          <Button onClick={onClose}>{t('signing.closePaper')}</Button>
        </p>
      </div>
      <div className="scan-view">
        <h4>{name}</h4>
        {shown === null ? (
          <p className="quiet">{t('paper.reading')}</p>
        ) : (
          <PaperView paper={shown} label={name} />
        )}
      </div>
    </section>
  )
}

function Figures({ sheet, facts }: { readonly sheet: SheetOfNegotiation; readonly facts: TermSheetFacts }) {
  const { t } = useTranslation()
  return (
    <>
      <p>
        {t('signing.detail', { number: sheet.number, version: sheet.version })} ·{' '}
        <code>{shortCode(sheet.sha256)}</code>
      </p>
      <SheetTotals facts={facts} />
      <table className="figure-table of-text issued-terms" lang={facts.language}>
        <caption>{t('signing.issuedTerms')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('signing.clauseOf')}</th>
            <th scope="col">{t('signing.termValue')}</th>
            <th scope="col">{t('signing.termAmount')}</th>
          </tr>
        </thead>
        <tbody>
          {facts.terms.map(({ number, name, value, detail, amountFen }) => (
            <tr key={number}>
              <th scope="row">{`${number} ${name}`}</th>
              <td>{[value, detail].filter(Boolean).join(' ')}</td>
              <td>{amountFen === null ? '' : decimal(amountFen / 100, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** The paper that is asked for; null until it is read, and where it cannot be, which has been said then. */
function usePaper(issued: Issued | null, paper: string | null): Paper | null {
  const { ask } = useSigningCall()
  const [returned, setReturned] = useState<{ readonly of: string; readonly paper: Paper } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for a paper; what was kept never changes
  useEffect(() => {
    if (paper === null) return
    let isGone = false
    void ask('returnedPaper:read', { paper }).then((read) => {
      if (!isGone && read !== null) setReturned({ of: paper, paper: read })
    })
    return () => {
      isGone = true
    }
  }, [paper])
  if (paper !== null) return returned?.of === paper ? returned.paper : null
  return issued === null ? null : { content: issued.pdf, mediaType: 'application/pdf' }
}
