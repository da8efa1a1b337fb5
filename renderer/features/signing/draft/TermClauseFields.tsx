import { useTranslation } from 'react-i18next'
import { setRowFields } from '../../../../domain/actions/rowChanges.ts'
import type { Service, TermClause } from '../../../../domain/negotiation/clauses.ts'
import type { Term } from '../../../../domain/negotiation/term.ts'
import { useOpenNegotiation, useSession } from '../../../shared/negotiation/openNegotiation.ts'
import { AmountField } from '../../../shared/ui/AmountField.tsx'
import { NoteField } from './NoteField.tsx'
import { fieldPlace } from './SheetFieldInput.tsx'

const LONGEST = 2_000

const SERVICE_FIELDS = ['item', 'content', 'stores', 'period', 'unit', 'paymentMethod', 'breach'] as const
const CLAUSE_FIELDS = ['condition', 'scope', 'returnExclusions', 'staffJob'] as const

/** What the sheet says of one term besides its figures: the service and its stores, condition, invoice. */
export function TermClauseFields({
  terms,
  chosen,
  onChoose,
}: {
  /** The terms of the sheet in its order. */
  readonly terms: readonly Term[]
  readonly chosen: string | null
  readonly onChoose: (term: string) => void
}) {
  const { t } = useTranslation()
  const { workspace, picked } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  const term = terms.find(({ id }) => id === chosen) ?? terms[0]
  if (term === undefined) return <p className="quiet">{t('signing.noTerms')}</p>
  const clause = term.clause ?? {}
  const service = clause.service ?? {}
  const put = (next: TermClause) => {
    const said = without(next)
    act(
      { key: 'action.sheet.clause', values: { name: term.name } },
      setRowFields(workspace, picked, 'term', term.id, {
        clause: Object.keys(said).length === 0 ? undefined : said,
      }),
    )
  }
  const putService = (field: keyof Service, text: string | undefined) => {
    const said = without({ ...service, [field]: text })
    put({ ...clause, service: Object.keys(said).length === 0 ? undefined : said } as TermClause)
  }
  return (
    <>
      <label className="field">
        <span className="field-label">{t('signing.clauseOf')}</span>
        <select id={fieldPlace('clause')} value={term.id} onChange={({ target }) => onChoose(target.value)}>
          {terms.map(({ id, name }, at) => (
            <option key={id} value={id}>{`${at + 1} ${name}`}</option>
          ))}
        </select>
      </label>
      {CLAUSE_FIELDS.map((field) => (
        <NoteField
          key={`${term.id}/${field}`}
          label={t(`signing.clause.${field}`)}
          value={clause[field] ?? ''}
          most={LONGEST}
          onCommit={(text) => put({ ...clause, [field]: text } as TermClause)}
        />
      ))}
      {SERVICE_FIELDS.map((field) => (
        <NoteField
          key={`${term.id}/${field}`}
          label={t(`signing.service.${field}`)}
          value={service[field] ?? ''}
          most={LONGEST}
          onCommit={(text) => putService(field, text)}
        />
      ))}
      <AmountField
        label={t('signing.clause.redInvoiceRate')}
        isPercent
        isOptional
        value={clause.redInvoiceRate ?? null}
        most={1}
        onCommit={(rate) => put({ ...clause, redInvoiceRate: rate ?? undefined } as TermClause)}
      />
    </>
  )
}

function without<Row extends object>(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row
}
