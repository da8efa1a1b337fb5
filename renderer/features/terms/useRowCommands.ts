import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import type { Change } from '../../../domain/actions/action.ts'
import { inSequence } from '../../../domain/actions/inSequence.ts'
import { resetFields } from '../../../domain/actions/resetFields.ts'
import { removeRows, resetRows, setRows } from '../../../domain/actions/rowChanges.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import type { Workspace } from '../../../domain/scenarios/liveScenario.ts'
import { resolveScenario } from '../../../domain/scenarios/resolveScenario.ts'
import { exchangeCosts, exchangedRule, type RuleExchange } from '../../../domain/terms/ruleExchange.ts'
import type { MoneyText } from '../../shared/format/money.ts'
import { decimal, percent } from '../../shared/format/numbers.ts'
import { reopenAgreed, useOpenNegotiation, useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useMoney } from '../../shared/preferences.ts'
import type { CellAddress } from '../../shared/sheetGrid/SheetGrid.tsx'
import { useMessages } from '../../shared/ui/messages.ts'
import type { CellReset } from '../../shared/useCellReset.ts'
import { plannedAt } from './plannedAt.ts'
import { isSide } from './termEdits.ts'
import { isAgreed, type TermRow } from './termRows.ts'
import { RATE_DECIMALS } from './termTexts.ts'

const NO_ROWS: readonly TermRow[] = []

/** The volumes at which a buyer's change of unit is weighed. */
const VOLUMES = [0.9, 1, 1.1] as const

/** What can be done to one row of the picked scenario, for the buttons above the sheet and its context menu. */
export function useRowCommands(rows: readonly TermRow[] = NO_ROWS) {
  const { workspace, picked } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  const money = useMoney()
  const say = useMessages((state) => state.say)
  return useMemo(() => {
    const scenarioOf = () => resolveScenario(workspace, picked)
    const reopen = ({ term }: TermRow) => reopenAgreed(term)
    const sideAt = ({ rowId, columnId }: CellAddress) => {
      const row = rows.find(({ id }) => id === rowId)
      const side = columnId === 'inReturnFor' ? 'current' : isSide(columnId) ? columnId : null
      return row === undefined || side === null || isAgreed(row) ? undefined : row.sides[side]
    }
    const cells: CellReset = {
      canReset: (at) => {
        const cell = sideAt(at)
        return cell?.isOverridden === true && resetOf(workspace, cell.scenario, at).length > 0
      },
      changes: (addresses) =>
        inSequence(
          workspace,
          addresses.flatMap((at) => {
            const cell = sideAt(at)
            return cell === undefined ? [] : [(current: Workspace) => resetOf(current, cell.scenario, at)]
          }),
        ),
    }
    return {
      cells,
      canReset: (row: TermRow | undefined) =>
        row !== undefined && !isAgreed(row) && row.sides.current?.isOverridden === true,
      canRemove: (row: TermRow | undefined) => row !== undefined && !isAgreed(row) && row.isInPicked,
      reset: ({ id, term }: TermRow) =>
        act(
          { key: 'action.resetTerm', values: { name: term.name } },
          resetRows(workspace, picked, 'term', [id]),
        ),
      remove: ({ id, term }: TermRow) =>
        act(
          { key: 'action.removeTerm', values: { name: term.name } },
          removeRows(workspace, picked, 'term', [id]),
        ),
      reopen,
      exchange: (row: TermRow, to: RuleExchange) => {
        const before = row.sides.current?.term
        const after = before == null ? null : exchangedRule(before, to, plannedAt(workspace, scenarioOf()))
        if (before == null || after === null) {
          return say('problem', (t) => t('deal.notExchanged', { name: row.term.name }))
        }
        const key = to === 'fixed' ? 'action.exchangeToFixed' : 'action.exchangeToPercent'
        const costs = exchangeCosts(before, after, plannedAt(workspace, scenarioOf()), VOLUMES)
        if (!act({ key, values: { name: before.name } }, setRows(workspace, picked, 'term', [after]))) return
        say('done', (t) => {
          const [less = '', plan = '', more = ''] = costs.map(({ change }) => costText(t, money, change))
          return t('deal.exchanged', { name: before.name, now: ruleText(t, after), less, plan, more })
        })
      },
      /** Says once why nothing happened, with the way out beside it. */
      sayLocked: (row: TermRow) => {
        const { name } = row.term
        const answer = { label: (t: TFunction) => t('deal.reopen'), run: () => reopen(row) }
        useMessages.getState().sayOnce('problem', (t) => t('deal.locked', { name }), answer)
      },
    }
  }, [workspace, picked, act, money, say, rows])
}

/** What makes a number of the table, and what is asked in return for it. */
const NUMBER_FIELDS = ['rule', 'basis', 'taxIncluded'] as const

function resetOf(
  workspace: Workspace,
  scenario: string,
  { rowId, columnId }: CellAddress,
): readonly Change[] {
  const fields = columnId === 'inReturnFor' ? ['inReturnFor'] : NUMBER_FIELDS
  return resetFields(workspace, scenario, 'term', [{ id: rowId, fields }])
}

function costText(t: TFunction, money: MoneyText, change: number): string {
  const text = money.money(Math.abs(change))
  if (!/[1-9]/.test(text)) return t('deal.costsSame')
  return t(change > 0 ? 'deal.costsMore' : 'deal.costsLess', { money: text })
}

/** “固定金额 ¥145,680.90 × 12”, to the fen because it will be written into a contract. */
function ruleText(t: TFunction, { rule }: Term): string {
  if (rule.kind === 'fixed') {
    const times = rule.months.length > 1 ? ` × ${rule.months.length}` : ''
    return `${t('rule.fixed')} ¥${decimal(rule.amount, 2)}${times}`
  }
  return rule.kind === 'percent' ? `${t('rule.percent')} ${percent(rule.rate, RATE_DECIMALS)}` : ''
}
