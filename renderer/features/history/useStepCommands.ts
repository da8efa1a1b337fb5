import type { TFunction } from 'i18next'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryStep } from '../../../electron/contract/channels.ts'
import { bridge } from '../../shared/bridge.ts'
import { useIsStored, useOpenNegotiation, useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useActionText } from '../../shared/negotiation/useActionText.ts'
import { useAdoptScenario } from '../../shared/negotiation/useAdoptScenario.ts'
import type { MenuItem } from '../../shared/ui/CellMenu.tsx'
import { useMessages } from '../../shared/ui/messages.ts'

/** 回到此步 and 从此处另存方案 for a step of the history. */
export function useStepCommands(now: string | null): (step: HistoryStep | undefined) => readonly MenuItem[] {
  const { t } = useTranslation()
  const actionText = useActionText()
  const session = useSession()
  const { goTo, revision } = useOpenNegotiation.getState()
  const say = useMessages((state) => state.say)
  const adopt = useAdoptScenario()
  const { id: negotiation, picked, workspace } = session
  const isStored = useIsStored()
  return useCallback(
    (step) => {
      const isReachable = step !== undefined && step.state !== 'discarded'
      const name = step === undefined ? '' : actionText(step.label)
      const takeBack = {
        label: (t: TFunction) => t('history.goBackAgain'),
        run: () => goTo(now, () => undefined),
      }
      const go = (to: string | null, done: (t: TFunction, count: number) => string) =>
        goTo(to, (steps) =>
          steps === null
            ? say('problem', (t) => t('history.gone', { name }))
            : say('done', (t) => done(t, steps), takeBack),
        )
      const branch = async () => {
        if (step === undefined) return
        const scenario = step.scenario ?? picked
        const reply = await bridge
          .invoke('history:scenarioAt', { negotiation, revision: revision(), step: step.id, scenario })
          .catch(() => null)
        if (reply?.ok !== true) return say('problem', (t) => t('history.notBranched', { name }))
        adopt(reply.value, 'action.branchFromStep')
      }
      const isBranchable =
        isReachable && (step.scenario === null || workspace.scenarios.length > 0) && isStored
      return [
        {
          id: 'goTo',
          label: t('history.goTo'),
          isDisabled: !isReachable || step.id === now || !isStored,
          run: () => step && go(step.id, (t, count) => t('history.wentTo', { name, count })),
        },
        {
          id: 'branch',
          label: t('history.branch'),
          isDisabled: !isBranchable,
          run: () => void branch(),
        },
        {
          id: 'start',
          label: t('history.goToStart'),
          isDisabled: now === null || !isStored,
          run: () => go(null, (t, count) => t('history.wentToStart', { count })),
        },
      ]
    },
    [t, actionText, goTo, revision, say, adopt, negotiation, picked, workspace, isStored, now],
  )
}
