import {
  type MoneyUnit,
  moneyText,
  numberText,
  signedMoneyText,
  signedText,
} from '../documents/figureText.ts'
import { ratio } from '../engine/thresholds.ts'
import type { Language } from '../locale/language.ts'

/** One bar of a waterfall: a level that stands on the axis, or a change that floats from the level before. Yuan. */
export type WaterfallStep = {
  readonly id: string
  readonly label: string
  readonly kind: 'level' | 'change'
  /** The height of a level, or the signed size of a change. */
  readonly yuan: number
  /** Of a change right before a level: drawn on top of that level's bar, not as one of its own. */
  readonly isOnNext?: boolean
}

/** What amounts are divided by before they are written: units sold, or the whole of which they are a share. */
export type PerBase = { readonly kind: 'unit' | 'share'; readonly base: number }

/** A waterfall of at most eight bars; levels equal what the changes before them add up to. */
export type WaterfallChart = {
  readonly kind: 'waterfall'
  readonly language: Language
  /** With the unit, and with `estimate` where the figures are of the other side. */
  readonly title: string
  readonly unit: MoneyUnit
  /** Figures are written per unit or as a share of the base instead; the steps stay yuan. */
  readonly per?: PerBase
  /** Where the value axis starts; when not 0 the title says so. */
  readonly axisStartYuan: number
  /** Distance of the axis' lines where it does not start at 0. */
  readonly axisStepYuan?: number
  /** Where it ends then, with room for the label of the highest bar. */
  readonly axisEndYuan?: number
  readonly steps: readonly WaterfallStep[]
}

/** Columns by month, one group for each series. */
export type ColumnsChart = {
  readonly kind: 'columns'
  readonly language: Language
  readonly title: string
  /** Values are divided by this and shown with `decimals`. */
  readonly scale: number
  readonly decimals: number
  readonly categories: readonly string[]
  readonly series: readonly {
    readonly id: string
    readonly name: string
    readonly values: readonly number[]
  }[]
}

/** What a chart says, before how it is drawn: `chartOption`, `chartSummary` and `chartTable` read it. */
export type Chart = WaterfallChart | ColumnsChart

/** The running level after each step, yuan; a level step restates it. */
export function levelsOf(steps: readonly WaterfallStep[]): number[] {
  let level = 0
  return steps.map((step) => {
    level = step.kind === 'level' ? step.yuan : level + step.yuan
    return level
  })
}

const PER_UNIT_DECIMALS = 3
const SHARE_DECIMALS = 2

/** An amount of a waterfall as its title's unit says: money, yuan per unit or per cent. */
export function waterfallFigure({ unit, per }: WaterfallChart, yuan: number): string {
  return per === undefined ? moneyText(yuan, unit) : numberText(perBase(per, yuan), decimalsOf(per))
}

/** The same with a plus sign before what is above zero. */
export function signedWaterfallFigure({ unit, per }: WaterfallChart, yuan: number): string {
  return per === undefined ? signedMoneyText(yuan, unit) : signedText(perBase(per, yuan), decimalsOf(per))
}

function perBase({ kind, base }: PerBase, yuan: number): number {
  return ratio(kind === 'share' ? 100 * yuan : yuan, base)
}

function decimalsOf({ kind }: PerBase): number {
  return kind === 'share' ? SHARE_DECIMALS : PER_UNIT_DECIMALS
}
