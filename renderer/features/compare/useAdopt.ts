import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { adoptRow } from '../../../domain/actions/adoption.ts'
import { rowDiffers } from '../../../domain/compare/comparedRows.ts'
import { resolveScenario } from '../../../domain/scenarios/resolveScenario.ts'
import { type RowKind, rowsOf } from '../../../domain/scenarios/rowKind.ts'
import { useOpenNegotiation, useSession } from '../../shared/negotiation/openNegotiation.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import type { MenuItem } from '../../shared/ui/CellMenu.tsx'
import { useMessages } from '../../shared/ui/messages.ts'
import type { CompareRow } from './compareLine.ts'
import type { Column } from './useColumns.ts'

/** 采用到…: into which scenarios one row of a column may be taken over; each is one undo step. */
export function useAdopt(): (row: CompareRow | undefined, from: Column | undefined) => readonly MenuItem[] {
  const { t } = useTranslation()
  const { workspace } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  const say = useMessages((state) => state.say)
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  return useCallback(
    (row, from) => {
      if (row === undefined || from === undefined || row.of === 'figure' || row.of === 'growth') return []
      const { of, rowId, name } = row
      const source = rowIn(from.scenario, of, rowId)
      const takeInto = (scenarioId: string, into: string) => {
        const changes = adoptRow(workspace, scenarioId, of, rowId, source)
        if (!changes.ok) {
          return say('problem', (t) => t('compare.notAdopted', { name, into, found: changes.error.found }))
        }
        const label = { key: 'action.adopt', values: { name, from: from.name, into } }
        if (act(label, changes.value))
          say('done', (t) => t('compare.adopted', { name, from: from.name, into }))
      }
      return workspace.scenarios
        .filter(({ id }) => from.tick.of === 'snapshot' || id !== from.tick.id)
        .filter(({ role }) => isPrivateShown || (role !== 'target' && role !== 'walkAway'))
        .map(({ id, name: into }) => ({
          id,
          label: t(source === null ? 'compare.removeIn' : 'compare.adoptInto', { into }),
          isDisabled: !rowDiffers(of, rowIn(resolveScenario(workspace, id), of, rowId), source),
          run: () => takeInto(id, into),
        }))
    },
    [workspace, act, say, t, isPrivateShown],
  )
}

function rowIn<Kind extends RowKind>(scenario: Column['scenario'], kind: Kind, rowId: string) {
  return rowsOf(scenario, kind).find(({ id }) => id === rowId) ?? null
}
