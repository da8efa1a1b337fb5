import type { Simulation } from '../engine/simulation.ts'
import type { ExplainedPart, Explanation, FigureId } from './explanation.ts'

type Asked<Of extends FigureId['of']> = Extract<FigureId, { of: Of }>

/** A figure here less the same of another scenario: both can be asked for in turn, each where it stands. */
export function explainDifference(
  figure: Asked<'difference'>,
  own: Pick<Explanation, 'value' | 'measure'>,
  other: { readonly value: number; readonly name: string },
): Explanation {
  const parts: readonly ExplainedPart[] = [
    { figure: figure.figure, sign: 1, yuan: own.value },
    { figure: figure.figure, isOther: true, scenario: other.name, sign: -1, yuan: other.value },
  ]
  return { figure, value: own.value - other.value, measure: own.measure, how: { kind: 'sum', parts } }
}

/** Our contribution with one more step of a term less what it is now. Source: docs/calculation.md §7. */
export function explainPointPrice(
  figure: Asked<'pointPrice'>,
  now: Simulation,
  further: Simulation,
): Explanation {
  const [then, before] = [further.supplier.contribution, now.supplier.contribution]
  const parts: readonly ExplainedPart[] = [
    { word: 'oneStepFurther', sign: 1, yuan: then },
    { figure: { of: 'supplier', line: 'contribution' }, sign: -1, yuan: before },
  ]
  return { figure, value: then - before, measure: 'yuan', how: { kind: 'sum', parts } }
}

/** How many of the draws end below the walk-away; of a difference, that share less the base's. */
export function explainChance(figure: Asked<'chance'>): Explanation {
  const { below, baseBelow, draws } = figure
  const share = (count: number) => (draws === 0 ? 0 : count / draws)
  if (baseBelow !== undefined) {
    const parts: readonly ExplainedPart[] = [
      { word: 'drawsBelow', sign: 1, yuan: share(below) },
      { word: 'drawsBelowBase', sign: -1, yuan: share(baseBelow) },
    ]
    const value = share(below) - share(baseBelow)
    return { figure, value, measure: 'share', how: { kind: 'sum', parts } }
  }
  const parts = [
    { word: 'drawsBelow', sign: 1, yuan: below },
    { word: 'draws', sign: 1, yuan: draws },
  ] as const
  return { figure, value: share(below), measure: 'share', how: { kind: 'ratio', parts } }
}
