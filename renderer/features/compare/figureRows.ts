import { comparedGrowth } from '../../../domain/compare/comparedRows.ts'
import type { HeadlineFigures } from '../../../domain/compare/headlineFigures.ts'
import type { SingleFigure } from '../../../domain/explain/explanation.ts'
import { decimal, percent } from '../../shared/format/numbers.ts'
import { pointsChange } from '../../shared/format/points.ts'
import type { CompareCell, CompareRow } from './compareLine.ts'
import { CHANCE_DRAWS, CHANCE_SEED, type Chances, riskyOf } from './useChances.ts'
import type { Column } from './useColumns.ts'
import { chipOf, toneOf, type Wording } from './wording.ts'

type Figure = keyof HeadlineFigures

const FIGURES: readonly Figure[] = [
  'contribution',
  'contributionRate',
  'totalMargin',
  'totalMarginRate',
  'contractPoints',
]
const PRIVATE: ReadonlySet<Figure> = new Set(['contribution', 'contributionRate'])
const ASKED: Readonly<Record<Figure, SingleFigure>> = {
  contribution: { of: 'supplier', line: 'contribution' },
  contributionRate: { of: 'supplier', line: 'contributionRate' },
  totalMargin: { of: 'retailer', line: 'totalMargin' },
  totalMarginRate: { of: 'retailer', line: 'totalMarginRate' },
  contractPoints: { of: 'points', line: 'contractPoints' },
}
const POINTS_PER_SHARE = 100

/** The headline figures of every column, ours only where they may be seen. They stand there whether they differ or not. */
export function figureRows(
  wording: Wording,
  columns: readonly Column[],
  isPrivateShown: boolean,
): readonly CompareRow[] {
  return FIGURES.filter((figure) => isPrivateShown || !PRIVATE.has(figure)).map((figure) => ({
    id: `figure.${figure}`,
    of: 'figure',
    rowId: '',
    name: wording.t(`compare.figure.${figure}`),
    basis: wording.t(`compare.figureBasis.${figure}`),
    asks: ASKED[figure],
    cells: columns.map(({ figures }, index) => figureCell(wording, figure, figures, index, columns[0])),
    differs: true,
  }))
}

function figureCell(
  { t, language, money }: Wording,
  figure: Figure,
  figures: HeadlineFigures,
  index: number,
  base: Column | undefined,
) {
  const value = figures[figure]
  const change = value - (base?.figures[figure] ?? value)
  const isMoney = figure === 'contribution' || figure === 'totalMargin'
  const isPoints = figure === 'contractPoints'
  const text = isMoney ? money.money(value) : isPoints ? decimal(value, 2) : percent(value)
  if (index === 0) return { text, chip: '', tone: 'same' as const }
  const written = isMoney
    ? money.change(change)
    : pointsChange(isPoints ? change : change * POINTS_PER_SHARE, language)
  const tone = PRIVATE.has(figure)
    ? toneOf(change, true)
    : isPoints
      ? toneOf(change, false)
      : ('plain' as const)
  return { text, chip: chipOf(t, written, tone), tone }
}

/** How likely each live scenario with risk is to fall below the walk-away; no row where none says what may happen. */
export function chanceRows(
  { t, language }: Wording,
  columns: readonly Column[],
  chances: Chances,
): readonly CompareRow[] {
  if (riskyOf(columns).length === 0) return []
  const [base] = columns
  const first = base === undefined ? undefined : chances.get(base.scenario)
  return [
    {
      id: 'figure.belowWalkAway',
      of: 'figure',
      rowId: '',
      name: t('compare.figure.belowWalkAway'),
      basis: t('compare.figureBasis.belowWalkAway', { draws: CHANCE_DRAWS, seed: CHANCE_SEED }),
      asks: null,
      cells: columns.map(({ scenario }, index) => {
        const chance = chances.get(scenario)
        if (typeof chance !== 'number') {
          const text = chance === 'working' ? t('compare.working') : '—'
          return { text, chip: '', tone: 'same' as const }
        }
        const change = index === 0 || typeof first !== 'number' ? 0 : chance - first
        const tone = toneOf(change, false)
        return {
          text: percent(chance, 0),
          chip: chipOf(t, pointsChange(change * POINTS_PER_SHARE, language), tone),
          tone,
          asks: chanceAsks(chance, index === 0 || typeof first !== 'number' ? null : first),
        }
      }),
      differs: true,
    },
  ]
}

function chanceAsks(chance: number, base: number | null): NonNullable<CompareCell['asks']> {
  const counted = (share: number) => Math.round(share * CHANCE_DRAWS)
  const figure = { of: 'chance', below: counted(chance), draws: CHANCE_DRAWS, seed: CHANCE_SEED } as const
  return { figure, difference: base === null ? null : { ...figure, baseBelow: counted(base) } }
}

/** Growth of every column, in general and by category. */
export function growthRows({ t, language }: Wording, columns: readonly Column[]): readonly CompareRow[] {
  return comparedGrowth(columns.map(({ scenario }) => scenario)).map(({ category, cells, differs }) => ({
    id: `growth.${category ?? ''}`,
    of: 'growth',
    rowId: '',
    name: category === null ? t('compare.growth') : t('compare.growthOf', { category }),
    basis: t('compare.growthBasis'),
    asks: { of: 'input', line: 'growth', category } as const,
    cells: cells.map((growth, index) => ({
      text: percent(growth),
      chip:
        index === 0
          ? ''
          : chipOf(t, pointsChange((growth - (cells[0] ?? 0)) * POINTS_PER_SHARE, language), 'plain'),
      tone: 'plain',
    })),
    differs,
  }))
}
