import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { removeRows, resetRows } from '../../../domain/actions/rowChanges.ts'
import { useOpenNegotiation, useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useMessages } from '../../shared/ui/messages.ts'
import { reopenTerm } from './termEdits.ts'
import { isAgreed, type TermRow } from './termRows.ts'

/** What can be done to one row of the picked scenario, for the buttons above the sheet and its context menu. */
export function useRowCommands() {
  const { t } = useTranslation()
  const { workspace, picked } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  return useMemo(() => {
    // A message offers it too, and may be answered long after the workspace went on.
    const reopen = ({ id, term }: TermRow) => {
      const { session } = useOpenNegotiation.getState()
      if (session === null) return
      act({ key: 'action.reopenTerm', values: { name: term.name } }, reopenTerm(session.workspace, id))
    }
    return {
      canReset: (row: TermRow | undefined) =>
        row !== undefined && !isAgreed(row) && row.sides.current?.isOverridden === true,
      canRemove: (row: TermRow | undefined) => row !== undefined && !isAgreed(row) && row.isInPicked,
      reset: ({ id, term }: TermRow) =>
        act(
          { key: 'action.resetTerm', values: { name: term.name } },
          resetRows(workspace, picked, 'term', [id]),
        ),
      remove: ({ id, term }: TermRow) =>
        act(
          { key: 'action.removeTerm', values: { name: term.name } },
          removeRows(workspace, picked, 'term', [id]),
        ),
      reopen,
      /** Says once why nothing happened, with the way out beside it. */
      sayLocked: (row: TermRow) => {
        const { messages, say } = useMessages.getState()
        const text = t('deal.locked', { name: row.term.name })
        if (messages.some((message) => message.text === text)) return
        say('problem', text, { label: t('deal.reopen'), run: () => reopen(row) })
      },
    }
  }, [workspace, picked, act, t])
}
