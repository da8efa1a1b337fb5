import type { RowKind } from '../../../domain/scenarios/rowKind.ts'

/** What a difference means for us; `plain` for what is neither ours to gain nor to lose. */
export type Tone = 'better' | 'worse' | 'same' | 'plain'

/** One cell: what a scenario says, and how that differs from the base. */
export type CompareCell = {
  readonly text: string
  /** Says the difference with sign, arrow and word; empty in the base and where nothing differs. */
  readonly chip: string
  readonly tone: Tone
}

/** One row of the comparison, already in words. */
export type CompareRow = {
  readonly id: string
  readonly of: 'figure' | 'growth' | RowKind
  /** Id of the term, promotion or new product; empty for figures and growth. */
  readonly rowId: string
  readonly name: string
  /** What a term is reckoned on in the first scenario that has it. */
  readonly basis: string
  readonly cells: readonly CompareCell[]
  readonly differs: boolean
}

/** A cell that says nothing but its text. */
export function plainCell(text: string): CompareCell {
  return { text, chip: '', tone: 'same' }
}
