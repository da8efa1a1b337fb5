import { useTranslation } from 'react-i18next'
import { figureBehindStep } from '../../../domain/explain/explainBridgeStep.ts'
import type { FigureId, SingleFigure } from '../../../domain/explain/explanation.ts'
import { type Asked, useExplain } from '../../shared/explain.ts'
import { useLanguage } from '../../shared/preferences.ts'
import { figureName } from './figureName.ts'
import type { Explained } from './useExplanation.ts'

const NOT_SINGLE: readonly FigureId['of'][] = ['difference', 'against', 'chance', 'pointPrice', 'bridgeStep']

/** From a figure that stands beside another: to the difference; from a step of a bridge: to its row in both scenarios. */
export function FurtherFigures({
  asked,
  explained,
}: {
  readonly asked: Asked
  readonly explained: Explained
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  const ask = useExplain((state) => state.ask)
  const { figure, at, than } = asked
  const { place, other } = explained
  if (other === null || than === undefined) return null
  const named = { scenario: place.scenario, other: other.scenario, otherName: other.name, language }
  const behind = figure.of === 'bridgeStep' ? figureBehindStep(figure) : null
  const links: readonly (readonly [string, FigureId, Omit<Asked, 'figure'>])[] =
    behind !== null
      ? [
          [inOf(behind, other.name), behind, { at: than }],
          [inOf(behind, place.name), behind, at === undefined ? {} : { at }],
        ]
      : isSingle(figure)
        ? [[figureName(t, { of: 'difference', figure }, named), { of: 'difference', figure }, asked]]
        : []
  function inOf(each: SingleFigure, scenario: string): string {
    return t('explain.in', { name: figureName(t, each, named), scenario })
  }
  if (links.length === 0) return null
  return (
    <ul className="explain-further" aria-label={t('explain.further')}>
      {links.map(([name, next, { at: there, than: base }]) => (
        <li key={name}>
          <button
            type="button"
            className="link-button"
            onClick={() =>
              ask(next, {
                ...(there === undefined ? {} : { at: there }),
                ...(base === undefined ? {} : { than: base }),
              })
            }
          >
            {name}
          </button>
        </li>
      ))}
    </ul>
  )
}

function isSingle(figure: FigureId): figure is SingleFigure {
  return !NOT_SINGLE.includes(figure.of)
}
