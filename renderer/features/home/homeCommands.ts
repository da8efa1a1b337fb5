import { bridge } from '../../shared/bridge.ts'
import type { Command } from '../../shared/commands/command.ts'
import { registerCommands } from '../../shared/commands/registry.ts'
import { useCreating } from './useCreating.ts'

registerCommands('home', async ({ navigate }) => {
  const reply = await bridge.invoke('negotiation:list', {}).catch(() => null)
  const negotiations = reply?.ok === true ? reply.value : []
  const open = negotiations.map(
    ({ id, name, accountName }): Command => ({
      id: `negotiation/${id}`,
      group: 'negotiation',
      name: { text: name },
      detail: accountName,
      run: () => navigate(`/negotiation/${encodeURIComponent(id)}/terms`),
    }),
  )
  return [
    ...open,
    {
      id: 'do/create',
      group: 'command',
      name: { key: 'home.card.create' },
      run: () => {
        navigate('/')
        useCreating.getState().begin('blank')
      },
    },
  ]
})
