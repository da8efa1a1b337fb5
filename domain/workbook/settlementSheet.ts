import { WHOLE_YEAR } from '../engine/periods.ts'
import type { Due, RuleContext } from '../engine/rules/due.ts'
import { duesOf } from '../engine/rules/dues.ts'
import type { StatedTerm } from '../engine/settleTerms.ts'
import type { TaxEffect } from '../engine/taxEffect.ts'
import { monthsOfYear } from '../negotiation/calendar.ts'
import { type DueFigure, dueFigure } from './dueFigures.ts'
import type { WorkbookSource } from './edition.ts'
import {
  cell,
  constant,
  type Figure,
  isNothing,
  least,
  minus,
  most,
  over,
  plus,
  settled,
  sumOfRanges,
  times,
  when,
} from './figure.ts'
import { basisKey } from './lineBases.ts'
import type { LineSheet } from './lineSheet.ts'
import { FIRST_ROW, headRows, ownColumns } from './ownColumns.ts'
import type { ProductFigures } from './productInputs.ts'
import type { TermFigures } from './termInputs.ts'
import {
  addressOf,
  figureCell,
  rangeOf,
  text,
  type WorkbookCell,
  type WorkbookSheet,
} from './workbookSheet.ts'

const COLUMNS = [
  'key',
  'term',
  'period',
  'basis',
  'metric',
  'computed',
  'rounded',
  'stated',
  'cost',
  'gain',
  'gross',
] as const
type ColumnKey = (typeof COLUMNS)[number]

/** What one term comes to in the year, as sums over its rows of the sheet. */
export type SettledFigures = {
  readonly stated: Figure
  readonly cost: Figure
  readonly gain: Figure
  readonly gross: Figure
}

export type SettlementSheet = {
  readonly sheet: WorkbookSheet
  readonly ofTerm: ReadonlyMap<string, SettledFigures>
}

/** 结算: every settlement period of every term: what it is paid on, the amount, cap and floor, and what it is to each party. */
export function settlementSheet(
  source: WorkbookSource,
  inputs: readonly TermFigures[],
  lines: LineSheet,
  products: readonly ProductFigures[],
  serviceVatRate: Figure,
): SettlementSheet {
  const { words, edition, goods, settlement, negotiation, scenario } = source
  const name = words.sheets.settlement
  const columns = ownColumns(COLUMNS, ['cost'], edition)
  const context: RuleContext = {
    negotiation,
    scenario,
    year: goods.year,
    bases: goods.bases,
    scanBackByMonth: goods.scanBackByMonth,
  }
  const rows: { cells: readonly WorkbookCell[] }[] = []
  const ofTerm = new Map<string, SettledFigures>()
  for (const stated of settlement.stated) {
    const own = inputs.find(({ term }) => term.id === stated.term.id)
    if (own === undefined) continue
    const first = FIRST_ROW + rows.length
    const totals = { stated: 0, cost: 0, gain: 0, gross: 0 }
    const dues = duesWithFloor(duesOf(stated.term, context), stated)
    const figures = dues.map((due) => dueFigure(own, due, lines, context))
    figures.forEach((due, index) => {
      const row = FIRST_ROW + rows.length
      const at = (key: ColumnKey) => addressOf(name, columns.indexOf(key), row)
      const put = (key: ColumnKey, figure: Figure) => cell(at(key), figure.value)
      const rounded = put('rounded', settled(put('computed', due.amount)))
      const bound = boundAmount(own, rounded, {
        before: [first, row - 1],
        columnOfStated: columns.indexOf('stated'),
        name,
        totalBefore: totals.stated,
        isLast: index === figures.length - 1,
      })
      const amount = put('stated', bound)
      const effect = effectOf(stated, amount, due, lines, products, serviceVatRate)
      const cells: Record<ColumnKey, WorkbookCell> = {
        key: text(`${stated.term.id}#${index}`),
        term: text(stated.term.name),
        period: text(periodText(due, negotiation.year.start)),
        basis: due.basis === null ? text('') : figureCell(due.basis, 'yuan'),
        metric: due.metric === null ? text('') : figureCell(due.metric, 'plain'),
        computed: figureCell(due.amount, 'plain'),
        rounded: figureCell(settled(cell(at('computed'), due.amount.value)), 'yuan'),
        stated: figureCell(bound, 'yuan'),
        cost: figureCell(effect.cost, 'yuan'),
        gain: figureCell(effect.gain, 'yuan'),
        gross: figureCell(effect.gross, 'yuan'),
      }
      rows.push({ cells: columns.map((key) => cells[key]) })
      totals.stated += bound.value
      totals.cost += effect.cost.value
      totals.gain += effect.gain.value
      totals.gross += effect.gross.value
    })
    const last = FIRST_ROW + rows.length - 1
    const sum = (key: 'stated' | 'cost' | 'gain' | 'gross'): Figure =>
      last < first || !columns.includes(key)
        ? { ...constant(0), value: totals[key] }
        : sumOfRanges([{ address: rangeOf(name, columns.indexOf(key), first, last), value: totals[key] }])
    ofTerm.set(stated.term.id, {
      stated: sum('stated'),
      cost: sum('cost'),
      gain: sum('gain'),
      gross: sum('gross'),
    })
  }
  return {
    sheet: {
      name,
      columns: columns.map((key) => ({
        width: key === 'term' ? 26 : 15,
        ...(key === 'key' ? { isHidden: true } : {}),
      })),
      rows: [...headRows(name, words.hints.settlement, columns, words.settlementColumns), ...rows],
      frozen: { rows: FIRST_ROW - 1, columns: 3 },
    },
    ofTerm,
  }
}

/** A floor with no period to be topped up in falls due in the last month. Source: docs/calculation.md §5. */
function duesWithFloor(dues: readonly Due[], { term, working }: StatedTerm): readonly Due[] {
  const isAlone = dues.length === 0 && term.floor !== undefined && working.instalments.length > 0
  return isAlone ? [{ first: 11, months: 1, amount: 0 }] : dues
}

/** Cap and floor on the year's total: what earlier periods leave of the cap, and what the last is topped up by. */
function boundAmount(
  { cap, floor }: TermFigures,
  rounded: Figure,
  place: {
    readonly before: readonly [number, number]
    readonly columnOfStated: number
    readonly name: string
    readonly totalBefore: number
    readonly isLast: boolean
  },
): Figure {
  const [first, last] = place.before
  const earlier =
    last < first
      ? constant(0)
      : sumOfRanges([
          { address: rangeOf(place.name, place.columnOfStated, first, last), value: place.totalBefore },
        ])
  const kept =
    cap === undefined ? rounded : settled(most(constant(0), least(rounded, minus(settled(cap), earlier))))
  if (floor === undefined || !place.isLast) return kept
  return settled(plus(kept, most(constant(0), minus(settled(floor), earlier, kept))))
}

/** What a settled amount costs and brings, by its VAT class. Source: docs/calculation.md §6. */
function effectOf(
  { term, tax, side }: StatedTerm,
  amount: Figure,
  due: DueFigure,
  lines: LineSheet,
  products: readonly ProductFigures[],
  serviceVatRate: Figure,
): { cost: Figure; gain: Figure; gross: Figure } {
  if (!tax.goods) return serviceEffect(term.vatClass, tax, amount, side, term.serviceVatRate, serviceVatRate)
  const rate = goodsRatio(term.basis, due, side, lines, products)
  if (side === 'in') {
    const ex = times(amount, rate)
    return { cost: ex, gain: ex, gross: amount }
  }
  return { cost: amount, gain: amount, gross: times(amount, rate) }
}

function serviceEffect(
  vatClass: string,
  tax: Exclude<TaxEffect, { goods: true }>,
  amount: Figure,
  side: 'ex' | 'in',
  own: number | undefined,
  assumed: Figure,
): { cost: Figure; gain: Figure; gross: Figure } {
  if (vatClass === 'penaltyNoVat') return { cost: amount, gain: amount, gross: amount }
  const service = plus(constant(1), own === undefined ? assumed : constant(own))
  const less = over(amount, service)
  const more = times(amount, service)
  const isDeducted = tax.cost === tax.gain
  if (side === 'in') return { cost: isDeducted ? less : amount, gain: less, gross: amount }
  return { cost: isDeducted ? amount : more, gain: amount, gross: more }
}

/** Ex ÷ in for an amount tax included, in ÷ ex for one without, on the amount's own base or what stands in for it. */
function goodsRatio(
  basis: StatedTerm['term']['basis'],
  due: DueFigure,
  side: 'ex' | 'in',
  lines: LineSheet,
  products: readonly ProductFigures[],
): Figure {
  const other = side === 'in' ? 'ex' : 'in'
  const [top, bottom] = [lines.sum(netColumn(other), WHOLE_YEAR), lines.sum(netColumn(side), WHOLE_YEAR)]
  const even = evenRatio(side, products)
  const ofYear = when(isNothing(bottom), even, over(top, bottom))
  if (basis === undefined || due.basis === null) return ofYear
  const key = basisKey(basis)
  const span = { first: due.first, months: due.months }
  const [ownTop, ownBottom] = [lines.basis(key, other, span), lines.basis(key, side, span)]
  return when(isNothing(ownBottom), ofYear, over(ownTop, ownBottom))
}

const netColumn = (side: 'ex' | 'in') => (side === 'ex' ? 'net' : 'netIn')

/** The same where nothing is bought: every product alike. */
function evenRatio(side: 'ex' | 'in', products: readonly ProductFigures[]): Figure {
  if (products.length === 0) return constant(side === 'in' ? 0 : 1)
  const factors = products.map(({ vatFactor }) => vatFactor.value)
  const mean =
    factors.reduce((sum, factor) => sum + (side === 'in' ? 1 / factor : factor), 0) / factors.length
  return constant(mean)
}

function periodText({ first, months }: Pick<Due, 'first' | 'months'>, start: string): string {
  const year = monthsOfYear(start)
  const [from, to] = [year[first] ?? '', year[first + months - 1] ?? '']
  return from === to ? from : `${from} – ${to}`
}
