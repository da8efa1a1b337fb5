import type { FigureId, SingleFigure } from '../../../domain/explain/explanation.ts'
import type { RowKind } from '../../../domain/scenarios/rowKind.ts'

/** What a difference means for us; `plain` for what is neither ours to gain nor to lose. */
export type Tone = 'better' | 'worse' | 'same' | 'plain'

/** One cell: what a scenario says, and how that differs from the base. */
export type CompareCell = {
  readonly text: string
  /** Says the difference with sign, arrow and word; empty in the base and where nothing differs. */
  readonly chip: string
  readonly tone: Tone
  /** What cell and difference are explained as, where that is not the same in every column. */
  readonly asks?: { readonly figure: FigureId; readonly difference: FigureId | null }
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
  /** What its figures are explained as; null where each cell says it, or has none. */
  readonly asks: SingleFigure | null
  readonly differs: boolean
}

/** A cell that says nothing but its text. */
export function plainCell(text: string): CompareCell {
  return { text, chip: '', tone: 'same' }
}
