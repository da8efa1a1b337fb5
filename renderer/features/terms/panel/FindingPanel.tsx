import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bilingual, Finding } from '../../../../domain/compliance/finding.ts'
import { complianceNotice } from '../../../../domain/locale/compliance.ts'
import { useLanguage } from '../../../shared/preferences.ts'
import { PanelFrame } from '../../../shared/rowPanel/PanelFrame.tsx'
import { FindingGrounds } from '../../../shared/ui/FindingGrounds.tsx'
import { SeverityIcon } from '../../../shared/ui/SeverityIcon.tsx'
import type { TermRow } from '../termRows.ts'

/** 提示的理由: what was found about one term, why, and where that is written. Esc goes back to the sheet. */
export function FindingPanel({
  row,
  findings,
  onClose,
}: {
  readonly row: TermRow
  readonly findings: readonly Finding[]
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  const side: keyof Bilingual = language === 'en' ? 'en' : 'zh'
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => list.current?.focus(), [])
  const { name } = row.term
  return (
    <PanelFrame
      label={t('deal.findingsOf', { name })}
      name={t('deal.findingsOf', { name })}
      onClose={onClose}
    >
      <p className="quiet">{complianceNotice(language)}</p>
      <ul
        ref={list}
        className="finding-reasons"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is read and scrolled by keys
        tabIndex={0}
        aria-label={t('deal.findingsOf', { name })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onClose()
        }}
      >
        {findings.map((finding) => (
          <li key={`${finding.id} ${finding.message.zh}`}>
            <p>
              <SeverityIcon severity={finding.severity} />{' '}
              <strong>{t(`severity.${finding.severity}`)}</strong> {finding.message[side]}
            </p>
            <FindingGrounds finding={finding} />
          </li>
        ))}
      </ul>
    </PanelFrame>
  )
}
