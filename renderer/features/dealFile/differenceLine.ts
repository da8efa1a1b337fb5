import type { TFunction } from 'i18next'
import type { Difference, UnitValue } from '../../../domain/dealFile/mergeUnits.ts'
import { termText } from '../../../domain/documents/termText.ts'
import { dealFieldNames } from '../../../domain/locale/dealFieldNames.ts'
import type { Language } from '../../../domain/locale/language.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import type { Workspace } from '../../../domain/scenarios/liveScenario.ts'
import { sameContent } from '../../../domain/scenarios/sameContent.ts'
import { fieldText } from './fieldText.ts'

/** A difference as a person reads it: its name, where it stands, and what each side says where they differ. */
export type DifferenceLine = {
  readonly name: string
  readonly where: string
  readonly base: readonly string[]
  readonly ours: readonly string[]
  readonly theirs: readonly string[]
}

type Given = { readonly t: TFunction; readonly workspace: Workspace; readonly language: Language }
type Fields = Readonly<Record<string, unknown>>

/** What a term's value in words speaks of. */
const IN_TERM_TEXT: ReadonlySet<string> = new Set(['rule', 'cap', 'floor', 'basis', 'taxIncluded'])
/** Names a difference and says what differs, field by field by its name; figures exactly. */
export function differenceLine(difference: Difference, given: Given): DifferenceLine {
  const { place, base, ours, theirs } = difference
  const all = [ours, theirs, base].filter(isFields)
  const keys = new Set(all.flatMap((side) => Object.keys(side)))
  const differing = [...keys].filter((key) => all.some((side) => !sameContent(side[key], all[0]?.[key])))
  const say = (side: UnitValue) => linesOf(side, place.of === 'term', differing, given)
  const named = all.find((side) => typeof side.name === 'string')?.name
  return {
    name: place.of === 'head' ? dealFieldNames(given.language).head[place.field] : String(named ?? place.id),
    where: whereOf(difference, given),
    base: say(base),
    ours: say(ours),
    theirs: say(theirs),
  }
}

function whereOf({ place, base, ours, theirs }: Difference, { t, workspace }: Given): string {
  switch (place.of) {
    case 'head':
      return t('dealFile.of.head')
    case 'product':
      return t('dealFile.of.product')
    case 'scenario':
      if (ours === null && base === null) return t('dealFile.of.newScenario')
      return theirs === null ? t('dealFile.of.goneScenario') : t('dealFile.of.scenario')
    default:
      return t(`dealFile.of.${place.of}`, {
        scenario: workspace.scenarios.find(({ id }) => id === place.scenario)?.name ?? '',
      })
  }
}

function linesOf(
  side: UnitValue,
  isTerm: boolean,
  differing: readonly string[],
  given: Given,
): readonly string[] {
  const { t, language } = given
  if (side === 'removed') return [t('dealFile.value.removed')]
  if (side === null) return [t('dealFile.value.none')]
  if (!isFields(side)) return []
  const inWords = isTerm && differing.some((key) => IN_TERM_TEXT.has(key)) ? [termLine(side, language)] : []
  const rest = differing.filter((key) => !(isTerm && IN_TERM_TEXT.has(key)))
  const known = rest.filter((key) => key !== 'id').map((key) => fieldText(key, side[key], given))
  const lines = [...inWords, ...known]
  return lines.length === 0 ? [t('dealFile.value.there')] : lines
}

function termLine(side: Fields, language: Language): string {
  const { value, detail } = termText(side as unknown as Term, language)
  return [value, detail].filter(Boolean).join(' ')
}

function isFields(side: UnitValue): side is Fields {
  return typeof side === 'object' && side !== null
}
