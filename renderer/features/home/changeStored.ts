import type { ActionLabel, Change } from '../../../domain/actions/action.ts'
import type { Workspace } from '../../../domain/scenarios/liveScenario.ts'
import type { Request } from '../../../electron/contract/channels.ts'
import { bridge } from '../../shared/bridge.ts'
import { useOpenNegotiation } from '../../shared/negotiation/openNegotiation.ts'

/**
 * Does one thing to a negotiation from the list: one undo step of its own journal, whether it is open or not. Answers
 * whether it is on its way into the store.
 */
export async function changeStored(
  id: string,
  label: ActionLabel,
  build: (workspace: Workspace) => readonly Change[],
): Promise<boolean> {
  const { session, act } = useOpenNegotiation.getState()
  if (session?.id === id) {
    act(label, build(session.workspace))
    return true
  }
  const opened = await bridge.invoke('negotiation:open', { negotiation: id }).catch(() => null)
  if (opened?.ok !== true) return false
  const { workspace, revision } = opened.value
  const changes = build(workspace)
  if (changes.length === 0) return true
  const action = {
    id: crypto.randomUUID(),
    label,
    changes,
  } as unknown as Request<'negotiation:apply'>['action']
  const reply = await bridge
    .invoke('negotiation:apply', { negotiation: id, revision, action })
    .catch(() => null)
  return reply?.ok === true
}
