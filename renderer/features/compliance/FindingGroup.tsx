import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bilingual, Finding } from '../../../domain/compliance/finding.ts'
import { useLanguage } from '../../shared/preferences.ts'
import { FindingGrounds } from '../../shared/ui/FindingGrounds.tsx'
import { SeverityIcon } from '../../shared/ui/SeverityIcon.tsx'
import type { FindingsOfTerm } from './groupFindings.ts'
import { tabOfFinding } from './placeOf.ts'
import { SeverityCounts } from './SeverityCounts.tsx'
import { useGoTo } from './useGoTo.ts'

/** The findings of one term, closed until somebody wants to read them. */
export function FindingGroup({ group: { term, findings } }: { readonly group: FindingsOfTerm }) {
  const { t } = useTranslation()
  return (
    <details className="finding-group">
      <summary>
        <span className="finding-term">{term?.name ?? t('compliance.wholeContract')}</span>
        <SeverityCounts findings={findings} />
      </summary>
      <ul>
        {findings.map((finding) => (
          <FindingLine key={`${finding.id} ${finding.message.zh}`} finding={finding} />
        ))}
      </ul>
    </details>
  )
}

function FindingLine({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation()
  const side: keyof Bilingual = useLanguage() === 'en' ? 'en' : 'zh'
  const { severity, message } = finding
  return (
    <li className="finding">
      <FindingMessage finding={finding}>
        <SeverityIcon severity={severity} /> <strong>{t(`severity.${severity}`)}</strong> {message[side]}
      </FindingMessage>
      <details>
        <summary>{t('compliance.grounds')}</summary>
        <FindingGrounds finding={finding} />
      </details>
    </li>
  )
}

/** The sentence leads to where it can be changed; a plain sentence where that is on no tab. */
function FindingMessage({ finding, children }: { readonly finding: Finding; readonly children: ReactNode }) {
  const goTo = useGoTo()
  const tab = tabOfFinding(finding)
  if (tab === null) return <p>{children}</p>
  return (
    <button type="button" className="finding-message" onClick={() => goTo(tab, finding.term)}>
      {children}
    </button>
  )
}
