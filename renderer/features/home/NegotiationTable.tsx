import { Button } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NegotiationSummary } from '../../../electron/contract/channels.ts'
import { dayAndTime } from '../../shared/format/dates.ts'
import { useListCommands } from './useListCommands.ts'

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
          <th scope="col">
            <span className="unseen">{t('home.column.commands')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {negotiations.map((negotiation) => (
          <NegotiationLine key={negotiation.id} negotiation={negotiation} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  )
}

function NegotiationLine({
  negotiation,
  onOpen,
}: {
  readonly negotiation: NegotiationSummary
  readonly onOpen: (id: string) => void
}) {
  const { t } = useTranslation()
  const { exportFile, remove } = useListCommands()
  const nameId = useId()
  const [isAsking, setAsking] = useState(false)
  const { id, name } = negotiation
  return (
    <>
      <tr onDoubleClick={() => onOpen(id)}>
        <th scope="row">
          <button type="button" id={nameId} className="link-button" onClick={() => onOpen(id)}>
            {name}
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
        <td className="line-commands">
          <Button aria-describedby={nameId} onClick={() => void exportFile(negotiation)}>
            {t('home.export')}
          </Button>
          <Button aria-describedby={nameId} aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
            {t('home.delete')}
          </Button>
        </td>
      </tr>
      {isAsking ? (
        <tr className="asking">
          <td colSpan={7}>
            <span role="status">
              {t(negotiation.isSample ? 'home.deleteSampleAsk' : 'home.deleteAsk', { name })}
            </span>
            <Button danger onClick={() => void remove(negotiation)}>
              {t('home.deleteYes')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('home.keep')}</Button>
          </td>
        </tr>
      ) : null}
    </>
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
