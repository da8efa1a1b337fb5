import type { TFunction } from 'i18next'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionLabel } from '../../../domain/actions/action.ts'
import { figuresAtPlan, leadFromExpression, type PlannedAt } from '../../../domain/terms/expression.ts'
import { withLead } from '../../../domain/terms/lead.ts'
import { useFindingsByTerm } from '../../shared/findings.ts'
import { decimal, percent } from '../../shared/format/numbers.ts'
import { useOpenNegotiation, useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useShownPrice } from '../../shared/negotiation/simulations.ts'
import { useLanguage, useMoney } from '../../shared/preferences.ts'
import { usePrivacy } from '../../shared/privacy.ts'
import type { CellAddress } from '../../shared/sheetGrid/SheetGrid.tsx'
import type { CommitKind, SheetChange } from '../../shared/sheetGrid/sheetChange.ts'
import type { CellState, SheetValue } from '../../shared/sheetGrid/sheetColumn.ts'
import { useMessages } from '../../shared/ui/messages.ts'
import { exchangedRows } from './exchange.ts'
import { NOTHING_CHOSEN, useExpressions } from './expressions.ts'
import { withFindings } from './findingColumn.tsx'
import { plannedAt } from './plannedAt.ts'
import { saidRows } from './saidRows.ts'
import { termColumns } from './termColumns.tsx'
import { isSide, sheetEdits } from './termEdits.ts'
import { termLines } from './termLines.ts'
import {
  isAgreed,
  publicRows,
  SIDES,
  type Side,
  scenarioOfSides,
  type TermRow,
  termRows,
} from './termRows.ts'
import { leadText, RATE_DECIMALS } from './termTexts.ts'

/** The terms table of the open negotiation: its lines, its columns and what a commit does. */
export function useTermsSheet(openFindings: (termId: string) => void) {
  const { t } = useTranslation()
  const language = useLanguage()
  const money = useMoney()
  const isPrivateShown = usePrivacy((state) => state.isPrivateShown)
  const { id, workspace, picked } = useSession()
  const act = useOpenNegotiation((state) => state.act)
  const preview = useOpenNegotiation((state) => state.preview)
  const price = useShownPrice()
  const chosen = useExpressions((state) => state.chosen.get(id) ?? NOTHING_CHOSEN)
  const say = useMessages((state) => state.say)

  const rows = useMemo(() => {
    const all = termRows(workspace, picked, price?.simulation ?? null)
    const seen = isPrivateShown ? all : publicRows(all)
    if (price === null) return seen
    const at = plannedAt(workspace, price.scenario)
    return saidRows(exchangedRows(seen, at), chosen, at)
  }, [workspace, picked, price, isPrivateShown, chosen])
  const plan = useMemo(
    () => (price === null ? null : plannedAt(workspace, price.scenario)),
    [workspace, price],
  )
  const lines = useMemo(() => termLines(t, language, rows, money), [t, language, rows, money])
  const sideKey = Object.keys(scenarioOfSides(workspace, picked)).join()
  const findings = useFindingsByTerm()
  const columns = useMemo(() => {
    const sides = new Set(sideKey.split(',') as Side[])
    const columns = termColumns({ t, language, money }, { sides, isPrivateShown })
    return withFindings(columns, { t, language }, findings, openFindings)
  }, [t, language, money, sideKey, isPrivateShown, findings, openFindings])

  const commit = useCallback(
    (changes: readonly SheetChange[], kind: CommitKind) => {
      const edits = sheetEdits(workspace, picked, rows, changes)
      const isDone = act(commitLabel(rows, changes, kind), edits)
      const rateSet = kind === 'edit' && isDone ? rateSetWords(rows, changes, plan) : null
      if (rateSet !== null) say('done', (t) => t('deal.rateSet', rateSet))
      return changes
    },
    [act, workspace, picked, rows, plan, say],
  )
  const cellState = useMemo(() => termCellStates(t), [t])
  const draft = useCallback(
    (cell: (CellAddress & { readonly value: SheetValue }) | null) =>
      preview(cell === null ? null : sheetEdits(workspace, picked, rows, [cell])),
    [preview, workspace, picked, rows],
  )
  return { rows, lines, columns, commit, draft, cellState }
}

/** What both parties read and shook hands on; remarks of our own stay open. */
const AGREED_COLUMNS: ReadonlySet<string> = new Set([...SIDES, 'name', 'inReturnFor', 'status', 'sharedNote'])

/** What a cell shows beside its number: that it differs from the base, that it is agreed, what its clause says. */
function termCellStates(t: TFunction): (row: TermRow, columnId: string) => CellState | undefined {
  return (row, columnId) => {
    const overridden = columnId === 'current' && row.sides.current?.isOverridden === true
    const locked = isAgreed(row) && AGREED_COLUMNS.has(columnId)
    const side = isSide(columnId) ? columnId : null
    const lead = side !== null && row.said?.[side] !== undefined ? row.sides[side]?.lead : null
    if (!overridden && !locked && lead == null) return undefined
    const note =
      lead == null ? {} : { note: t('deal.saidFrom', { lead: leadText(t, lead, !lead.isEditable) }) }
    return { overridden, locked, ...note }
  }
}

/** What an amount typed into a rate became: the rate, what it pays once settled, and how far that is from what was typed. */
function rateSetWords(
  rows: readonly TermRow[],
  changes: readonly SheetChange[],
  plan: PlannedAt | null,
): Readonly<Record<'name' | 'rate' | 'paid' | 'gap', string>> | null {
  const [change] = changes
  if (plan === null || changes.length !== 1 || change === undefined || !('value' in change)) return null
  const row = rows.find(({ id }) => id === change.rowId)
  const side = isSide(change.columnId) ? change.columnId : null
  const said = side === null ? undefined : row?.said?.[side]
  const { value } = change
  if (row === undefined || side === null || said?.scale == null || typeof value !== 'number') return null
  if (said.way !== 'yuan' || said.scale.native !== 'rate') return null
  const lead = leadFromExpression(said.scale, value, said.way)
  if (!lead.ok) return null
  const term = row.sides[side]?.term ?? row.term
  const paid = figuresAtPlan({ ...term, rule: withLead(term.rule, lead.value) }, plan)?.stated ?? 0
  return {
    name: row.term.name,
    rate: percent(lead.value, RATE_DECIMALS),
    paid: `¥${decimal(paid, 2)}`,
    gap: decimal(paid - value, 2),
  }
}

/** “修改 月返 当前” for one cell; how many cells for a block. */
function commitLabel(
  rows: readonly TermRow[],
  changes: readonly SheetChange[],
  kind: CommitKind,
): ActionLabel {
  const [only] = changes
  if (changes.length !== 1 || only === undefined) {
    return { key: `action.${kind}Cells`, values: { count: changes.length } }
  }
  const name = rows.find(({ id }) => id === only.rowId)?.term.name ?? ''
  return { key: `action.term.${only.columnId}`, values: { name } }
}
