import type { TFunction } from 'i18next'
import type { Finding } from '../../../domain/compliance/finding.ts'
import type { Language } from '../../../domain/locale/language.ts'
import { countsOf } from '../../shared/findings.ts'
import { readonlyColumn } from '../../shared/sheetGrid/columns/readonlyColumn.ts'
import { SeverityIcon } from '../../shared/ui/SeverityIcon.tsx'
import type { TermColumn } from './termColumns.tsx'
import './findingMark.css'

type Wording = { readonly t: TFunction; readonly language: Language }
type ByTerm = ReadonlyMap<string, readonly Finding[]>

/** The columns with 提示 beside the amount, where it is in sight: per term the gravest severity and how many findings, in words for who listens; a mark opens the reasons. */
export function withFindings(
  columns: readonly TermColumn[],
  wording: Wording,
  byTerm: ByTerm,
  open: (termId: string) => void,
): readonly TermColumn[] {
  const after = columns.findIndex(({ id }) => id === 'amount') + 1
  return [...columns.slice(0, after), findingColumn(wording, byTerm, open), ...columns.slice(after)]
}

function findingColumn({ t, language }: Wording, byTerm: ByTerm, open: (termId: string) => void): TermColumn {
  const side = language === 'en' ? 'en' : 'zh'
  const findingsOf = (id: string) => byTerm.get(id) ?? []
  const counts = (id: string) =>
    countsOf(findingsOf(id))
      .map(([severity, count]) => t('compliance.count', { severity: t(`severity.${severity}`), count }))
      .join(t('list.comma'))
  const sentences = (id: string) => findingsOf(id).map(({ message }) => message[side])
  return {
    ...readonlyColumn({
      id: 'findings',
      header: t('compliance.column'),
      width: 56,
      value: ({ id }) => counts(id),
    }),
    describe: ({ id }) =>
      findingsOf(id).length === 0 ? t('compliance.noneHere') : [counts(id), ...sentences(id)].join(' '),
    render: ({ id }, text) => {
      const [gravest] = findingsOf(id)
      if (gravest === undefined) return null
      return (
        <button
          type="button"
          tabIndex={-1}
          className="finding-mark"
          title={[text, ...sentences(id)].join('\n')}
          onClick={() => open(id)}
        >
          <SeverityIcon severity={gravest.severity} />
          <span aria-hidden="true">{findingsOf(id).length}</span>
          <span className="unseen">{text}</span>
        </button>
      )
    },
  }
}
