import type { PlannedAt } from '../../../domain/terms/expression.ts'
import { giveGet, type TermThenAndNow, termsNamedIn } from '../../../domain/terms/giveGet.ts'
import type { TermRow } from './termRows.ts'

/** A row as the picked scenario has it and as last year had it. */
export function thenAndNow({ sides }: TermRow): TermThenAndNow {
  return { before: sides.lastYear?.term ?? null, now: sides.current?.term ?? null }
}

/** The other rows a row names in 换取条件. */
export function rowsNamedBy({ id, term }: TermRow, rows: readonly TermRow[]): readonly TermRow[] {
  const others = rows.filter((row) => row.id !== id).map((row) => ({ name: row.term.name, row }))
  return termsNamedIn(term.inReturnFor, others).map(({ row }) => row)
}

/** The rows with what they give and get; those that name no other term are left as they are. */
export function exchangedRows(rows: readonly TermRow[], at: PlannedAt): readonly TermRow[] {
  return rows.map((row) => {
    const named = rowsNamedBy(row, rows)
    return named.length === 0
      ? row
      : { ...row, exchange: giveGet(thenAndNow(row), named.map(thenAndNow), at) }
  })
}
