import i18next from 'i18next'
import type { Command } from '../../shared/commands/command.ts'
import { registerCommands } from '../../shared/commands/registry.ts'
import { keysOf } from '../../shared/keys/chosenKeys.ts'
import { useOpenNegotiation } from '../../shared/negotiation/openNegotiation.ts'
import { usePicker } from './usePicker.ts'

registerCommands('scenarios', ({ session, isInWorkbench, isPrivateShown, navigate }) => {
  if (session === null) return []
  const terms = `/negotiation/${encodeURIComponent(session.id)}/terms`
  const picks = session.workspace.scenarios
    .filter(({ role }) => isPrivateShown || (role !== 'target' && role !== 'walkAway'))
    .map(
      ({ id, name, role }): Command => ({
        id: `scenario/${id}`,
        group: 'scenario',
        name: { text: name },
        detail: i18next.t(`role.${role}`),
        run: () => {
          useOpenNegotiation.getState().pick(id)
          if (!isInWorkbench) navigate(terms)
        },
      }),
    )
  if (!isInWorkbench) return picks
  const { branch, duplicate, toggle } = usePicker.getState()
  return [
    ...picks,
    { id: 'do/branch', group: 'command', name: { key: 'scenario.branch' }, run: branch },
    {
      id: 'do/duplicate',
      group: 'command',
      name: { key: 'palette.do.duplicate' },
      keys: keysOf('duplicate'),
      run: duplicate,
    },
    {
      id: 'do/scenarios',
      group: 'command',
      name: { key: 'scenario.pick' },
      keys: keysOf('scenarios'),
      run: toggle,
    },
  ]
})
