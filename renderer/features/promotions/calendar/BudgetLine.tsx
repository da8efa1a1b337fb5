// biome-ignore-all lint/a11y/useSemanticElements: bars lie freely in their rows, which no table element can hold
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus moves from bar to bar; names and heads are read with them
import { useMemo } from 'react'
import type { Simulation } from '../../../../domain/engine/simulation.ts'
import { daysInMonth, monthsOfYear } from '../../../../domain/negotiation/calendar.ts'
import type { BoardScale } from './boardScale.ts'
import type { PlanWords } from './planWords.ts'

/** 促销投入 by month: what the promotions of the scenario cost us, as the simulation has it, ex VAT. */
export function BudgetLine(props: {
  readonly simulation: Simulation
  readonly scale: BoardScale
  readonly words: PlanWords
  readonly yearStart: string
}) {
  const { simulation, scale, words, yearStart } = props
  const { t, money } = words
  const spent = useMemo(
    () => simulation.byMonth.map(({ supplier }) => supplier.promotionSupport + supplier.promoOffInvoice),
    [simulation],
  )
  const most = Math.max(...spent, 1)
  return (
    <div className="plan-line plan-budget" role="row">
      <span className="plan-name" role="rowheader" title={t('plan.budgetHint')}>
        {t('plan.budget', { unit: money.unit })}
        <b>{money.amount(spent.reduce((sum, yuan) => sum + yuan, 0))}</b>
      </span>
      <div className="plan-track" style={{ width: scale.width }}>
        {monthsOfYear(yearStart).map((month, at) => {
          const left = scale.left(`${month}-01`)
          const yuan = spent[at] ?? 0
          return (
            <span
              key={month}
              role="gridcell"
              style={{ left, width: scale.right(`${month}-${daysInMonth(month)}`) - left }}
            >
              <i style={{ height: `${Math.round((yuan / most) * 100)}%` }} />
              <span>{money.amount(yuan)}</span>
            </span>
          )
        })}
      </div>
    </div>
  )
}
