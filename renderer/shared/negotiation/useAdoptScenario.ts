import { useCallback } from 'react'
import { adoptScenario } from '../../../domain/actions/adoption.ts'
import type { Scenario } from '../../../domain/negotiation/negotiation.ts'
import { freeName } from '../freeName.ts'
import { useMessages } from '../ui/messages.ts'
import { useOpenNegotiation } from './openNegotiation.ts'

/** Makes a scenario of an earlier step or a frozen version a new one, as one undo step, picks it and says so. */
export function useAdoptScenario(): (scenario: Scenario, action: string, name?: string) => void {
  const say = useMessages((state) => state.say)
  return useCallback(
    (scenario, action, wanted = scenario.name) => {
      const { session, act, pick } = useOpenNegotiation.getState()
      if (session === null) return
      const { workspace } = session
      const name = freeName(
        wanted,
        workspace.scenarios.map((each) => each.name),
      )
      const id = crypto.randomUUID()
      const changes = adoptScenario(workspace, scenario, { id, name })
      if (!changes.ok) {
        return say('problem', (t) =>
          t('history.doesNotFit', { name: scenario.name, found: changes.error.found }),
        )
      }
      act({ key: action, values: { name } }, changes.value)
      pick(id)
      say('done', (t) => t('history.adopted', { name }))
    },
    [say],
  )
}
