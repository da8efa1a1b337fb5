import { Button } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeletedNegotiation } from '../../../electron/contract/channels.ts'
import { dayAndTime } from '../../shared/format/dates.ts'
import { useListCommands } from './useListCommands.ts'

/** What was deleted, folded away, each with its way back. */
export function DeletedList({ deleted }: { readonly deleted: readonly DeletedNegotiation[] }) {
  const { t } = useTranslation()
  const { restore } = useListCommands()
  const listId = useId()
  if (deleted.length === 0) return null
  return (
    <details className="deleted-list">
      <summary>{t('home.deletedList', { count: deleted.length })}</summary>
      <ul>
        {deleted.map((negotiation) => (
          <li key={negotiation.id}>
            <span id={`${listId}-${negotiation.id}`}>{negotiation.name}</span>
            {negotiation.isSample ? <span className="tag">{t('home.sample')}</span> : null}
            <span className="quiet">{t('home.deletedAt', { at: dayAndTime(negotiation.deletedAt) })}</span>
            <Button
              aria-describedby={`${listId}-${negotiation.id}`}
              onClick={() => void restore(negotiation)}
            >
              {t('home.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
