import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PerBase, WaterfallChart } from '../../../domain/charts/chart.ts'
import { type RowBehind, rowsBehind, type WaterfallSide } from '../../../domain/charts/rowsBehind.ts'
import {
  DIFFERENCE_STEP,
  differenceBridge,
  OTHER_STEP,
  priceWaterfall,
  retailerWaterfall,
} from '../../../domain/charts/waterfalls.ts'
import type { StepAcross } from '../../../domain/compare/bridgeAcross.ts'
import { figureOfBar } from '../../../domain/explain/explainBar.ts'
import type { SingleFigure } from '../../../domain/explain/explanation.ts'
import type { Asked } from '../../shared/explain.ts'
import type { PricedScenario } from '../../shared/negotiation/pricing.ts'
import { type SettledPrice, useRolePrice, useSettledPrice } from '../../shared/negotiation/simulations.ts'
import { useBridge } from '../../shared/negotiation/useBridge.ts'
import { useLanguage, usePreferences } from '../../shared/preferences.ts'

/** The year of the picked scenario, or what leads from one contract to another. */
export type WaterfallView = 'year' | 'fromLastYear' | 'toTarget'

/** How amounts are written: in the money unit of the window, per unit sold, or as a share. */
export type Written = 'money' | 'unit' | 'share'

/** A row behind a bar of either picture: of the contract, or a step of a bridge that is no row of it. */
export type ShownRow = Omit<RowBehind, 'kind'> & { readonly kind: RowBehind['kind'] | StepAcross['kind'] }

/** What the screen shows: a picture with its rows, or why there is none. */
export type Waterfall =
  | {
      readonly phase: 'ready'
      readonly chart: WaterfallChart
      readonly rowsOf: (step: string) => readonly ShownRow[]
      /** What a bar is explained as; null for the bar of what is too small to stand alone. */
      readonly questionOf: (step: string) => Asked | null
      /** The same for a row behind a bar; null for what is added up from products. */
      readonly questionOfRow: (row: ShownRow) => Asked | null
    }
  | { readonly phase: 'working' | 'failed' | 'none' | 'same' | 'noLastYear' | 'noTarget' | 'noPrice' }

/** The picture of a view from one side, in what it is written in. */
export function useWaterfall(view: WaterfallView, side: WaterfallSide, written: Written): Waterfall {
  const settled = useSettledPrice()
  const year = useYear(settled, side, written)
  const bridge = useDifference(settled, view, side, written)
  return view === 'year' ? year : bridge
}

function useYear(
  { head: negotiation, price }: SettledPrice,
  side: WaterfallSide,
  written: Written,
): Waterfall {
  const look = useLook(price, written, side === 'ours' ? 'grossSales' : 'retailSales')
  return useMemo(() => {
    if (price === null) return { phase: 'noPrice' }
    const { simulation } = price
    const chart =
      side === 'ours'
        ? priceWaterfall(simulation.supplier, look)
        : retailerWaterfall(simulation.retailer, look)
    const plan = { negotiation, ...price }
    const questionOf = (step: string) => asked(figureOfBar(side, step))
    return {
      phase: 'ready',
      chart,
      rowsOf: (step) => rowsBehind(plan, side, chart.steps, step),
      questionOf,
      questionOfRow: ({ kind, id }) =>
        kind === 'term'
          ? asked({ of: 'term', term: id, line: side === 'ours' ? 'cost' : 'gain' })
          : kind === 'step'
            ? questionOf(id)
            : null,
    }
  }, [price, side, look, negotiation])
}

function useDifference(
  { head: negotiation, price }: SettledPrice,
  view: WaterfallView,
  side: WaterfallSide,
  written: Written,
): Waterfall {
  const { t } = useTranslation()
  const language = useLanguage()
  const lastYear = useRolePrice('lastYear')
  const target = useRolePrice('target')
  const look = useLook(price, written, side === 'ours' ? 'netSales' : 'retailSales')
  const other = view === 'toTarget' ? target : lastYear
  const [from, to] = view === 'toTarget' ? [price, target] : [lastYear, price]
  const isAsked = view !== 'year' && from !== null && to !== null && from.scenario !== to.scenario
  const ends = useMemo(() => {
    if (!isAsked || from === null || to === null) return null
    return {
      from: { negotiation, scenario: from.scenario },
      to: { negotiation, scenario: to.scenario },
    }
  }, [isAsked, from, to, negotiation])
  const state = useBridge(ends?.from, ends?.to)
  return useMemo(() => {
    if (price === null) return { phase: 'noPrice' }
    if (other === null) return { phase: view === 'toTarget' ? 'noTarget' : 'noLastYear' }
    if (from === null || to === null || ends === null) return { phase: 'same' }
    if (state.phase !== 'ready') return { phase: state.phase }
    const figure = ({ simulation }: PricedScenario) =>
      side === 'ours' ? simulation.supplier.contribution : simulation.retailer.totalMargin
    const rows = state.steps
      .map((step): ShownRow => {
        const name = language === 'en' ? step.label.en : step.label.zh
        return { kind: step.kind, id: step.id, name, yuan: side === 'ours' ? step.supplier : step.retailer }
      })
      .filter(({ yuan }) => yuan !== 0)
      .sort((a, b) => Math.abs(b.yuan) - Math.abs(a.yuan))
    const idOf = ({ kind, id }: ShownRow) => `${kind} ${id}`
    const chart = differenceBridge(
      {
        side,
        from: { label: t(view === 'toTarget' ? 'waterfall.now' : 'waterfall.lastYear'), yuan: figure(from) },
        to: { label: t(view === 'toTarget' ? 'waterfall.target' : 'waterfall.now'), yuan: figure(to) },
        changes: rows.map((row) => ({ id: idOf(row), label: row.name, yuan: row.yuan })),
      },
      look,
    )
    const named = new Set(chart.steps.map(({ id }) => id))
    const rowsOf = (step: string) => {
      if (step === OTHER_STEP) return rows.filter((row) => !named.has(idOf(row)))
      return named.has(step) && step.includes(' ') ? rows.filter((row) => idOf(row) === step) : rows
    }
    const place = {
      at: { of: 'scenario', id: to.scenario.id },
      than: { of: 'scenario', id: from.scenario.id },
    } as const
    const questionOfStep = (key: string): Asked | null => {
      const step = state.steps.find(({ kind, id }) => `${kind} ${id}` === key)
      if (step === undefined) return null
      const part = side === 'ours' ? 'supplier' : 'retailer'
      return { figure: { of: 'bridgeStep', side: part, step }, ...place }
    }
    const whole: SingleFigure =
      side === 'ours' ? { of: 'supplier', line: 'contribution' } : { of: 'retailer', line: 'totalMargin' }
    const questionOf = (step: string): Asked | null =>
      step === DIFFERENCE_STEP
        ? { figure: { of: 'difference', figure: whole }, ...place }
        : questionOfStep(step)
    return { phase: 'ready', chart, rowsOf, questionOf, questionOfRow: (row) => questionOfStep(idOf(row)) }
  }, [price, other, from, to, ends, state, side, view, look, language, t])
}

function asked(figure: SingleFigure | null): Asked | null {
  return figure === null ? null : { figure }
}

type Base = 'grossSales' | 'netSales' | 'retailSales'

/** Language and unit of a picture; of what figures are a share the line above it says. */
function useLook(price: PricedScenario | null, written: Written, base: Base) {
  const language = useLanguage()
  const unit = usePreferences((state) => state.moneyUnit)
  return useMemo(() => {
    const per = price === null ? undefined : perOf(price, written, base)
    return { language, unit, ...(per === undefined ? {} : { per }) }
  }, [language, unit, price, written, base])
}

function perOf({ simulation }: PricedScenario, written: Written, base: Base): PerBase | undefined {
  if (written === 'money') return undefined
  if (written === 'unit') return { kind: 'unit', base: simulation.units }
  return {
    kind: 'share',
    base: base === 'retailSales' ? simulation.retailer.retailSales : simulation.supplier[base],
  }
}
