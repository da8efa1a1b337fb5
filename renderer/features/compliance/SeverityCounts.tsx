import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../domain/compliance/finding.ts'
import { countsOf } from '../../shared/findings.ts'
import { SeverityIcon } from '../../shared/ui/SeverityIcon.tsx'

/** How many of each severity: shape, word and number. */
export function SeverityCounts({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation()
  return (
    <ul className="severity-counts">
      {countsOf(findings).map(([severity, count]) => (
        <li key={severity}>
          <SeverityIcon severity={severity} />{' '}
          {t('compliance.count', { severity: t(`severity.${severity}`), count })}
        </li>
      ))}
    </ul>
  )
}
