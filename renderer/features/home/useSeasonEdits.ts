import { useTranslation } from 'react-i18next'
import type { ActionLabel } from '../../../domain/actions/action.ts'
import { editHead } from '../../../domain/actions/headChange.ts'
import type { Season, Stage } from '../../../domain/negotiation/season.ts'
import type { NegotiationSummary } from '../../../electron/contract/channels.ts'
import { useMessages } from '../../shared/ui/messages.ts'
import { changeStored } from './changeStored.ts'
import { useNegotiations } from './useNegotiations.ts'

/** What the list changes about a negotiation: its name and where the talks stand. Drawn at once, stored behind it. */
export function useSeasonEdits(negotiation: NegotiationSummary) {
  const { t } = useTranslation()
  const { load, redraw } = useNegotiations.getState()
  const { id, name, season } = negotiation
  const settle = (isStored: boolean) => {
    if (!isStored) useMessages.getState().say('problem', (t) => t('home.changeFailed', { name }))
    return load()
  }
  const setSeason = (
    label: ActionLabel,
    change: { readonly [Key in keyof Season]: Season[Key] | undefined },
  ) => {
    const entries = Object.entries({ ...season, ...change }).filter(([, value]) => value !== undefined)
    const next: Season | undefined = entries.length === 0 ? undefined : Object.fromEntries(entries)
    const { season: _season, ...rest } = negotiation
    redraw(next === undefined ? rest : { ...rest, season: next })
    void changeStored(id, label, (workspace) => editHead(workspace, { season: next })).then(settle)
  }
  return {
    rename: (wanted: string) => {
      redraw({ ...negotiation, name: wanted })
      const label = { key: 'action.renameNegotiation', values: { name: wanted } }
      void changeStored(id, label, (workspace) => editHead(workspace, { name: wanted })).then(settle)
    },
    setStage: (stage: Stage | undefined) =>
      setSeason({ key: 'action.setStage', values: { stage: t(`stage.${stage ?? 'none'}`) } }, { stage }),
    setNextMeeting: (nextMeeting: string | undefined) =>
      setSeason(
        nextMeeting === undefined
          ? { key: 'action.clearNextMeeting' }
          : { key: 'action.setNextMeeting', values: { day: nextMeeting } },
        { nextMeeting },
      ),
    setBudget: (concessionBudget: number | undefined) =>
      setSeason({ key: 'action.setConcessionBudget' }, { concessionBudget }),
  }
}
