import { useTranslation } from 'react-i18next'
import type { NegotiationSummary } from '../../../electron/contract/channels.ts'
import { dayAndTime } from '../../shared/format/dates.ts'

/** One line for each negotiation; the name is the button that opens it, so that Enter does. */
export function NegotiationTable({
  negotiations,
  onOpen,
}: {
  readonly negotiations: readonly NegotiationSummary[]
  readonly onOpen: (id: string) => void
}) {
  const { t } = useTranslation()
  return (
    <table className="negotiations">
      <caption className="unseen">{t('home.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('home.column.name')}</th>
          <th scope="col">{t('home.column.account')}</th>
          <th scope="col">{t('home.column.supplier')}</th>
          <th scope="col">{t('home.column.year')}</th>
          <th scope="col">{t('home.column.scenarios')}</th>
          <th scope="col">{t('home.column.changed')}</th>
        </tr>
      </thead>
      <tbody>
        {negotiations.map((negotiation) => (
          <tr key={negotiation.id} onDoubleClick={() => onOpen(negotiation.id)}>
            <th scope="row">
              <button type="button" className="link-button" onClick={() => onOpen(negotiation.id)}>
                {negotiation.name}
              </button>
              {negotiation.isSample ? <span className="tag">{t('home.sample')}</span> : null}
            </th>
            <td>{negotiation.accountName}</td>
            <td>{negotiation.supplierName}</td>
            <td>{t('home.year', { start: negotiation.yearStart })}</td>
            <td>
              <RoleChips scenarios={negotiation.scenarios} />
            </td>
            <td className="number">{dayAndTime(negotiation.changedAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function RoleChips({ scenarios }: Pick<NegotiationSummary, 'scenarios'>) {
  const { t } = useTranslation()
  return (
    <span className="chips">
      {scenarios.map(({ id, name, role }) => (
        <span key={id} className={`chip ${role}`} title={name}>
          {role === 'custom' ? name : t(`role.${role}`)}
        </span>
      ))}
    </span>
  )
}
