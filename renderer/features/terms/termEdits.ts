import type { Change } from '../../../domain/actions/action.ts'
import { setFieldsEverywhere } from '../../../domain/actions/agreedTerms.ts'
import { type ChangeBuilder, inSequence } from '../../../domain/actions/inSequence.ts'
import { removeRows, setRowFields, setRows } from '../../../domain/actions/rowChanges.ts'
import type { Fields } from '../../../domain/actions/withFields.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import type { Workspace } from '../../../domain/scenarios/liveScenario.ts'
import { leadFromExpression } from '../../../domain/terms/expression.ts'
import { withLead } from '../../../domain/terms/lead.ts'
import type { SheetChange } from '../../shared/sheetGrid/sheetChange.ts'
import { SIDES, type Side, type TermRow } from './termRows.ts'

/** Fields that say the same whichever scenario is looked at: set wherever the term is stated. */
type CommonFields = Fields<Pick<Term, 'name' | 'status' | 'sharedNote' | 'privateNote'>>

const COMMON_COLUMNS = ['name', 'status', 'sharedNote', 'privateNote'] as const
type CommonColumn = (typeof COMMON_COLUMNS)[number]

export const isSide = (column: string): column is Side => (SIDES as readonly string[]).includes(column)
const isCommon = (column: string): column is CommonColumn =>
  (COMMON_COLUMNS as readonly string[]).includes(column)

/**
 * What a commit of the terms table changes: a number goes into the scenario its column reads (a term that scenario
 * lacks is put into it), an emptied number takes the term out, words go where they are shared.
 */
export function sheetEdits(
  workspace: Workspace,
  picked: string,
  rows: readonly TermRow[],
  changes: readonly SheetChange[],
): readonly Change[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const terms = new Map<string, Map<string, Term | null>>()
  const builders: ChangeBuilder[] = []
  for (const change of changes) {
    const row = byId.get(change.rowId)
    if (row === undefined || !('value' in change)) continue
    const { columnId, value } = change
    if (isSide(columnId)) putLead(terms, row, columnId, typeof value === 'number' ? value : null)
    else if (isCommon(columnId)) {
      const fields = commonFields(columnId, value)
      if (fields !== null) builders.push((current) => setFieldsEverywhere(current, row.id, fields))
    } else if (columnId === 'inReturnFor') {
      const text = typeof value === 'string' && value !== '' ? value : undefined
      builders.push((current) => setRowFields(current, picked, 'term', row.id, { inReturnFor: text }))
    }
  }
  for (const [scenario, edited] of terms) builders.push((current) => setOrRemove(current, scenario, edited))
  return inSequence(workspace, builders)
}

function putLead(
  terms: Map<string, Map<string, Term | null>>,
  row: TermRow,
  side: Side,
  value: number | null,
): void {
  const cell = row.sides[side]
  if (cell === undefined) return
  const edited = terms.get(cell.scenario) ?? new Map<string, Term | null>()
  const term = cell.term ?? row.term
  const lead = value === null ? null : leadTyped(row, side, value)
  edited.set(row.id, lead === null ? null : { ...term, rule: withLead(term.rule, lead) })
  terms.set(cell.scenario, edited)
}

/** What was typed as the number of the clause; the column has refused what cannot be said that way. */
function leadTyped(row: TermRow, side: Side, value: number): number {
  const said = row.said?.[side]
  if (said === undefined || said.scale === null) return value
  const lead = leadFromExpression(said.scale, value, said.way)
  return lead.ok ? lead.value : (row.sides[side]?.lead?.value ?? 0)
}

function setOrRemove(
  workspace: Workspace,
  scenario: string,
  edited: ReadonlyMap<string, Term | null>,
): readonly Change[] {
  const kept = [...edited.values()].filter((term) => term !== null)
  const gone = [...edited].filter(([, term]) => term === null).map(([id]) => id)
  return inSequence(workspace, [
    (current) => setRows(current, scenario, 'term', kept),
    (current) => removeRows(current, scenario, 'term', gone),
  ])
}

function commonFields(column: CommonColumn, value: unknown): CommonFields | null {
  const text = typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
  if (column === 'name') return text === undefined ? null : { name: text }
  if (column === 'status') return { status: text as Term['status'] }
  return { [column]: text }
}
