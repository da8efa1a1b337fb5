import type { TFunction } from 'i18next'
import type { ActionLabel } from '../../../domain/actions/action.ts'
import type { Language } from '../../../domain/locale/language.ts'
import type { LiveScenario } from '../../../domain/scenarios/liveScenario.ts'
import type { HistoryStep } from '../../../electron/contract/channels.ts'
import { clockTime, dayAndTime, dayWithWeekday } from '../../shared/format/dates.ts'
import type { SheetLine } from '../../shared/sheetGrid/sheetLine.ts'

/** A step of the history in words. */
export type HistoryRow = {
  readonly id: string
  readonly time: string
  readonly name: string
  readonly scenario: string
  readonly state: string
  readonly by: string
  readonly step: HistoryStep
}

type Wording = {
  readonly t: TFunction
  readonly language: Language
  readonly actionText: (label: ActionLabel) => string
}

const DAY_LENGTH = 10
/** Actions on what is ours alone, whatever they name. */
const PRIVATE_KEYS = /\.(walkAway|target|privateNote|costOfCapital|review|comment)$/u

/** The steps grouped by day; what is about our own side alone is only counted while that is hidden. */
export function historyLines(
  { t, language, actionText }: Wording,
  steps: readonly HistoryStep[],
  now: string | null,
  scenarios: readonly LiveScenario[],
  isPrivateShown: boolean,
): readonly SheetLine<HistoryRow>[] {
  const days = new Map<string, HistoryRow[]>()
  for (const step of steps) {
    const scenario = scenarios.find(({ id }) => id === step.scenario)
    const isHidden = !isPrivateShown && (isOurs(scenario) || namesOurs(step.label, scenarios))
    const day = dayAndTime(step.at).slice(0, DAY_LENGTH)
    const row = {
      id: step.id,
      time: clockTime(step.at),
      name: isHidden ? t('history.private') : actionText(step.label),
      scenario: isHidden ? '' : (scenario?.name ?? ''),
      state: stateText(t, step, now),
      by: step.by ?? '',
      step,
    }
    days.set(day, [...(days.get(day) ?? []), row])
  }
  return [...days].flatMap(([day, rows]): SheetLine<HistoryRow>[] => [
    { kind: 'group', id: day, label: dayWithWeekday(day, language) },
    ...rows.map((row): SheetLine<HistoryRow> => ({ kind: 'row', id: row.id, row, groupId: day })),
  ])
}

function isOurs(scenario: LiveScenario | undefined): boolean {
  return scenario?.role === 'target' || scenario?.role === 'walkAway'
}

function namesOurs({ key, values = {} }: ActionLabel, scenarios: readonly LiveScenario[]): boolean {
  const names = scenarios.filter(isOurs).map(({ name }) => name)
  return PRIVATE_KEYS.test(key) || Object.values(values).some((value) => names.includes(String(value)))
}

function stateText(t: TFunction, { id, state }: HistoryStep, now: string | null): string {
  if (id === now) return t('history.now')
  return state === 'done' ? '' : t(`history.state.${state}`)
}
